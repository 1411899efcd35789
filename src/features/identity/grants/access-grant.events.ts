import { eventType } from '../../../platform/outbox/event-types.js';

export const accessGrantGiven = eventType(
  'access_grant.given',
  'An organisation let another see or act on its matters.',
  ['accessGrantId'],
);
export const accessGrantRevoked = eventType('access_grant.revoked', 'A grant was revoked; it opens nothing any more.', [
  'accessGrantId',
]);
