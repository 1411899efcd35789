import { eventType } from '../../platform/outbox/event-types.js';
import { disclosureSeen } from './disclosures.sql.js';

export const disclosureReleased = eventType(
  'disclosure.released',
  'Information on goods left to a rights holder.',
  ['disclosureId', 'receiptId'],
  {
    to: ['rights_holder', 'counsel'],
    of: {
      key: 'disclosureId',
      rows: 'disclosure t',
      seen: disclosureSeen('t'),
      path: '/v1/rights-holder-disclosures',
    },
  },
);
export const disclosureProposed = eventType(
  'disclosure.proposed',
  'Information that may, but need not, be disclosed waits for an officer.',
  ['disclosureId'],
);
export const disclosureRefused = eventType(
  'disclosure.refused',
  'An officer decided not to disclose what need not be.',
  ['disclosureId'],
);
export const disclosureLate = eventType('disclosure.late', 'A duty to disclose is past its last day.', [
  'disclosureId',
]);
export const disclosureAcknowledged = eventType(
  'disclosure.acknowledged',
  'A recipient acknowledged for what protected information may be used.',
  ['disclosureId', 'acknowledgementId'],
);
