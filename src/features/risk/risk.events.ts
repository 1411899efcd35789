import { eventType } from '../../platform/outbox/event-types.js';
import type { ToldOutside } from '../../platform/outbox/event-types.js';
import { disputeSeen } from './disputes/record-disputes.sql.js';

const OF_DISPUTE = {
  to: ['importer'],
  of: { key: 'disputeId', rows: 'record_dispute t', seen: disputeSeen('t'), path: '/v1/record-disputes' },
} as const satisfies ToldOutside;

export const coveredStatusChanged = eventType(
  'importer.covered_status_changed',
  'What the order on antidumping and countervailing duties says of an importer has changed; for customs alone.',
  ['importerId', 'determinationId'],
);
export const recordDisputed = eventType(
  'record_dispute.filed',
  'A record of an importer was disputed.',
  ['disputeId', 'importerId'],
  OF_DISPUTE,
);
export const disputeDecided = eventType(
  'record_dispute.decided',
  'A dispute about a record was decided.',
  ['disputeId', 'importerId'],
  OF_DISPUTE,
);
export const riskAssessed = eventType('risk.assessed', 'Risk was assessed; for customs alone.', [
  'assessmentId',
  'importerId',
]);
