import { proveEmbedded } from './prove-embedded';

proveEmbedded(202602, 75);
