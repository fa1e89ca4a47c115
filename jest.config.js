/** One configuration for every test that runs in Node; a test that needs a DOM says so in its docblock. */
module.exports = {
  testEnvironment: 'node',
  // Against what never ends: how fast the machine is decides of no test.
  testTimeout: 300_000,
  // Jest runs tests in a context where looking up a global is dear, and the engine looks these up all the time.
  sandboxInjectedGlobals: ['Array', 'Infinity', 'JSON', 'Map', 'Math', 'Number', 'Object', 'Promise', 'Reflect', 'Set', 'String'],
  roots: ['<rootDir>/tests'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/tests/e2e/'],
  transform: {
    '@univerjs/[^/]+/lib/cjs/index\\.js$': '<rootDir>/scripts/direct-fields.mjs',
    '^.+\\.(t|j|mj)sx?$': [
      '@swc/jest',
      {
        jsc: { parser: { syntax: 'typescript', tsx: true }, transform: { react: { runtime: 'automatic' } }, target: 'es2022' },
        module: { type: 'commonjs' },
      },
    ],
  },
  // These packages ship ES modules only, or mix both: Jest runs CommonJS.
  transformIgnorePatterns: [
    '/node_modules/(?!(@univerjs/[^/]+/lib/cjs/index\\.js$|(@cj-tech-master|lodash-es|nanoid|cjk-regex|regexp-util|unicode-regex|unicount|franc-min|n-gram|trigram-utils|collapse-white-space|rbush|quickselect|kdbush|numfmt)/))',
  ],
};
