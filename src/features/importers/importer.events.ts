import { eventType } from '../../platform/outbox/event-types.js';

export const importerRegistered = eventType('importer.registered', 'An importer was put on record.', ['importerId']);
export const importerChanged = eventType(
  'importer.changed',
  'An importer has another name, address or number, or its form was filed again.',
  ['importerId'],
);
export const importerVoidedOnRecord = eventType('importer.voided', 'The record of an importer was voided.', [
  'importerId',
  'ground',
]);
export const importerSucceeded = eventType(
  'importer.succeeded',
  'An importer was recorded as the successor of another.',
  ['importerId'],
);
