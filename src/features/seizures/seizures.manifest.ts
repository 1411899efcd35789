import { CBP_ROLES } from '../../kernel/actor.js';
import { READ, READ_AND_ACT } from '../../kernel/resources.js';
import { SEIZURE_QUESTIONS } from './questions/index.js';
import { SEIZURE_RULES } from './rules/index.js';
import { SandboxSeizures } from './sandbox/sandbox-seizures.js';
import { SeizureDeadlines } from './seizure-deadlines.js';
import * as events from './seizure.events.js';
import { SeizuresModule } from './seizures.module.js';
import { SEIZURE_WORK } from './seizures.work.js';
import { SEIZURES_CODES } from './seizures.codes.js';
import { register } from '../../platform/manifest/manifest.js';
import type { Names } from '../../platform/manifest/manifest.js';

const scopes = {
  'seizures:act-as-owner': ['rights_holder', 'counsel', 'fpf_officer', 'ipr_officer', 'supervisor'],
  'seizures:decide': ['fpf_officer', 'supervisor'],
  'seizures:file': ['importer', 'broker', 'counsel', 'fpf_officer', 'supervisor'],
  'seizures:read': [...CBP_ROLES, 'importer', 'broker', 'counsel', 'partner_agency'],
  'seizures:seize': [
    'port_officer',
    'seized_property_specialist',
    'import_specialist',
    'ipr_officer',
    'fpf_officer',
    'supervisor',
  ],
} as const;

const resources = {
  seizures: { importer: { broker: READ, counsel: READ_AND_ACT }, rights_holder: { counsel: READ } },
} as const;

declare module '../../platform/access/requires.js' {
  interface ScopeNames extends Names<typeof scopes> {}
}

declare module '../../kernel/resources.js' {
  interface ResourceNames extends Names<typeof resources> {}
}

register({
  name: 'seizures',
  module: () => SeizuresModule,
  rules: SEIZURE_RULES,
  questions: SEIZURE_QUESTIONS,
  scopes,
  resources,
  tags: { Seizures: 'Goods taken, and what happens to them.' },
  work: SEIZURE_WORK,
  events: Object.values(events),
  clocks: [{ name: 'seizure-deadlines', by: SeizureDeadlines, waits: ['seizure_clock'] }],
  seeds: [{ name: 'seizures', order: 80, by: SandboxSeizures }],
  codes: SEIZURES_CODES,
});
