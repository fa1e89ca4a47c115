/** `npm run excel`: the add-in served over HTTPS for the real Excel, rebuilt and reloaded at each change of a source. */
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import devCerts from 'office-addin-dev-certs';
import webpack from 'webpack';
import WebpackDevServer from 'webpack-dev-server';

const PORT = 3000;
/** @type {(env: object, argv: object) => import('webpack').Configuration} */
const configuration = createRequire(import.meta.url)('../webpack.config.js');

/**
 * Excel only opens a page whose certificate this machine trusts; the package from Microsoft makes one and has it trusted.
 * Where it cannot (no administrator, a container), the server makes its own, which a browser accepts after a warning.
 *
 * @returns {Promise<NonNullable<import('webpack-dev-server').Configuration['server']>>}
 */
async function httpsServer() {
  try {
    const { ca, cert, key } = await devCerts.getHttpsServerOptions();
    if (devCerts.verifyCertificates()) return { type: 'https', options: { ca, cert, key } };
    console.warn('Le certificat de développement est créé mais cette machine ne lui fait pas confiance.');
  } catch (error) {
    console.warn(`Le certificat de développement n’a pas pu être installé : ${error instanceof Error ? error.message : String(error)}`);
  }
  console.warn(
    `Un certificat provisoire est utilisé : ouvrez d’abord https://localhost:${PORT}/taskpane.html dans le navigateur et acceptez-le.\n` +
      'Excel pour Windows et pour Mac refuseront le volet ; Excel sur le web l’affichera.',
  );
  return 'https';
}

/** The manifest names this port: another would not do. */
async function requireFreePort() {
  const probe = createServer();
  const isFree = await new Promise((resolve) => {
    probe.once('error', () => resolve(false)).listen(PORT, '127.0.0.1', () => resolve(true));
  });
  if (!isFree) {
    console.error(`Le port ${PORT} est occupé, peut-être par « npm start » : arrêtez ce qui s’en sert, puis recommencez.`);
    process.exit(1);
  }
  await new Promise((resolve) => probe.close(resolve));
}

await requireFreePort();
const compiler = webpack(configuration({}, { mode: 'development' }));
if (compiler === null) throw new Error('webpack.config.js describes no build');
const server = new WebpackDevServer(
  {
    host: '127.0.0.1',
    // Excel on the web is another site: it shows the icons and opens the pane only from a host named here.
    allowedHosts: ['localhost'],
    headers: { 'Access-Control-Allow-Origin': '*' },
    port: PORT,
    server: await httpsServer(),
    static: false,
    // A page reloaded whole: Office.js does not survive a module swapped under it.
    hot: false,
    client: { overlay: false },
  },
  compiler,
);
await server.start();
console.log(`
Le volet est servi sur https://localhost:${PORT}/taskpane.html (Ctrl+C pour arrêter).
Dans Excel sur le web : Accueil → Compléments → Autres compléments → Charger mon complément → manifest.xml de ce dossier.
Dans Excel pour Windows : placez manifest.xml dans un dossier partagé déclaré comme catalogue de compléments approuvé.
Dans Excel pour Mac : copiez manifest.xml dans ~/Library/Containers/com.microsoft.Excel/Data/Documents/wef/.
`);
