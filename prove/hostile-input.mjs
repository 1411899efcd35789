// Whatever is sent, no answer is a 5xx, and no request holds the event loop: every case over every operation of the contract.
// `npm test` takes a share of them, the same one every time.
import { proveByTests } from './support/run-jest.mjs';

// One file after the other: what a request holds is measured by itself.
proveByTests(['test/e2e/bad-input', 'test/e2e/event-loop'], { LOOP_OPERATIONS: '100000' }, ['--runInBand']);
