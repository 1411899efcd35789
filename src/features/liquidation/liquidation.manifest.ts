import { CBP_ROLES } from '../../kernel/actor.js';
import { LIQUIDATION_CODES } from './liquidation.codes.js';
import { READ_AND_ACT } from '../../kernel/resources.js';
import { register } from '../../platform/manifest/manifest.js';
import type { Names } from '../../platform/manifest/manifest.js';
import { ENTRY_EVENTS_TOLD } from '../entries/index.js';
import { liquidationClockQuestion } from './clock/liquidation-clock.question.js';
import { LiquidationModule } from './liquidation.module.js';
import { LIQUIDATION_WORK } from './liquidation.work.js';
import { depositLate } from './deposits/deposit.events.js';
import * as events from './protests/protest.events.js';
import { ProtestDecisions } from './protests/protest-decisions.js';
import { reimbursementQuestion } from './reimbursement/reimbursement.question.js';
import { LIQUIDATION_RULES } from './rules/index.js';
import { WeeklyRun } from './runs/weekly-run.js';
import { EntryLiquidations } from './standing/entry-liquidations.js';

const scopes = {
  'liquidations:read': ['importer', 'broker', 'counsel', 'surety', ...CBP_ROLES],
  'liquidations:decide': ['import_specialist', 'entry_specialist', 'supervisor'],
  'deposits:record': ['entry_specialist', 'account_manager'],
  'periodic-statements:read': ['importer', 'broker', 'counsel', ...CBP_ROLES],
  'protests:read': ['importer', 'broker', 'counsel', 'surety', ...CBP_ROLES],
  'protests:file': ['importer', 'broker', 'counsel', 'surety'],
  'protests:decide': ['import_specialist', 'entry_specialist', 'supervisor'],
  'protests:set-aside': ['supervisor'],
  'protests:sue': ['importer', 'counsel', 'surety', 'import_specialist', 'supervisor'],
  'instructions:send': ['partner_agency'],
  'instructions:read': ['partner_agency', ...CBP_ROLES],
} as const;

const resources = {
  protests: { importer: { broker: READ_AND_ACT, counsel: READ_AND_ACT } },
} as const;

declare module '../../platform/access/requires.js' {
  interface ScopeNames extends Names<typeof scopes> {}
}

declare module '../../kernel/resources.js' {
  interface ResourceNames extends Names<typeof resources> {}
}

const { filed, corrected, summary_filed: summaryFiled, status_changed: statusChanged } = ENTRY_EVENTS_TOLD;

register({
  name: 'liquidation',
  module: () => LiquidationModule,
  rules: LIQUIDATION_RULES,
  questions: [liquidationClockQuestion, reimbursementQuestion],
  scopes,
  resources,
  events: [...Object.values(events), depositLate],
  work: LIQUIDATION_WORK,
  tags: { Liquidation: 'When and to what amount an entry becomes final, and how that is contested.' },
  hears: [{ events: [filed, corrected, summaryFiled, statusChanged], by: EntryLiquidations }],
  clocks: [
    { name: 'liquidation-run', by: WeeklyRun, waits: ['entry_to_liquidate'] },
    { name: 'protests', by: ProtestDecisions, waits: ['protest_to_decide'] },
  ],
  costs: { determination: ['/v1/liquidation-clocks', '/v1/reimbursement-determinations'] },
  codes: LIQUIDATION_CODES,
});
