import type { AnyRule } from '../../../kernel/rule.js';
import { entryIssue } from './assessment/entry-issue.js';
import { priorityTradeIssues } from './assessment/priority-trade-issues.js';
import { riskAction } from './assessment/risk-action.js';
import { weighedRisk } from './assessment/weighed-risk.js';
import { riskOverride } from './assessment/risk-override.js';
import { disputedRecords } from './disputed-records.js';

/** The law of who is covered by the order and who endangers the revenue, as far as it is not the quote's. */
export const RISK_RULES: readonly AnyRule[] = [
  disputedRecords,
  weighedRisk,
  priorityTradeIssues,
  riskAction,
  riskOverride,
  entryIssue,
];
