// The sweeps of which `npm test` runs a share (test/support/share.ts), whole: every bad value in every place of every
// request, every id of another's named in every place that takes one, every act by every client where canaries are,
// every read of everything by every client, every standing of an access, many bodies for every request class, every malformed
// body to every operation, every stranger with row security off; and, where REFERENCE_DATA_DIR is set, the largest official files.
import { proveByTests } from './support/run-jest.mjs';

proveByTests([
  'test/e2e/bad-input',
  'test/contract/access-secondary-ids',
  'test/contract/canary',
  'test/contract/reads',
  'test/contract/request-shapes',
  'test/contract/routes',
  'test/contract/access-ownership',
  'test/e2e/official-files',
]);
