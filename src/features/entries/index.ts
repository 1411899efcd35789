export { EntriesModule } from './entries.module.js';
export { EntryTotals } from './totals/entry-totals.js';
export type { EntryTotalsOfImporter } from './totals/entry-totals.js';
export { ENTRY_EVENTS_TOLD } from './entry.events.js';
export { Entries } from './front-door/entries.js';
export type { EntryOnFile } from './front-door/entry-on-file.js';
export { IsEntryNumber } from './entry-number.validator.js';
export { EntryUses } from './totals/entry-uses.js';
