/** Where the development server answers, and what the committed manifest.xml says. */
const DEV_ORIGIN = 'https://localhost:3000';

/**
 * The manifest of an add-in served from elsewhere than the developer's machine.
 *
 * @param {string} manifest text of manifest.xml, all of whose addresses begin with DEV_ORIGIN
 * @param {string} address where the built files will be served: `https://example.org/budget-cpts`
 * @returns {string}
 * @throws {Error} when the address is not https, or when an address of the manifest would stay on the developer's machine
 */
function manifestAt(manifest, address) {
  const { protocol, origin, pathname, search, hash } = new URL(address);
  if (protocol !== 'https:' || search !== '' || hash !== '') throw new Error(`origin: an https address without query, not ${address}`);
  const base = origin + pathname.replace(/\/+$/, '');
  if (base === DEV_ORIGIN) return manifest;

  const moved = manifest
    // An AppDomain is an origin: with a path it would allow nothing.
    .replaceAll(`<AppDomain>${DEV_ORIGIN}</AppDomain>`, `<AppDomain>${origin}</AppDomain>`)
    .replaceAll(DEV_ORIGIN, base);
  const left = /(localhost|127\.0\.0\.1)[^"<]*/.exec(moved);
  if (left !== null) throw new Error(`manifest.xml still points at ${left[0]}`);
  return moved;
}

module.exports = { DEV_ORIGIN, manifestAt };
