/** Tests in a real browser, on the built preview page: two files at a time, each with a browser of its own. */
const base = require('./jest.config.js');

module.exports = {
  ...base,
  roots: ['<rootDir>/tests/e2e'],
  testPathIgnorePatterns: ['/node_modules/'],
  globalSetup: '<rootDir>/tests/e2e/setup.mjs',
  globalTeardown: '<rootDir>/tests/e2e/teardown.mjs',
  maxWorkers: 2,
  testTimeout: 600_000,
};
