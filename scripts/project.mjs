import { join } from 'node:path';

/** The project's folder, wherever the command was typed. */
export const ROOT = join(import.meta.dirname, '..');

/** @param {string[]} parts */
export const inProject = (...parts) => join(ROOT, ...parts);

/** Emptied by `npm ci`, which is right: what is cached was built from the packages it replaces. */
export const CACHE = inProject('node_modules', '.cache', 'budget-cpts');
