import { eventType } from '../../platform/outbox/event-types.js';

const ABOUT = ['disposalId', 'merchandiseId', 'route'] as const;
export const disposalOrdered = eventType('disposal.ordered', 'Goods are to be disposed of by a route.', ABOUT);
export const disposalPerformed = eventType(
  'disposal.performed',
  'A disposal was carried out, whole or in part.',
  ABOUT,
);
export const disposalClosed = eventType('disposal.closed', 'Nothing is left of the goods of a disposal.', ABOUT);
export const disposalConsented = eventType(
  'disposal.consented',
  'The owner of a right consented to routes of disposal.',
  ['consentId', 'merchandiseId'],
);
export const disposalConsentWithdrawn = eventType(
  'disposal.consent_withdrawn',
  'A consent to disposal was withdrawn.',
  ['consentId', 'merchandiseId'],
);
