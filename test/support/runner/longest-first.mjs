import path from 'node:path';
import Sequencer from '@jest/test-sequencer';

// What takes longest, longest first. Jest knows how long a file took only where it ran before, and a fresh checkout would
// begin a file of a minute last, beside a worker that has nothing left to do.
const LONGEST = [
  // The first makes what several share; beside it runs what does without.
  'contract/access-ownership',
  ...['e2e/guides', 'e2e/disclosure-holds', 'journeys/disclosures', 'e2e/sandbox', 'contract/routes'],
  ...['reads', 'canary', 'row-security', 'access-secondary-ids', 'access-matrix'].map((name) => `contract/${name}`),
  ...['openapi', 'lists', 'policies'].map((name) => `contract/${name}`),
  ...['front-door', 'questions-walk', 'disclosures', 'bad-input', 'ledger-worker'].map((name) => `e2e/${name}`),
];

// Rules want no database: they run while its templates are made.
const WITHOUT_DATABASE = 'src/';

/** Begins with what waits for nothing, then the longest files first, in an order that is committed; the rest as jest does. */
export default class LongestFirst extends Sequencer {
  async sort(tests) {
    const rank = ({ path: file }) => {
      if (path.relative('.', file).startsWith(WITHOUT_DATABASE)) return -1;
      const at = LONGEST.indexOf(path.relative('test', file).replace(/\.e2e-spec\.ts$/, ''));
      return at < 0 ? LONGEST.length : at;
    };
    return [...(await super.sort(tests))].sort((a, b) => rank(a) - rank(b));
  }
}
