import { eventType } from '../../platform/outbox/event-types.js';

export const coveredStatusChanged = eventType(
  'importer.covered_status_changed',
  'What the order on antidumping and countervailing duties says of an importer has changed; for customs alone.',
  ['importerId', 'determinationId'],
);
export const recordDisputed = eventType('record_dispute.filed', 'A record of an importer was disputed.', [
  'disputeId',
  'importerId',
]);
export const disputeDecided = eventType('record_dispute.decided', 'A dispute about a record was decided.', [
  'disputeId',
  'importerId',
]);
export const riskAssessed = eventType('risk.assessed', 'Risk was assessed; for customs alone.', [
  'assessmentId',
  'importerId',
]);
