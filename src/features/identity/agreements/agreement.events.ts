import { eventType } from '../../../platform/outbox/event-types.js';

export const agreementChanged = eventType(
  'agreement.changed',
  'What an agreement shows a partner agency was set or changed.',
  ['agreementId'],
);
export const agreementEnded = eventType('agreement.ended', 'An agreement was ended; it shows nothing any more.', [
  'agreementId',
]);
