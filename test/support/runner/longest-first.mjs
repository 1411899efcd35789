import path from 'node:path';
import Sequencer from '@jest/test-sequencer';

// What takes longest, longest first. Jest knows how long a file took only where it ran before, and a fresh checkout would
// begin a file of a minute last, beside a worker that has nothing left to do.
const LONGEST = [
  ...['links', 'reads-change-nothing', 'routes'].map((name) => `contract/${name}`),
  'e2e/sandbox',
  'e2e/operator',
  ...['existence-timing', 'access-ownership'].map((name) => `contract/${name}`),
  'e2e/official-additional-duties',
  'e2e/file-redactions',
  ...['access-matrix', 'typed-client'].map((name) => `contract/${name}`),
  'e2e/disclosure-importer-notices',
  'contract/canary',
];

/** Begins the longest files first, in an order that is committed; the rest as jest does. */
export default class LongestFirst extends Sequencer {
  async sort(tests) {
    const rank = ({ path: file }) => {
      const at = LONGEST.indexOf(path.relative('test', file).replace(/\.e2e-spec\.ts$/, ''));
      return at < 0 ? LONGEST.length : at;
    };
    return [...(await super.sort(tests))].sort((a, b) => rank(a) - rank(b));
  }
}
