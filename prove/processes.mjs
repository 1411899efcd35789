// The service as processes: started, refused, upgraded, signed into for the first time, robbed of its database, and watched
// while hostile bodies arrive; a simulation in a thread of its own, which dies at it; the client, compiled and
// run; and a real browser, in which what is printed for people is looked at.
import { proveByTests } from './support/run-jest.mjs';

const FILES = [
  'start',
  'bootstrap',
  'bulk-killed',
  'upgrades',
  'database-lost',
  'documents-in-browser',
  'event-loop',
  'operator',
  'order-list-loader',
  'pages-in-browser',
  'simulation-sets',
];
proveByTests([...FILES.map((name) => `test/e2e/${name}.e2e-spec`), 'test/contract/typed-client.e2e-spec']);
