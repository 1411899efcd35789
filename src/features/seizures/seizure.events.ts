import { eventType } from '../../platform/outbox/event-types.js';
import type { ToldOutside } from '../../platform/outbox/event-types.js';
import { seizureSeen } from './seizure-store.js';

// From the notice on: before it is mailed nobody outside is told of a seizure by the service.
const OUTSIDE = {
  to: ['importer', 'broker', 'counsel', 'partner_agency'],
  of: { key: 'seizureId', rows: 'seizure t', seen: seizureSeen('t'), path: '/v1/seizures' },
} as const satisfies ToldOutside;

export const seizureMade = eventType('seizure.made', 'Goods were seized.', ['seizureId', 'merchandiseId']);
export const seizureNoticed = eventType(
  'seizure.noticed',
  'Notice of a seizure was mailed to everyone with an interest.',
  ['seizureId', 'merchandiseId'],
  OUTSIDE,
);
export const seizurePublished = eventType(
  'seizure.published',
  'Publication of a seizure began.',
  ['seizureId'],
  OUTSIDE,
);
export const seizurePetitioned = eventType('seizure.petitioned', 'A petition for remission was filed.', [
  'seizureId',
  'petitionId',
]);
export const seizureClaimed = eventType('seizure.claimed', 'A claim to seized goods was filed.', [
  'seizureId',
  'claimId',
  'standing',
]);
export const seizureRemitted = eventType(
  'seizure.remitted',
  'Relief from a seizure was granted.',
  ['seizureId', 'relief'],
  OUTSIDE,
);
export const seizureForfeited = eventType(
  'seizure.forfeited',
  'Seized goods were forfeited.',
  ['seizureId', 'merchandiseId'],
  OUTSIDE,
);
export const seizureFined = eventType('seizure.fined', 'A person was fined for counterfeits.', ['seizureId', 'fineId']);
export const ownerRequested = eventType(
  'seizure.owner_requested',
  'The owner of a right asked for images or a sample after a seizure.',
  ['seizureId', 'requestId', 'wants'],
);
export const ownerSampleMoved = eventType(
  'seizure.sample_changed',
  'A sample of seized goods was given to the owner of a right, demanded back or returned.',
  ['seizureId', 'requestId', 'status'],
);
export const ownerConsented = eventType(
  'seizure.owner_consented',
  'The owner of a right consented to something other than forfeiture.',
  ['seizureId', 'consentId', 'consentsTo'],
);
export const seizureTimeOver = eventType('seizure.time_over', 'A time that ran on a seizure is over.', [
  'seizureId',
  'clock',
  'dueOn',
]);
