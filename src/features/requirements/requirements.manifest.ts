import { CBP_ROLES } from '../../kernel/actor.js';
import { REQUIREMENTS_CODES } from './requirements.codes.js';
import { register } from '../../platform/manifest/manifest.js';
import type { Names } from '../../platform/manifest/manifest.js';
import { bondChanged, bondFiled, bondRenewalMissed, bondTerminated } from '../bonds/index.js';
import { ENTRY_EVENTS_TOLD } from '../entries/index.js';
import {
  billCancelled,
  billDelinquent,
  billPaid,
  billPaymentDishonoured,
  billProtestClosed,
  billProtested,
} from '../revenue/index.js';
import { liquidatedDamagesQuestion } from './claims/liquidated-damages.question.js';
import { Cures } from './cures.js';
import { Delinquencies } from './measures/delinquencies.js';
import { MeasuresEverywhere } from './measures/measures-everywhere.js';
import { BondMatching } from './matches/bond-matching.js';
import * as events from './requirement.events.js';
import { importerRequirement, importerRequirement1, importerRequirement2 } from './requirement.question.js';
import { RequirementsModule } from './requirements.module.js';
import { REQUIREMENT_RULES } from './rules/index.js';
import { REQUIREMENT_WORK } from './requirements.work.js';
import { ReviewTriggers } from './sufficiency/review-triggers.js';
import { SufficiencyReviews } from './sufficiency/sufficiency-reviews.service.js';

const scopes = {
  'bond-claims:decide': ['fpf_officer', 'supervisor'],
  'bond-claims:defend': ['surety'],
  'bond-claims:make': ['fpf_officer', 'bond_officer'],
  'bond-claims:petition': ['importer', 'surety'],
  'bond-claims:read': ['importer', 'surety', ...CBP_ROLES],
  'bond-claims:report': ['fpf_officer', 'bond_officer', 'supervisor'],
  'bond-entries:read': ['importer', 'broker', 'counsel', 'surety', ...CBP_ROLES],
  'bond-positions:read': ['importer', ...CBP_ROLES],
  'requirement-reviews:decide': ['bond_officer', 'account_manager', 'supervisor'],
  'requirement-reviews:publish': ['auditor', 'account_manager', 'supervisor'],
  'requirement-reviews:read': ['importer', ...CBP_ROLES],
  'requirement-reviews:request': ['importer'],
  'requirements:compare': ['analyst', 'auditor', 'account_manager', 'bond_officer', 'supervisor'],
  'requirements:counterfactuals': ['importer', ...CBP_ROLES],
  'requirements:determine': ['bond_officer', 'account_manager', 'analyst', 'supervisor'],
  'requirements:measures': ['bond_officer', 'entry_specialist', 'account_manager', 'port_officer'],
  'requirements:measures-read': ['importer', ...CBP_ROLES],
  'requirements:notify': ['bond_officer', 'account_manager', 'supervisor'],
  'requirements:read': ['importer', 'surety', ...CBP_ROLES],
  'surety-exposure:read': ['surety', ...CBP_ROLES],
  'surety-matches:read': ['surety', ...CBP_ROLES],
} as const;

declare module '../../platform/access/requires.js' {
  interface ScopeNames extends Names<typeof scopes> {}
}

const { filed, corrected, status_changed } = ENTRY_EVENTS_TOLD;

register({
  name: 'requirements',
  module: () => RequirementsModule,
  rules: REQUIREMENT_RULES,
  questions: [importerRequirement, importerRequirement1, importerRequirement2, liquidatedDamagesQuestion],
  scopes,
  events: Object.values(events),
  hears: [
    { events: [bondFiled, bondChanged], by: Cures },
    { events: [filed, corrected, status_changed, bondFiled], by: BondMatching },
    {
      events: [billDelinquent, billPaid, billPaymentDishonoured, billCancelled, billProtested, billProtestClosed],
      by: Delinquencies,
    },
    {
      events: [
        ...[filed, corrected, bondFiled, bondChanged, bondRenewalMissed, bondTerminated],
        ...[billDelinquent, billPaid, billCancelled],
      ],
      by: ReviewTriggers,
    },
  ],
  clocks: [
    { name: 'bond-sufficiency', by: SufficiencyReviews, waits: ['bond_notice'] },
    { name: 'legal-measures', by: MeasuresEverywhere, waits: [] },
  ],
  work: REQUIREMENT_WORK,
  costs: { determination: ['/v1/bond-requirements', '/v1/liquidated-damages-determinations'] },
  codes: REQUIREMENTS_CODES,
});
