import { eventType } from '../../../platform/outbox/event-types.js';
import type { ToldOutside } from '../../../platform/outbox/event-types.js';
import { ownGrant } from './access-grants.sql.js';

const OUTSIDE = {
  to: ['importer', 'rights_holder', 'broker', 'counsel'],
  of: { key: 'accessGrantId', rows: 'access_grant t', seen: ownGrant('t'), path: '/v1/access-grants' },
} as const satisfies ToldOutside;

export const accessGrantGiven = eventType(
  'access_grant.given',
  'An organisation let another see or act on its matters.',
  ['accessGrantId'],
  OUTSIDE,
);
export const accessGrantRevoked = eventType(
  'access_grant.revoked',
  'A grant was revoked; it opens nothing any more.',
  ['accessGrantId'],
  OUTSIDE,
);
