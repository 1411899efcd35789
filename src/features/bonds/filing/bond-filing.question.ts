import { EVERYONE } from '../../../kernel/access.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { parseMoney } from '../../../kernel/money.js';
import { applyRule } from '../../../kernel/rule.js';
import { question } from '../../../platform/determinations/question.js';
import { bondActivity, form301, oneContinuousBond, suretyFaults, suretyLimits } from '../rules/index.js';
import type { Form301Facts, OneContinuousFacts, SuretyLimitFacts } from '../rules/index.js';
import { AskBondFiling } from './bond-filing-facts.dto.js';
import { BondFilingResultView } from './bond-filing.view.js';

interface FilingFacts extends Form301Facts {
  readonly others: OneContinuousFacts['others'];
  readonly sureties: SuretyLimitFacts['sureties'];
}

/** Whether a bond may be taken as it is filed, and from when it is good. */
export const bondFilingQuestion = question({
  name: 'bond_filing',
  version: 1,
  title: 'May this bond be taken as it is filed, and from when is it good?',
  request: AskBondFiling,
  outcomes: ['may_be_taken', 'refused'],
  result: BondFilingResultView,
  resultAccess: { effectiveOn: [EVERYONE], approvedBy: [EVERYONE], reinsureWithinDays: [EVERYONE] },
  rules: ['BOND-08@1', 'BOND-10@1', 'BOND-11@1', 'BOND-12@1'],
  asks: 'everyone',
  recordable: true,
  toFacts: (asked: AskBondFiling): FilingFacts => ({
    kind: asked.kind,
    activityCode: asked.activityCode,
    executedOn: asked.executedOn,
    effectiveOn: asked.effectiveOn,
    limitOfLiability: parseMoney(asked.limitOfLiability),
    ...(asked.transaction ? { transaction: asked.transaction } : {}),
    ...(asked.port === undefined ? {} : { port: asked.port }),
    users: asked.users ?? [],
    others: asked.otherContinuousBonds.map(({ from, through }) => ({ from, through: through ?? null })),
    sureties: asked.sureties.map(({ suretyCode, share, underwritingLimit }) => ({
      suretyCode,
      share: parseMoney(share),
      underwritingLimit: underwritingLimit === null ? null : parseMoney(underwritingLimit),
      reinsured: 0n,
    })),
  }),
  decide(facts: FilingFacts, asOf: IsoDate) {
    const { others, sureties, ...form } = facts;
    const { kind, activityCode, effectiveOn, limitOfLiability } = form;
    const activity = applyRule(bondActivity, { kind, activityCode }, asOf);
    const said = applyRule(form301, form, asOf);
    const one = applyRule(oneContinuousBond, { kind, effectiveOn, others }, asOf);
    const limits = applyRule(suretyLimits, { bondAmount: limitOfLiability, sureties }, asOf);
    const faults = [
      ...activity.decision.faults,
      ...said.decision.faults,
      ...one.decision,
      ...suretyFaults(limits.decision, sureties),
    ];
    return {
      outcome: faults.length === 0 ? 'may_be_taken' : 'refused',
      reasonCodes: faults.map(({ code }) => code),
      result: {
        effectiveOn,
        approvedBy: said.decision.approvedBy,
        reinsureWithinDays: limits.decision.reinsureWithinDays,
      },
      steps: [activity, said, one, limits],
      faults,
    };
  },
});
