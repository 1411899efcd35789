import { eventType } from '../../platform/outbox/event-types.js';

const id = ['recordationId'] as const;

export const recordationFiled = eventType('recordation.filed', 'An application to record a right was filed.', id);
export const recordationApproved = eventType('recordation.approved', 'A right was recorded.', id);
export const recordationRefused = eventType('recordation.refused', 'An application to record a right was refused.', id);
export const renewalFiled = eventType('recordation.renewal_filed', 'An application to renew was filed.', id);
export const renewalDecided = eventType('recordation.renewal_decided', 'An application to renew was decided.', id);
export const recordationTransferred = eventType(
  'recordation.transferred',
  'A recordation goes on for a new owner.',
  id,
);
export const recordationCancelled = eventType('recordation.cancelled', 'A recordation ended before its term.', id);
export const guideGiven = eventType('recordation.guide_given', 'A product identification guide was given.', id);
