import { EVERYONE } from '../../../kernel/access.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { parseMoney } from '../../../kernel/money.js';
import { applyRule } from '../../../kernel/rule.js';
import { question } from '../../../platform/determinations/question.js';
import {
  bondActivity,
  depositInLieu,
  form301,
  individualSureties,
  oneContinuousBond,
  securedTwice,
  suretyFaults,
  suretyLimits,
} from '../rules/index.js';
import type {
  DepositInLieuFacts,
  Form301Facts,
  IndividualSuretyFacts,
  OneContinuousFacts,
  SuretyLimitFacts,
} from '../rules/index.js';
import { AskBondFiling } from './bond-filing-facts.dto.js';
import { BondFilingResultView } from './bond-filing.view.js';

interface FilingFacts extends Form301Facts {
  readonly others: OneContinuousFacts['others'];
  readonly sureties: SuretyLimitFacts['sureties'];
  readonly inLieu?: Omit<DepositInLieuFacts, 'bondAmount' | 'effectiveOn'>;
  readonly individuals?: Omit<IndividualSuretyFacts, 'bondAmount'>;
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
  rules: ['BOND-08@1', 'BOND-10@1', 'BOND-11@1', 'BOND-12@1', 'BOND-20@1', 'BOND-21@1'],
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
    sureties: asked.sureties.map(({ suretyCode, share, underwritingLimit, reinsured }) => ({
      suretyCode,
      share: parseMoney(share),
      underwritingLimit: underwritingLimit === null ? null : parseMoney(underwritingLimit),
      reinsured: reinsured === undefined ? 0n : parseMoney(reinsured),
    })),
    ...otherSecurity(asked),
  }),
  decide(facts: FilingFacts, asOf: IsoDate) {
    const { others, sureties: _s, inLieu: _l, individuals: _i, ...form } = facts;
    const { kind, activityCode, effectiveOn } = form;
    const activity = applyRule(bondActivity, { kind, activityCode }, asOf);
    const said = applyRule(form301, form, asOf);
    const one = applyRule(oneContinuousBond, { kind, effectiveOn, others }, asOf);
    const secured = securedBy(facts, asOf);
    const faults = [...activity.decision.faults, ...said.decision.faults, ...one.decision, ...secured.faults];
    return {
      outcome: faults.length === 0 ? 'may_be_taken' : 'refused',
      reasonCodes: faults.map(({ code }) => code),
      result: {
        effectiveOn,
        approvedBy: said.decision.approvedBy,
        ...secured.result,
      },
      steps: [activity, said, one, secured.step],
      faults,
    };
  },
});

// What sureties do, a deposit or individuals may do in their place, and no two of them together.
function securedBy(
  { limitOfLiability: bondAmount, effectiveOn, sureties, inLieu, individuals }: FilingFacts,
  asOf: IsoDate,
) {
  const twice = (inLieu && individuals) || ((inLieu || individuals) && sureties.length > 0) ? [securedTwice] : [];
  if (inLieu) {
    const step = applyRule(depositInLieu, { ...inLieu, bondAmount, effectiveOn }, asOf);
    return { step, faults: [...step.decision, ...twice], result: {} };
  }
  if (individuals) {
    const step = applyRule(individualSureties, { ...individuals, bondAmount }, asOf);
    return { step, faults: [...step.decision, ...twice], result: {} };
  }
  const step = applyRule(suretyLimits, { bondAmount, sureties }, asOf);
  const { reinsureWithinDays } = step.decision;
  return { step, faults: suretyFaults(step.decision, sureties), result: { reinsureWithinDays } };
}

const otherSecurity = ({ inLieu, individuals, oneIndividualAccepted }: AskBondFiling) => ({
  ...(inLieu && {
    inLieu: {
      kind: inLieu.kind,
      amount: parseMoney(inLieu.amount),
      termThrough: inLieu.termThrough,
      powerOfAttorney: inLieu.powerOfAttorney !== undefined,
      described: (inLieu.obligations ?? []).length > 0,
    },
  }),
  ...(individuals && {
    individuals: {
      oneAccepted: oneIndividualAccepted === true,
      individuals: individuals.map(({ citizenAndResident, value, encumbrance, oathOn, responsible }) => ({
        citizenAndResident,
        value: parseMoney(value),
        encumbrance: parseMoney(encumbrance),
        oathOn,
        responsible,
      })),
    },
  }),
});
