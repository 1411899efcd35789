import { eventType } from '../../platform/outbox/event-types.js';
import type { ToldOutside } from '../../platform/outbox/event-types.js';
import { ownersRecordation } from './recordations.sql.js';

const id = ['recordationId'] as const;
const OUTSIDE = {
  to: ['rights_holder', 'counsel'],
  of: { key: 'recordationId', rows: 'recordation t', seen: ownersRecordation('t'), path: '/v1/ipr-recordations' },
} as const satisfies ToldOutside;

export const recordationFiled = eventType(
  'recordation.filed',
  'An application to record a right was filed.',
  id,
  OUTSIDE,
);
export const recordationApproved = eventType('recordation.approved', 'A right was recorded.', id, OUTSIDE);
export const recordationRefused = eventType(
  'recordation.refused',
  'An application to record a right was refused.',
  id,
  OUTSIDE,
);
export const renewalFiled = eventType('recordation.renewal_filed', 'An application to renew was filed.', id, OUTSIDE);
export const renewalDecided = eventType(
  'recordation.renewal_decided',
  'An application to renew was decided.',
  id,
  OUTSIDE,
);
export const recordationTransferred = eventType(
  'recordation.transferred',
  'A recordation goes on for a new owner.',
  id,
  OUTSIDE,
);
export const recordationCancelled = eventType(
  'recordation.cancelled',
  'A recordation ended before its term.',
  id,
  OUTSIDE,
);
export const guideGiven = eventType(
  'recordation.guide_given',
  'A product identification guide was given.',
  id,
  OUTSIDE,
);
