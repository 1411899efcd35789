import { eventType } from '../../../platform/outbox/event-types.js';
import type { EventMaker } from '../../../platform/outbox/event-types.js';
import { knownFiling } from './isf.sql.js';

const of = <P extends string>(
  type: `security_filing.${string}`,
  summary: string,
  more: readonly P[],
): EventMaker<P | 'filingId'> =>
  eventType<P | 'filingId'>(type, summary, ['filingId', ...more], {
    to: ['importer', 'broker', 'counsel'],
    of: {
      key: 'filingId',
      rows: 'security_filing t',
      seen: knownFiling('t'),
      path: '/v1/importer-security-filings',
    },
  });

const told = (type: `security_filing.${string}`, summary: string): EventMaker<'filingId'> => of(type, summary, []);

/** What happens to a security filing, by id alone. */
export const ISF_EVENTS = {
  filed: told('security_filing.filed', 'An importer security filing was made.'),
  updated: told('security_filing.updated', 'An importer security filing was updated.'),
  withdrawn: told('security_filing.withdrawn', 'An importer security filing was withdrawn.'),
  clockMissed: of('security_filing.clock_missed', 'A time of an importer security filing went by.', ['clock', 'dueAt']),
};
