// The law and its vocabulary alone: no database, no build, seconds.
import base from './jest.config.js';

const rules = {
  ...base,
  roots: ['<rootDir>/src'],
  testRegex: 'src/(?:kernel|features/[^/]+/rules)/.*\\.spec\\.ts$',
  // The other reporter counts the operations that a whole run calls; this run calls none.
  reporters: ['default'],
  setupFiles: ['<rootDir>/test/support/runner/property-seed.mjs'],
};
delete rules.testRunner;
delete rules.globalSetup;
delete rules.globalTeardown;
export default rules;
