import { CBP_ROLES } from '../../kernel/actor.js';
import { LIQUIDATION_CODES } from './liquidation.codes.js';
import { register } from '../../platform/manifest/manifest.js';
import type { Names } from '../../platform/manifest/manifest.js';
import { ENTRY_EVENTS_TOLD } from '../entries/index.js';
import { liquidationClockQuestion } from './clock/liquidation-clock.question.js';
import { LiquidationModule } from './liquidation.module.js';
import { LIQUIDATION_RULES } from './rules/index.js';
import { WeeklyRun } from './runs/weekly-run.js';
import { EntryLiquidations } from './standing/entry-liquidations.js';

const scopes = {
  'liquidations:read': ['importer', 'broker', 'counsel', 'surety', ...CBP_ROLES],
  'liquidations:decide': ['import_specialist', 'entry_specialist', 'supervisor'],
  'instructions:send': ['partner_agency'],
  'instructions:read': ['partner_agency', ...CBP_ROLES],
} as const;

declare module '../../platform/access/requires.js' {
  interface ScopeNames extends Names<typeof scopes> {}
}

const { filed, corrected, summary_filed: summaryFiled, status_changed: statusChanged } = ENTRY_EVENTS_TOLD;

register({
  name: 'liquidation',
  module: () => LiquidationModule,
  rules: LIQUIDATION_RULES,
  questions: [liquidationClockQuestion],
  scopes,
  tags: { Liquidation: 'When and to what amount an entry becomes final, and how that is contested.' },
  hears: [{ events: [filed, corrected, summaryFiled, statusChanged], by: EntryLiquidations }],
  clocks: [{ name: 'liquidation-run', by: WeeklyRun }],
  costs: { determination: ['/v1/liquidation-clocks'] },
  codes: LIQUIDATION_CODES,
});
