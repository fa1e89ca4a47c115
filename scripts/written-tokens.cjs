/**
 * A loader of webpack: the few design tokens that the components of Fluent read while they run are written where they stand, each
 * the CSS variable of its name. The table of all 459 need not travel.
 *
 * @param {string} source
 */
module.exports = (source) => source.replace(/\btokens\.(\w+)/g, '"var(--$1)"');
