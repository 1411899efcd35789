import { eventType } from '../../platform/outbox/event-types.js';

export const importerRegistered = eventType('importer.registered', 'An importer was put on record.', ['importerId']);
export const importerChanged = eventType('importer.changed', 'An importer has another name or address.', [
  'importerId',
]);
