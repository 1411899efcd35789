// The rules alone: no database, no build, seconds.
import base from './jest.config.js';

const { globalSetup: _setup, globalTeardown: _teardown, ...rest } = base;
export default { ...rest, roots: ['<rootDir>/src'], testRegex: '\\.spec\\.ts$' };
