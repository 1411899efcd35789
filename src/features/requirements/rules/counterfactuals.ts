import type { IsoDate } from '../../../kernel/dates.js';
import type { PolicySet } from '../../../kernel/policy.js';
import type { AdcvdDebt } from '../../security/rules/index.js';
import { requirementOf } from './requirement.js';
import type { Requirement, RequirementRecord } from './requirement.js';

/** Lawful acts of the importer, which it is told of. */
type ActOfImporter = 'pay_bills' | 'validate_ctpat' | 'file_bond' | 'dispute_record';
/** What else would change it, which is customs' to know: that goods came under no case, that a link to another were not there. */
type FactForCustoms = 'without_case' | 'without_link';
export type CounterfactualAct = ActOfImporter | FactForCustoms;
type CounterfactualsFor = 'importer' | 'customs';

/** A change of facts, and what the requirement would be after it. */
export interface Counterfactual {
  readonly act: CounterfactualAct;
  /** The record that the act is about; null where it is about none. */
  readonly record: string | null;
  readonly after: Requirement;
}

/** What would change a requirement: each change is applied to the record and the whole is decided again, never estimated. */
export function counterfactualsOf(
  record: RequirementRecord,
  asOf: IsoDate,
  policies: PolicySet,
  whom: CounterfactualsFor = 'importer',
): readonly Counterfactual[] {
  const now = requirementOf(record, asOf, policies);
  const candidates = [...actsOfImporter(record, now, asOf), ...(whom === 'customs' ? factsForCustoms(record) : [])];
  const tried = candidates.map(({ act, record: about, changed }) => ({
    act,
    record: about,
    after: requirementOf(changed, asOf, policies),
  }));
  return smallest(tried.filter(({ after }) => differs(now, after)));
}

// Of bills that bring as much one by one as together, each is told by itself.
const smallest = (found: readonly Counterfactual[]): readonly Counterfactual[] =>
  found.filter(
    ({ act, record, after }) =>
      act !== 'pay_bills' ||
      record !== null ||
      !found.some((one) => one.act === 'pay_bills' && one.record !== null && !differs(one.after, after)),
  );

const differs = (one: Requirement, other: Requirement): boolean =>
  one.requiredAmount !== other.requiredAmount ||
  one.additionalAmount !== other.additionalAmount ||
  one.sufficiency.outcome !== other.sufficiency.outcome;

interface Candidate {
  readonly act: Counterfactual['act'];
  readonly record: string | null;
  readonly changed: RequirementRecord;
}

function actsOfImporter(record: RequirementRecord, now: Requirement, asOf: IsoDate): readonly Candidate[] {
  const { risk } = record;
  const { covered } = risk;
  const withCovered = (more: Partial<typeof covered>): RequirementRecord => ({
    ...record,
    risk: { ...risk, covered: { ...covered, ...more } },
  });
  const debts = covered.debts ?? [];
  const paying = (which: readonly AdcvdDebt[]): RequirementRecord =>
    withCovered({ debts: debts.map((debt) => (which.includes(debt) ? payingOff(debt, asOf) : debt)) });
  const open = debts.filter((debt) => payingOff(debt, asOf) !== debt);
  const bond = now.requiredAmount;
  return [
    ...open.map((debt) => ({ act: 'pay_bills' as const, record: debt.reference, changed: paying([debt]) })),
    ...(open.length > 1 ? [{ act: 'pay_bills', record: null, changed: paying(open) } as const] : []),
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
    ...[...debts, ...(covered.deposits ?? [])].map(({ reference }) => ({
      act: 'dispute_record' as const,
      record: reference,
      changed: withCovered({ setAside: [...covered.setAside, reference] }),
    })),
  ];
}

// Neither is an act of the importer: it drops no line to owe less, and another's record is not its own.
function factsForCustoms(record: RequirementRecord): readonly Candidate[] {
  const { risk } = record;
  const { covered } = risk;
  const cases = new Set(risk.goods.flatMap((goods) => goods.cases.map(({ caseNumber }) => caseNumber)));
  const others = new Set([
    ...covered.linked.map(({ importerId }) => importerId),
    ...risk.affiliates.map(({ importerId }) => importerId),
  ]);
  return [
    ...[...cases].map((number) => {
      const goods = risk.goods.map((one) => ({
        ...one,
        cases: one.cases.filter(({ caseNumber }) => caseNumber !== number),
      }));
      return { act: 'without_case' as const, record: number, changed: { ...record, risk: { ...risk, goods } } };
    }),
    ...[...others].map((other) => {
      const isOther = (one: { readonly importerId: string }): boolean => one.importerId === other;
      const linked = covered.linked.filter((one) => !isOther(one));
      const affiliates = risk.affiliates.filter((one) => !isOther(one));
      const changed = { ...record, risk: { ...risk, affiliates, covered: { ...covered, linked } } };
      return { act: 'without_link' as const, record: other, changed };
    }),
  ];
}

// The bill itself where nothing is left of it.
function payingOff(debt: AdcvdDebt, asOf: IsoDate): AdcvdDebt {
  // What is not known to have been paid is paid.
  const payments = debt.payments.map((payment) => ({ ...payment, amount: payment.amount ?? 0n }));
  const paid = payments.filter(({ by }) => by === 'importer').reduce((sum, { amount }) => sum + amount, 0n);
  const rest = debt.amount - paid;
  return rest <= 0n ? debt : { ...debt, payments: [...payments, { amount: rest, paidOn: asOf, by: 'importer' }] };
}
