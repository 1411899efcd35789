import { eventType } from '../../platform/outbox/event-types.js';
import type { EventMaker } from '../../platform/outbox/event-types.js';
import { importersEntry } from './entries.sql.js';

const forCustoms = (type: `entry.${string}`, summary: string): EventMaker<'entryId'> =>
  eventType(type, summary, ['entryId']);
const told = (type: `entry.${string}`, summary: string): EventMaker<'entryId'> =>
  eventType(type, summary, ['entryId'], {
    to: ['importer', 'broker', 'counsel'],
    of: {
      key: 'entryId',
      rows: 'entry_directory t',
      seen: importersEntry('t'),
      path: '/v1/entries',
    },
  });

/** What happens to an entry, by id alone: whoever hears of it asks for what it may see. */
export const ENTRY_EVENTS_TOLD = {
  filed: told('entry.filed', 'An entry was filed.'),
  corrected: told('entry.corrected', 'Another version of an entry was filed.'),
  summary_filed: told('entry.summary_filed', 'The summary of an entry was filed.'),
  agency_answered: told('entry.agency_answered', 'An agency said what may become of goods flagged to it.'),
  status_changed: told(
    'entry.status_changed',
    'An entry was released, refused, cancelled or closed, or its summary rejected or reviewed.',
  ),
  center_assigned: told('entry.center_assigned', 'An entry was assigned to a Center, or moved to another.'),
  document_requested: told('entry.document_requested', 'A document was asked for.'),
  document_extended: told('entry.document_extended', 'More time was given for a document.'),
  document_waived: told('entry.document_waived', 'A document that was asked for is not needed any more.'),
  document_provided: told('entry.document_provided', 'A document was provided.'),
  reconciled: told('entry.reconciled', 'An entry that was flagged for it was reconciled by another.'),
  reconciliation_withdrawn: told(
    'entry.reconciliation_withdrawn',
    'A reconciliation names this entry no longer, or was cancelled.',
  ),
  owner_declared: told('entry.owner_declared', 'The actual owner declared itself.'),
  redelivery_demanded: told('entry.redelivery_demanded', 'Goods of an entry were demanded back after their release.'),
  goods_found: forCustoms('entry.goods_found', 'Goods of an entry were detained, seized or abandoned.'),
  liquidation_changed: told(
    'entry.liquidation_changed',
    'The liquidation of an entry was suspended, extended, made or contested.',
  ),
  clock_missed: forCustoms('entry.clock_missed', 'The day of a clock of an entry went by.'),
};
export type EntryEventKind = keyof typeof ENTRY_EVENTS_TOLD;
