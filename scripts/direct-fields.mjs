import { readFile } from 'node:fs/promises';

/**
 * Univer's packages give each field of an object through one function, `_defineProperty(this, "name", value)`: a third of what
 * a calculation does. A plain assignment does the same, as no class of Univer hides an accessor under a field, and engines
 * are quick at it.
 */
const UNIVER = /[\\/]@univerjs[\\/][^\\/]+[\\/]lib[\\/](?:es|cjs)[\\/]index\.js$/;

/** @param {string} code */
const directFields = (code) => code.replace(/\b_defineProperty\(this, "(\w+)", /g, 'this.$1 = (');

/** @type {import('esbuild').Plugin} */
export const directFieldsPlugin = {
  name: 'direct-fields',
  setup(build) {
    build.onLoad({ filter: UNIVER }, async ({ path }) => ({ contents: directFields(await readFile(path, 'utf8')), loader: 'js' }));
  },
};

/** As a transformer of Jest. */
export default { process: (/** @type {string} */ code) => ({ code: directFields(code) }) };
