import { proveEmbedded } from './prove-embedded';

proveEmbedded(202604, 75);
