import { eventType } from '../../../platform/outbox/event-types.js';

export const depositLate = eventType(
  'deposit.late',
  'A deposit of antidumping or countervailing duty came after its day, bounced, or its day is not known; for customs alone.',
  ['depositId', 'importerId'],
);
