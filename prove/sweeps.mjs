// The sweeps of which `npm test` runs a share (test/support/share.ts), whole: every bad value in every place of every
// request, every id of another's named in every place that takes one, every act by every client where canaries are, and
// many bodies for every request class.
import { proveByTests } from './support/run-jest.mjs';

proveByTests([
  'test/e2e/bad-input',
  'test/contract/access-secondary-ids',
  'test/contract/canary',
  'test/contract/request-shapes',
]);
