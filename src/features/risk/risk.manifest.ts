import { CBP_ROLES } from '../../kernel/actor.js';
import { RISK_CODES } from './risk.codes.js';
import { register } from '../../platform/manifest/manifest.js';
import type { Names } from '../../platform/manifest/manifest.js';
import { ENTRY_EVENTS_TOLD } from '../entries/index.js';
import { importerChanged, importerRegistered, importerSucceeded, importerSuccessionEnded } from '../importers/index.js';
import { depositLate } from '../liquidation/index.js';
import { billCancelled, billDelinquent, billIssued, billPaid, billPaymentDishonoured } from '../revenue/index.js';
import { FiledEntriesRisk } from './assessments/filed-entries-risk.js';
import { importerRisk, importerRisk1 } from './assessments/risk.question.js';
import { coveredStatusQuestion, coveredStatusQuestion1 } from './covered/covered-status.question.js';
import { CoveredStatusWatch } from './covered/covered-status-watch.js';
import * as events from './risk.events.js';
import { RiskModule } from './risk.module.js';
import { RISK_RULES } from './rules/index.js';

const ASSESSORS = ['analyst', 'import_specialist', 'bond_officer', 'account_manager', 'supervisor'] as const;
const scopes = {
  'risk:assess': ASSESSORS,
  'risk:covered-status': ['importer', ...CBP_ROLES],
  'risk:decide-dispute': ['account_manager', 'auditor', 'supervisor'],
  'risk:dispute': ['importer', 'account_manager', 'import_specialist'],
  'risk:disputes': ['importer', ...CBP_ROLES],
  'risk:override': ['analyst', 'account_manager', 'supervisor'],
  'risk:read': CBP_ROLES,
} as const;

declare module '../../platform/access/requires.js' {
  interface ScopeNames extends Names<typeof scopes> {}
}

const { filed, corrected, status_changed: statusChanged } = ENTRY_EVENTS_TOLD;

register({
  name: 'risk',
  module: () => RiskModule,
  rules: RISK_RULES,
  questions: [coveredStatusQuestion1, coveredStatusQuestion, importerRisk1, importerRisk],
  scopes,
  tags: {
    Risk: 'Who is covered by the order on antidumping and countervailing duties, and who endangers the revenue.',
  },
  events: Object.values(events),
  hears: [
    {
      events: [
        importerChanged,
        importerRegistered,
        importerSucceeded,
        importerSuccessionEnded,
        filed,
        corrected,
        statusChanged,
        billIssued,
        billPaid,
        billPaymentDishonoured,
        billDelinquent,
        billCancelled,
        depositLate,
      ],
      by: CoveredStatusWatch,
    },
    { events: [filed], by: FiledEntriesRisk },
  ],
  costs: { determination: ['/v1/risk-assessments'] },
  clocks: [{ name: 'covered-status', by: CoveredStatusWatch, waits: [] }],
  codes: RISK_CODES,
});
