import { CBP_ROLES } from '../../kernel/actor.js';
import { READ, READ_AND_ACT } from '../../kernel/resources.js';
import { ENTRIES_CODES } from './entries.codes.js';
import { register } from '../../platform/manifest/manifest.js';
import type { Names } from '../../platform/manifest/manifest.js';
import {
  entryAcceptance,
  entryAcceptance1,
  entryAcceptance2,
  entryAcceptance3,
  entryAcceptance4,
  entryAcceptance5,
  entryAcceptance6,
  entryAcceptance7,
  entryAcceptance8,
} from './acceptance/acceptance.question.js';
import { EntriesModule } from './entries.module.js';
import { ENTRY_EVENTS_TOLD } from './entry.events.js';
import { BulkEntries } from './bulk/bulk-entries.js';
import { FileEntry } from './filing/entry.dto.js';
import { documentPeriod } from './papers/document-period.question.js';
import { recordsDemand } from './papers/records-demand.question.js';
import { ownerDeclarationQuestion } from './papers/owner-declaration.question.js';
import { SandboxEntries } from './sandbox/sandbox-entries.js';
import { ENTRY_WORK } from './timeline/entries.work.js';
import { EntryDeadlines } from './timeline/entry-deadlines.js';
import { UNTOLD } from './timeline/timeline.sql.js';
import { ENTRY_RULES } from './rules/index.js';

const scopes = {
  'entries:read': ['importer', 'broker', 'counsel', 'partner_agency', ...CBP_ROLES],
  'entries:file': ['importer', 'broker', 'entry_specialist'],
  'entries:history': ['importer', 'broker', 'counsel', ...CBP_ROLES],
  'entries:answer-for-agency': ['partner_agency'],
  'agency-codes:assign': ['administrator'],
  'agency-codes:read': ['importer', 'broker', 'counsel', 'partner_agency', ...CBP_ROLES],
  'entries:decide': ['port_officer', 'entry_specialist', 'import_specialist', 'supervisor'],
} as const;

const resources = {
  entries: { importer: { broker: READ_AND_ACT, counsel: READ } },
} as const;

declare module '../../platform/access/requires.js' {
  interface ScopeNames extends Names<typeof scopes> {}
}

declare module '../../kernel/resources.js' {
  interface ResourceNames extends Names<typeof resources> {}
}

register({
  name: 'entries',
  module: () => EntriesModule,
  rules: ENTRY_RULES,
  questions: [
    entryAcceptance1,
    entryAcceptance2,
    entryAcceptance3,
    entryAcceptance4,
    entryAcceptance5,
    entryAcceptance6,
    entryAcceptance7,
    entryAcceptance8,
    entryAcceptance,
    documentPeriod,
    recordsDemand,
    ownerDeclarationQuestion,
  ],
  scopes,
  resources,
  tags: { Entries: 'Goods entered: what is declared, checked, owed, and due when.' },
  bulk: [
    {
      name: 'entries',
      summary: 'Entries, as POST /v1/entries takes them, each by its entry number.',
      row: FileEntry,
      roles: scopes['entries:file'],
      by: BulkEntries,
      atOnce: 500,
    },
  ],
  work: ENTRY_WORK,
  events: Object.values(ENTRY_EVENTS_TOLD),
  clocks: [
    { name: 'entry-deadlines', by: EntryDeadlines, untold: UNTOLD, waits: ['entry_clock', 'entry_agency_answer'] },
  ],
  seeds: [{ name: 'entries', order: 55, by: SandboxEntries }],
  costs: { determination: ['/v1/entries/validate', '/v1/entries'] },
  codes: ENTRIES_CODES,
});
