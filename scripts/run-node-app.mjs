/** Runs a TypeScript program of this project: `node scripts/run-node-app.mjs src/cli/main.ts argument…`. */
import { bundleNodeApp } from './bundle-node-app.mjs';
import { loadBundle } from './load-bundle.mjs';

const [entry, ...args] = process.argv.slice(2);
if (entry === undefined) throw new Error('usage: node scripts/run-node-app.mjs PROGRAM.ts [argument…]');

const bundle = await bundleNodeApp(entry);
process.argv = [process.execPath, bundle, ...args];
loadBundle(bundle);
