export { EntriesModule } from './entries.module.js';
export { ENTRY_EVENTS_TOLD } from './entry.events.js';
