import { eventType } from '../../../platform/outbox/event-types.js';
import type { EventMaker } from '../../../platform/outbox/event-types.js';
import { knownFiling } from './isf.sql.js';

const told = (type: `security_filing.${string}`, summary: string): EventMaker<'filingId'> =>
  eventType(type, summary, ['filingId'], {
    to: ['importer', 'broker', 'counsel'],
    of: {
      key: 'filingId',
      rows: 'security_filing t',
      seen: knownFiling('t'),
      path: '/v1/importer-security-filings',
    },
  });

/** What happens to a security filing, by id alone. */
export const ISF_EVENTS = {
  filed: told('security_filing.filed', 'An importer security filing was made.'),
  updated: told('security_filing.updated', 'An importer security filing was updated.'),
  withdrawn: told('security_filing.withdrawn', 'An importer security filing was withdrawn.'),
};
