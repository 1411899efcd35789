import { CBP_ROLES } from '../../kernel/actor.js';
import { READ, READ_AND_ACT } from '../../kernel/resources.js';
import { EXAMINE_GOODS } from '../merchandise/index.js';
import { DETENTION_EVENTS } from './detention.events.js';
import { DetentionDeadlines } from './detention-deadlines.js';
import { DetentionsModule } from './detentions.module.js';
import { detentionClock1, detentionClockQuestion } from './clock.question.js';
import { chemicalDetention1, chemicalDetentionQuestion } from './chemical/chemical.question.js';
import { redeliveryDemandQuestion } from './redelivery/redelivery.question.js';
import { DETENTION_RULES } from './rules/index.js';
import { SandboxDetentions } from './sandbox/sandbox-detentions.js';
import { DETENTION_WORK } from './detentions.work.js';
import { DETENTIONS_CODES } from './detentions.codes.js';
import { register } from '../../platform/manifest/manifest.js';
import type { Names } from '../../platform/manifest/manifest.js';

const scopes = {
  'detentions:read': ['importer', 'broker', 'rights_holder', 'counsel', 'partner_agency', ...CBP_ROLES],
  'detentions:record': EXAMINE_GOODS,
  'detentions:decide': EXAMINE_GOODS,
  'detentions:determine': ['import_specialist', 'ipr_officer', 'agriculture_specialist', 'supervisor'],
  'detentions:assess': ['import_specialist', 'ipr_officer', 'supervisor'],
  'detentions:hold': [...EXAMINE_GOODS, 'analyst'],
  'detentions:answer-for-importer': ['importer', 'broker', 'counsel'],
  'detentions:answer-for-rights-holder': ['rights_holder', 'counsel'],
  'detention-images:add': EXAMINE_GOODS,
  'detention-images:fetch': ['importer', 'broker', 'counsel', ...CBP_ROLES],
  'redeliveries:demand': ['port_officer', 'import_specialist', 'supervisor'],
  'samples:request': ['rights_holder', 'counsel', 'ipr_officer'],
  'samples:give': ['ipr_officer', 'import_specialist', 'seized_property_specialist', 'supervisor'],
} as const;

const resources = {
  detentions: { importer: { broker: READ_AND_ACT, counsel: READ_AND_ACT }, rights_holder: { counsel: READ } },
} as const;

declare module '../../platform/access/requires.js' {
  interface ScopeNames extends Names<typeof scopes> {}
}

declare module '../../kernel/resources.js' {
  interface ResourceNames extends Names<typeof resources> {}
}

register({
  name: 'detentions',
  module: () => DetentionsModule,
  rules: DETENTION_RULES,
  questions: [
    detentionClock1,
    detentionClockQuestion,
    chemicalDetention1,
    chemicalDetentionQuestion,
    redeliveryDemandQuestion,
  ],
  scopes,
  resources,
  tags: { Detentions: 'Goods held because their right to enter is in doubt, and the clocks that run.' },
  work: DETENTION_WORK,
  events: Object.values(DETENTION_EVENTS),
  clocks: [{ name: 'detention-deadlines', by: DetentionDeadlines, waits: ['detention_clock'] }],
  seeds: [{ name: 'detentions', order: 70, by: SandboxDetentions }],
  codes: DETENTIONS_CODES,
});
