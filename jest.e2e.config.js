/** Tests in a real browser, on the built preview page: one at a time, so that none slows another down. */
const base = require('./jest.config.js');

module.exports = {
  ...base,
  roots: ['<rootDir>/tests/e2e'],
  testPathIgnorePatterns: ['/node_modules/'],
  globalSetup: '<rootDir>/tests/e2e/setup.mjs',
  globalTeardown: '<rootDir>/tests/e2e/teardown.mjs',
  maxWorkers: 1,
  testTimeout: 60_000,
};
