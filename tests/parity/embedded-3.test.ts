import { proveEmbedded } from './prove-embedded';

proveEmbedded(202603, 75);
