// The rules alone: no database, no build, seconds.
import base from './jest.config.js';

const rules = { ...base, roots: ['<rootDir>/src'], testRegex: '\\.spec\\.ts$' };
delete rules.globalSetup;
delete rules.globalTeardown;
export default rules;
