import { CBP_ROLES } from '../../kernel/actor.js';
import { READ_AND_ACT } from '../../kernel/resources.js';
import { recordationRenewalQuestion } from './changes/renewal.question.js';
import { recordationTermQuestion } from './changes/term.question.js';
import { recordationTransferQuestion } from './changes/transfer.question.js';
import { recordationApplicationQuestion } from './filing/application.question.js';
import * as events from './recordation.events.js';
import { RecordationsModule } from './recordations.module.js';
import { RECORDATION_RULES } from './rules/index.js';
import { SandboxRecordations } from './sandbox/sandbox-recordations.js';
import { RECORDATION_WORK } from './recordations.work.js';
import { RECORDATIONS_CODES } from './recordations.codes.js';
import { register } from '../../platform/manifest/manifest.js';
import type { Names } from '../../platform/manifest/manifest.js';

const scopes = {
  'recordations:decide': ['ipr_officer'],
  'recordations:file': ['rights_holder', 'counsel'],
  'recordations:read': ['rights_holder', 'counsel', ...CBP_ROLES],
  'recordations:renew': ['rights_holder', 'counsel', 'ipr_officer'],
} as const;

const resources = {
  recordations: { rights_holder: { counsel: READ_AND_ACT } },
} as const;

declare module '../../platform/access/requires.js' {
  interface ScopeNames extends Names<typeof scopes> {}
}

declare module '../../kernel/resources.js' {
  interface ResourceNames extends Names<typeof resources> {}
}

register({
  name: 'recordations',
  module: () => RecordationsModule,
  rules: RECORDATION_RULES,
  questions: [
    recordationApplicationQuestion,
    recordationTermQuestion,
    recordationRenewalQuestion,
    recordationTransferQuestion,
  ],
  scopes,
  resources,
  tags: { Recordations: 'Trademarks and copyrights on record with customs.' },
  work: RECORDATION_WORK,
  events: Object.values(events),
  seeds: [{ name: 'recordations', order: 60, by: SandboxRecordations }],
  codes: RECORDATIONS_CODES,
});
