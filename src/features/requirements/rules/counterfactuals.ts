import type { IsoDate } from '../../../kernel/dates.js';
import type { PolicySet } from '../../../kernel/policy.js';
import type { AdcvdDebt } from '../../security/rules/index.js';
import { requirementOf } from './requirement.js';
import type { Requirement, RequirementRecord } from './requirement.js';

/** A lawful act of the importer, and what the requirement would be after it. */
export interface Counterfactual {
  readonly act: 'pay_bills' | 'validate_ctpat' | 'file_bond' | 'dispute_record';
  /** The record that the act is about; null where it is about none. */
  readonly record: string | null;
  readonly after: Requirement;
}

/** What would change a requirement: each act is applied to the record and the whole is decided again, never estimated. */
export function counterfactualsOf(
  record: RequirementRecord,
  asOf: IsoDate,
  policies: PolicySet,
): readonly Counterfactual[] {
  const now = requirementOf(record, asOf, policies);
  const tried = candidates(record, now, asOf).map(({ act, record: about, changed }) => ({
    act,
    record: about,
    after: requirementOf(changed, asOf, policies),
  }));
  return tried.filter(({ after }) => differs(now, after));
}

const differs = (one: Requirement, other: Requirement): boolean =>
  one.requiredAmount !== other.requiredAmount ||
  one.additionalAmount !== other.additionalAmount ||
  one.sufficiency.outcome !== other.sufficiency.outcome;

interface Candidate {
  readonly act: Counterfactual['act'];
  readonly record: string | null;
  readonly changed: RequirementRecord;
}

function candidates(record: RequirementRecord, now: Requirement, asOf: IsoDate): readonly Candidate[] {
  const { risk } = record;
  const { covered } = risk;
  const withCovered = (more: Partial<typeof covered>): RequirementRecord => ({
    ...record,
    risk: { ...risk, covered: { ...covered, ...more } },
  });
  const debts = covered.debts ?? [];
  const paid = debts.map((debt) => payingOff(debt, asOf));
  const bond = now.requiredAmount;
  return [
    ...(debts.length > 0 ? [{ act: 'pay_bills', record: null, changed: withCovered({ debts: paid }) } as const] : []),
    { act: 'validate_ctpat', record: null, changed: withCovered({ ctpat: { status: 'validated', tier: 2 } }) },
    ...(bond === null
      ? []
      : [
          {
            act: 'file_bond',
            record: risk.bond?.bondId ?? null,
            changed: { ...record, risk: { ...risk, bond: { bondId: risk.bond?.bondId ?? 'bnd', amount: bond } } },
          } as const,
        ]),
    ...debts.map(({ reference }) => ({
      act: 'dispute_record' as const,
      record: reference,
      changed: withCovered({ setAside: [...covered.setAside, reference] }),
    })),
  ];
}

function payingOff(debt: AdcvdDebt, asOf: IsoDate): AdcvdDebt {
  // What is not known to have been paid is paid.
  const payments = debt.payments.map((payment) => ({ ...payment, amount: payment.amount ?? 0n }));
  const paid = payments.filter(({ by }) => by === 'importer').reduce((sum, { amount }) => sum + amount, 0n);
  const rest = debt.amount - paid;
  return { ...debt, payments: rest <= 0n ? payments : [...payments, { amount: rest, paidOn: asOf, by: 'importer' }] };
}
