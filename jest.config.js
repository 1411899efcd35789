// Pure rules run from source; everything that needs Nest runs against the built service in dist,
// because the swagger plugin works only in `nest build`.
import { swcOptions } from './test/support/runner/swc-options.mjs';

// What starts programs of ours, a compiler, a browser for long, or threads of their size, again and again: `npm run prove processes` runs it.
const SLOW = [
  ...['e2e/bootstrap', 'e2e/bulk-killed', 'e2e/database-lost', 'e2e/documents-in-browser', 'e2e/event-loop'],
  ...['e2e/operator', 'e2e/pages-in-browser'],
  ...['e2e/order-list-loader', 'e2e/simulation-sets', 'e2e/start', 'e2e/upgrades', 'contract/typed-client'],
].map((name) => `/test/${name}\\.e2e-spec`);
const isWhole = process.env['SWEEPS'] === 'whole';

export default {
  testEnvironment: 'node',
  testPathIgnorePatterns: isWhole ? ['/node_modules/'] : ['/node_modules/', ...SLOW],
  extensionsToTreatAsEsm: ['.ts'],
  roots: ['<rootDir>/src', '<rootDir>/test'],
  testRegex: '\\.(spec|e2e-spec)\\.ts$',
  moduleNameMapper: {
    '^(?:\\.{1,2}/)+src/(.*)\\.js$': '<rootDir>/dist/src/$1.js',
    '^(?:\\.{1,2}/)+migrations/(.*)\\.js$': '<rootDir>/dist/migrations/$1.js',
    '^(\\.{1,2}/(?!.*dist/).*)\\.js$': '$1',
  },
  modulePathIgnorePatterns: [],
  transform: {
    '^.+\\.ts$': ['@swc/jest', swcOptions],
  },
  transformIgnorePatterns: ['/node_modules/', '<rootDir>/dist/'],
  testSequencer: '<rootDir>/test/support/runner/longest-first.mjs',
  // All test files of a worker share what they import; coverage needs jest's own (`npm run test:cov`).
  testRunner: '<rootDir>/test/support/runner/shared-modules.mjs',
  globalSetup: '<rootDir>/test/support/global-setup.mjs',
  globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
  reporters: ['default', '<rootDir>/test/support/called-operations.mjs'],
  testTimeout: 120000,
  maxWorkers: 2,
  // What files leave behind in a worker makes each later one slower: a worker that has grown begins anew.
  workerIdleMemoryLimit: '1000MB',
  // What the built service runs is mapped back to its sources, and counts together with the rules run from source.
  coverageProvider: 'v8',
  coverageReporters: ['text-summary', 'html'],
  collectCoverageFrom: ['dist/src/**/*.js', 'src/**/*.ts', '!src/**/*.{spec,fixture}.ts', '!**/tools/**'],
};
