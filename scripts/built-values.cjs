/**
 * A loader of webpack: runs the module while building, and leaves the values that it exports instead of what computes them.
 *
 * @param {string} source
 */
module.exports = (source) => source;

/**
 * @this {import('webpack').LoaderContext<object>}
 * @param {string} remaining
 */
module.exports.pitch = async function (remaining) {
  const values = await this.importModule(`${this.resourcePath}.webpack[javascript/auto]!=!!!${remaining}`);
  return Object.entries(values)
    .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
    .join('\n');
};
