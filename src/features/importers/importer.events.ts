import { eventType } from '../../platform/outbox/event-types.js';
import type { ToldOutside } from '../../platform/outbox/event-types.js';
import { importerSeen } from './importers.sql.js';

const OUTSIDE = {
  to: ['importer', 'broker', 'counsel'],
  of: {
    key: 'importerId',
    rows: 'importer t',
    seen: importerSeen('t'),
    path: '/v1/importers',
  },
} as const satisfies ToldOutside;

export const importerRegistered = eventType(
  'importer.registered',
  'An importer was put on record.',
  ['importerId'],
  OUTSIDE,
);
export const importerChanged = eventType(
  'importer.changed',
  'An importer has another name, address or number, or its form was filed again.',
  ['importerId'],
  OUTSIDE,
);
export const importerNumbersRemoved = eventType(
  'importer.numbers_removed',
  'The numbers of an importer were removed: they had not been used for a year. A new CBP Form 5106 puts them back.',
  ['importerId'],
  OUTSIDE,
);
export const importerVoidedOnRecord = eventType(
  'importer.voided',
  'The record of an importer was voided.',
  ['importerId', 'ground'],
  OUTSIDE,
);
export const importerSucceeded = eventType(
  'importer.succeeded',
  'An importer was recorded as the successor of another.',
  ['importerId'],
  OUTSIDE,
);
export const importerSuccessionEnded = eventType(
  'importer.succession_ended',
  'That an importer is the successor of another was taken back: from a day on, or from the start.',
  ['importerId'],
  OUTSIDE,
);
