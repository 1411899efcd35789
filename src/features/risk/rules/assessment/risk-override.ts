import { ownPolicy } from '../../../../kernel/citation.js';
import { addDays } from '../../../../kernel/dates.js';
import type { IsoDate } from '../../../../kernel/dates.js';
import type { Fault } from '../../../../kernel/errors.js';
import { PolicyParameter } from '../../../../kernel/policy.js';
import { unmet } from '../../../../kernel/requirement.js';
import { rule } from '../../../../kernel/rule.js';
import { wholeNumber } from '../../../security/rules/policy-checks.js';
import { isAdmissibility } from './risk-action.js';
import type { RiskAction } from './risk-action.js';
import type { TradeIssue } from './priority-trade-issues.js';

const overrideDays = new PolicyParameter<number>(
  'risk.overrideDays',
  'For how many days an override of a proposed action counts at most.',
  { since: '2017-03-31', value: 90 },
  (value) => [wholeNumber(1, 365)(value, 'the number of days')].filter((fault) => fault !== null),
);

export interface OverrideFacts {
  readonly issue: TradeIssue;
  readonly action: RiskAction;
  readonly expiresOn: IsoDate;
  readonly today: IsoDate;
}

/** Which overrides of a proposed action are lawful. */
export const riskOverride = rule({
  id: 'RISK-07',
  title: 'Override of a proposed action',
  text: 'An override ends, at the latest after the days of the policy; goods are examined or held for admissibility, safety or security, and not for what is owed on them.',
  cites: [ownPolicy('overrides of risk')],
  authorityStatus: 'policy',
  params: { overrideDays },
  decide: ({ issue, action, expiresOn, today }: OverrideFacts, params): readonly Fault[] =>
    unmet([
      [expiresOn > today, past],
      [expiresOn <= addDays(today, params.overrideDays), tooLong],
      [isAdmissibility(issue) || (action !== 'exam' && action !== 'hold'), notForDuties],
    ]),
});

const past: Fault = {
  pointer: '/expiresOn',
  code: 'risk_override.expired',
  message: 'An override ends on a later day.',
  remedy: 'Name a day after today.',
};
const tooLong: Fault = {
  pointer: '/expiresOn',
  code: 'risk_override.too_long',
  message: 'An override does not count for so long.',
  remedy: 'Name an earlier day; GET /v1/policies/risk.overrideDays says how far.',
};
const notForDuties: Fault = {
  pointer: '/action',
  code: 'risk_override.not_for_duties',
  message: 'Goods are examined or held for admissibility, safety or security, not for what is owed on them.',
  remedy: 'Choose a review before entry or of the entry summary.',
};
