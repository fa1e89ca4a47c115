import { command } from './in-process';
