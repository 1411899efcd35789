import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Decimal } from '../../../kernel/decimal.js';
import { dollars } from '../../../kernel/money.js';
import type { AdcvdDebt } from '../../security/rules/index.js';
import { counterfactualsOf } from './counterfactuals.js';
import type { Counterfactual } from './counterfactuals.js';
import { requirementOf } from './requirement.js';
import type { Requirement, RequirementRecord } from './requirement.js';
import { ON, bill, policies, record, risk } from './requirement.fixture.js';

describe('what would change it', () => {
  const owing = { ...record, risk: { ...risk, covered: { ...risk.covered, debts: [bill(dollars(60_000))] } } };

  it('names lawful acts of the importer, and what is required after each', () => {
    const acts = counterfactualsOf(owing, ON, policies);
    expect(acts.map(({ act, record: about }) => [act, about])).toEqual(
      expect.arrayContaining([
        ['validate_ctpat', null],
        ['file_bond', 'bnd_1'],
      ]),
    );
    const filed = acts.find(({ act }) => act === 'file_bond')!;
    expect(filed.after.sufficiency.outcome).toBe('sufficient');
  });

  it('is told to customs with what is no act of the importer: a case, and a link to another', () => {
    const debts = [bill(dollars(60_000))];
    const linked = { ...owing, risk: { ...owing.risk, affiliates: [{ importerId: 'imp_2', debts }] } };
    const acts = (whom: 'importer' | 'customs') => counterfactualsOf(linked, ON, policies, whom).map(({ act }) => act);
    expect(acts('importer').some((act) => act.startsWith('without_'))).toBe(false);
    const told = counterfactualsOf(linked, ON, policies, 'customs');
    const without = told.find(({ act }) => act === 'without_case')!;
    const bare = linked.risk.goods.map((one) => ({ ...one, cases: [] }));
    const applied = requirementOf({ ...linked, risk: { ...linked.risk, goods: bare } }, ON, policies);
    expect([without.record, without.after.requiredAmount]).toEqual([
      linked.risk.goods[0]!.cases[0]!.caseNumber,
      applied.requiredAmount,
    ]);
  });

  it('of two bills tells each that is enough by itself, and both together only where they bring more', () => {
    const debts = [bill(dollars(60_000)), bill(dollars(200), { reference: 'bil_2' })];
    const two = { ...record, risk: { ...risk, covered: { ...risk.covered, debts } } };
    const told = counterfactualsOf(two, ON, policies).filter(({ act }) => act === 'pay_bills');
    const together = requirementOf(acted(two, { act: 'pay_bills', record: null }), ON, policies);
    expect(told.map(({ record: about }) => about)).toEqual([null]);
    expect(told[0]!.after.requiredAmount).toEqual(together.requiredAmount);
    const one = { ...two, risk: { ...two.risk, covered: { ...two.risk.covered, debts: debts.slice(0, 1) } } };
    expect(counterfactualsOf(one, ON, policies).map(({ act, record: about }) => [act, about])).toContainEqual([
      'pay_bills',
      'bil_1',
    ]);
  });

  it('applied, gives the outcome it promised, on whatever record', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(anyRecord, (given) => {
        const now = requirementOf(given, ON, policies);
        for (const told of counterfactualsOf(given, ON, policies, 'customs')) {
          seen.add(told.act);
          const after = outcomeOf(requirementOf(acted(given, told, now.requiredAmount), ON, policies));
          expect(outcomeOf(told.after)).toEqual(after);
          // What changes nothing is not told; and a bond of what is required cures it.
          expect(after).not.toEqual(outcomeOf(now));
          if (told.act === 'file_bond') expect(told.after.sufficiency.outcome).toBe('sufficient');
        }
      }),
      { numRuns: 200 },
    );
    expect([...seen].sort()).toEqual([
      'dispute_record',
      'file_bond',
      'pay_bills',
      'validate_ctpat',
      'without_case',
      'without_link',
    ]);
  });
});

type Told = Pick<Counterfactual, 'act' | 'record'>;
const outcomeOf = ({ requiredAmount, additionalAmount, sufficiency }: Requirement) => [
  requiredAmount,
  additionalAmount,
  sufficiency.outcome,
];

/** The record once the act was done or the fact were so, written down anew. */
function acted(
  given: RequirementRecord,
  { act, record: about }: Told,
  required: bigint | null = null,
): RequirementRecord {
  const { covered, bond, goods, affiliates } = given.risk;
  const changes: Partial<Record<Told['act'], object>> = {
    pay_bills: {
      debts: covered.debts!.map((debt) => (about === null || debt.reference === about ? paidOff(debt) : debt)),
    },
    validate_ctpat: { ctpat: { status: 'validated', tier: 2 } },
    dispute_record: { setAside: [...covered.setAside, about!] },
    without_link: { linked: covered.linked.filter(({ importerId }) => importerId !== about) },
  };
  const lines = goods.map((one) => ({ ...one, cases: one.cases.filter(({ caseNumber }) => caseNumber !== about) }));
  return {
    ...given,
    risk: {
      ...given.risk,
      covered: { ...covered, ...changes[act] },
      ...(act === 'file_bond' ? { bond: { bondId: bond?.bondId ?? 'bnd_new', amount: required! } } : {}),
      ...(act === 'without_case' ? { goods: lines } : {}),
      affiliates: affiliates.filter(({ importerId }) => act !== 'without_link' || importerId !== about),
    },
  };
}

const paidOff = (debt: AdcvdDebt): AdcvdDebt => {
  const paid = debt.payments.reduce((sum, { by, amount }) => sum + (by === 'importer' ? amount! : 0n), 0n);
  const rest = { amount: debt.amount - paid, paidOn: ON, by: 'importer' } as const;
  return { ...debt, payments: [...debt.payments, rest] };
};

const amount = (max: number) => fc.integer({ min: 1, max }).map((each) => dollars(each));
const debtsOf = fc
  .array(
    fc.record({
      owed: amount(150_000),
      paidShare: fc.constantFrom(0, 1, 2),
      by: fc.constantFrom('importer', 'surety'),
      paidOn: fc.constantFrom('2024-12-30', '2025-02-01'),
      protested: fc.boolean(),
    }),
    { maxLength: 3 },
  )
  .map((each): readonly AdcvdDebt[] =>
    each.map(({ owed, paidShare, by, paidOn, protested }, i) => ({
      ...bill(owed, { reference: `bil_${String(i)}`, protested }),
      payments: paidShare === 0 ? [] : [{ amount: owed / BigInt(paidShare), paidOn, by } as const],
    })),
  );
const anyRecord: fc.Arbitrary<RequirementRecord> = fc
  .record({
    duties: amount(20_000_000),
    value: amount(9_000_000),
    entries: fc.constantFrom(2, 41),
    bond: fc.option(fc.constantFrom(50_000, 100_000, 900_000), { nil: null }),
    debts: debtsOf,
    linked: debtsOf,
    nonresident: fc.boolean(),
    importsBefore: fc.constantFrom(0, 7),
    percents: fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 200 })),
  })
  .map(({ duties, value, entries, bond, debts, linked, nonresident, importsBefore, percents }) => ({
    entries,
    dutiesTaxesFees12Months: duties,
    risk: {
      ...risk,
      bond: bond === null ? null : { bondId: 'bnd_1', amount: dollars(bond) },
      residence: { ...risk.residence!, jurisdictionOfOrganization: nonresident ? 'VG' : 'US-DE' },
      covered: {
        ...risk.covered,
        debts,
        importsBefore,
        linked: linked.length === 0 ? [] : [{ importerId: 'imp_2', debts: linked }],
      },
      affiliates: linked.length === 0 ? [] : [{ importerId: 'imp_2', debts: linked }],
      goods: risk.goods.map((one) => ({
        ...one,
        value,
        cases: one.cases.map((each) => ({
          ...each,
          depositPercent: Decimal.make(BigInt(percents[0])),
          p90FinalPercent: Decimal.make(BigInt(percents[1])),
          maxFinalPercent: Decimal.make(BigInt(percents[1])),
        })),
      })),
    },
  }));
