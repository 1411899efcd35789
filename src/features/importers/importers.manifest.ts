import { CBP_ROLES } from '../../kernel/actor.js';
import { READ } from '../../kernel/resources.js';
import {
  importerChanged,
  importerNumbersRemoved,
  importerRegistered,
  importerSucceeded,
  importerSuccessionEnded,
  importerVoidedOnRecord,
} from './importer.events.js';
import { ImportersModule } from './importers.module.js';
import { foreignImporterQuestion, foreignImporterQuestion1 } from './questions/foreign.question.js';
import { numberInactivityQuestion, numberInactivityQuestion1 } from './questions/inactivity.question.js';
import { importerResidence } from './questions/residence.question.js';
import { IMPORTER_RULES } from './rules/index.js';
import { SandboxImporters } from './sandbox/sandbox-importers.js';
import { IMPORTERS_CODES } from './importers.codes.js';
import { register } from '../../platform/manifest/manifest.js';
import type { Names } from '../../platform/manifest/manifest.js';

const scopes = {
  'importers:affiliate': ['analyst', 'import_specialist', 'account_manager', 'auditor'],
  'importers:affiliations': CBP_ROLES,
  'importers:history': ['importer', 'broker', 'counsel', 'surety', ...CBP_ROLES],
  'importers:list': CBP_ROLES,
  'importers:lookup': ['importer', 'broker', 'counsel', ...CBP_ROLES],
  'importers:own': ['importer'],
  'importers:read': ['importer', 'broker', 'counsel', 'surety', 'partner_agency', ...CBP_ROLES],
  'importers:write': ['import_specialist', 'entry_specialist', 'account_manager'],
} as const;

const resources = {
  importers: { importer: { broker: READ, counsel: READ } },
} as const;

declare module '../../platform/access/requires.js' {
  interface ScopeNames extends Names<typeof scopes> {}
}

declare module '../../kernel/resources.js' {
  interface ResourceNames extends Names<typeof resources> {}
}

register({
  name: 'importers',
  module: () => ImportersModule,
  rules: IMPORTER_RULES,
  questions: [
    importerResidence,
    foreignImporterQuestion1,
    foreignImporterQuestion,
    numberInactivityQuestion1,
    numberInactivityQuestion,
  ],
  scopes,
  resources,
  tags: { Importers: 'Who imports, and how they stand.' },
  events: [
    importerChanged,
    importerNumbersRemoved,
    importerRegistered,
    importerSucceeded,
    importerSuccessionEnded,
    importerVoidedOnRecord,
  ],
  seeds: [{ name: 'importers', order: 40, by: SandboxImporters }],
  codes: IMPORTERS_CODES,
});
