const { readFileSync } = require('node:fs');
const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const TerserPlugin = require('terser-webpack-plugin');
const { DEV_ORIGIN, manifestAt } = require('./scripts/manifest-origin.cjs');

const FOREIGN = /[\\/]src[\\/](host|preview|cli)[\\/]|[\\/]node_modules[\\/](@univerjs|@cj-tech-master)[\\/]/;

/** The add-in is for people who have Excel: what stands in for Excel elsewhere must not reach them. */
class NothingForeign {
  apply(compiler) {
    compiler.hooks.compilation.tap('NothingForeign', (compilation) => {
      compilation.hooks.finishModules.tap('NothingForeign', (modules) => {
        for (const module of modules) {
          const file = module.resource ?? '';
          if (FOREIGN.test(file)) compilation.errors.push(new Error(`${path.relative(__dirname, file)} has no place in the add-in`));
        }
      });
    });
  }
}

/** Whether the room of Excel needs the module. */
const isOfExcel = (module, { chunkGraph }) => chunkGraph.getModuleChunks(module).some(({ name }) => name === 'excel');

/**
 * The add-in for Excel, in dist/addin: `npm run build -- --env origin=https://example.org/budget-cpts`.
 * Without an origin the manifest stays the developer's, on https://localhost:3000.
 */
module.exports = (env = {}, argv = {}) => {
  // Now: an address that cannot do is refused before the build, not after.
  const manifest = manifestAt(readFileSync(path.join(__dirname, 'manifest.xml'), 'utf8'), env.origin ?? DEV_ORIGIN);
  const mode = argv.mode ?? 'production';

  return {
    mode,
    target: ['web', 'es2020'],
    entry: { taskpane: './src/taskpane/main.tsx' },
    output: {
      path: path.join(__dirname, 'dist', 'addin'),
      filename: '[name].[contenthash:8].js',
      chunkFilename: '[name].[contenthash:8].js',
      cssFilename: '[name].[contenthash:8].css',
      publicPath: 'auto',
      clean: true,
    },
    // The page's security policy refuses the `eval` of webpack's faster source maps.
    devtool: mode === 'production' ? false : 'source-map',
    experiments: { css: true },
    resolve: { extensions: ['.tsx', '.ts', '.mjs', '.js'] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          // No module of ours does anything by being imported, but for the entry: what nothing uses of it is left out.
          sideEffects: false,
          loader: 'swc-loader',
          options: {
            jsc: {
              parser: { syntax: 'typescript', tsx: true },
              transform: { react: { runtime: 'automatic' } },
              target: 'es2020',
              assumptions: { setPublicClassFields: true, ignoreFunctionLength: true, ignoreFunctionName: true },
            },
          },
        },
        { test: /[\\/]taskpane[\\/]theme(-sombre)?\.ts$/, enforce: 'post', loader: require.resolve('./scripts/built-values.cjs') },
        { test: /[\\/]@fluentui[\\/].*\.styles\.js$/, loader: require.resolve('./scripts/written-tokens.cjs') },
        { test: /\.css$/, type: 'css/auto' },
        { test: /\.(png|svg)$/, type: 'asset/inline' },
      ],
    },
    optimization: {
      // The fewer the scripts, the better they compress: the room of Excel, which every pane asks for, with all that it needs; then
      // the views, which travel together once one is asked for.
      splitChunks: {
        chunks: 'async',
        cacheGroups: {
          salle: { name: 'salle', enforce: true, priority: 1, test: isOfExcel },
          vues: { name: 'vues', enforce: true },
        },
      },
      minimizer: [
        new TerserPlugin({
          terserOptions: { ecma: 2020, compress: { passes: 3, ecma: 2020, unsafe_arrows: true, pure_getters: true, keep_fargs: false } },
          extractComments: false,
        }),
      ],
    },
    // Weighed compressed, as it travels: see .size-limit.json.
    performance: { hints: false },
    stats: 'errors-warnings',
    plugins: [
      new NothingForeign(),
      new HtmlPlugin({ filename: 'taskpane.html', template: './src/taskpane/taskpane.html', scriptLoading: 'defer' }),
      new CopyPlugin({
        patterns: [
          { from: 'assets/*.png' },
          { from: 'src/taskpane/aide.{html,css}', to: '[name][ext]' },
          { from: 'manifest.xml', transform: () => manifest },
        ],
      }),
    ],
  };
};
