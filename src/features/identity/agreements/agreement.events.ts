import { eventType } from '../../../platform/outbox/event-types.js';
import type { ToldOutside } from '../../../platform/outbox/event-types.js';
import { ownAgreement } from './agreements.sql.js';

const OUTSIDE = {
  to: ['partner_agency'],
  of: { key: 'agreementId', rows: 'agreement t', seen: ownAgreement('t'), path: '/v1/agreements' },
} as const satisfies ToldOutside;

export const agreementChanged = eventType(
  'agreement.changed',
  'What an agreement shows a partner agency was set or changed.',
  ['agreementId'],
  OUTSIDE,
);
export const agreementEnded = eventType(
  'agreement.ended',
  'An agreement was ended; it shows nothing any more.',
  ['agreementId'],
  OUTSIDE,
);
