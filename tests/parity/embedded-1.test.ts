import { proveEmbedded } from './prove-embedded';

proveEmbedded(202601, 75);
