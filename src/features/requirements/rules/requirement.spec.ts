import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Decimal } from '../../../kernel/decimal.js';
import { dollars, formatMoney } from '../../../kernel/money.js';
import { initialPolicies } from '../../../kernel/policy.js';
import { applyRule } from '../../../kernel/rule.js';
import { riskControlSample, riskProfiles } from '../../risk/rules/assessment/risk-policies.js';
import type { RiskRecord } from '../../risk/rules/assessment/risk-record.js';
import { ORDER_SWITCHED_ON } from '../../order-14411/rules/switched-on.js';
import { SECURITY_POLICIES } from '../../security/rules/security-policies.js';
import { PolicyParameter } from '../../../kernel/policy.js';
import { counterfactualsOf } from './counterfactuals.js';
import { individualInputs } from './individual-inputs.js';
import { legalMeasureGrounds } from './legal-measure-grounds.js';
import type { MeasureFacts } from './legal-measure-grounds.js';
import { requirementOf } from './requirement.js';
import type { RequirementRecord } from './requirement.js';
import { bondUtilisation } from './utilisation.js';

const ON = '2026-05-01';
const policies = initialPolicies([
  ...SECURITY_POLICIES,
  riskProfiles,
  riskControlSample,
  ...Object.values(bondUtilisation.params).filter((param) => param instanceof PolicyParameter),
]);
const bill = (amount: bigint, more: object = {}) => ({
  reference: 'bil_1',
  amount,
  dueOn: '2025-01-05' as const,
  payments: [],
  protested: false,
  ...more,
});
// Deposits of 12 %, a ninetieth percentile of 60 %, a value of 3,000,000; a new nonresident importer.
const risk: RiskRecord = {
  issue: 'adcvd',
  of: 'importer',
  draw: null,
  covered: {
    importerId: 'imp_1',
    adcvdEntries: [{ id: 'ent_1', on: ON }],
    expectsAdcvdGoods: null,
    firstImport: { id: 'ent_1', on: ON },
    importsBefore: 0,
    debts: [],
    linked: [],
    ctpat: null,
    setAside: [],
  },
  residence: {
    entityType: 'corporation',
    jurisdictionOfOrganization: 'VG',
    citizenship: null,
    lawfulPermanentResident: null,
  },
  goods: [
    {
      htsNumber: '7318.15.20.00',
      countryOfOrigin: 'CN',
      value: dollars(3_000_000),
      cases: [
        {
          caseNumber: 'A-570-932',
          depositPercent: Decimal.make(12n),
          p90FinalPercent: Decimal.make(60n),
          maxFinalPercent: Decimal.make(60n),
        },
      ],
    },
  ],
  bond: { bondId: 'bnd_1', amount: dollars(50_000) },
  affiliates: [],
  dataFault: null,
};
const record: RequirementRecord = { risk, entries: 41, dutiesTaxesFees12Months: dollars(550_000) };
const required = (more: Partial<RequirementRecord> = {}) => requirementOf({ ...record, ...more }, ON, policies);

describe('what an importer on record must give (19 USC 1623(a), 19 CFR 113.13)', () => {
  it('standard 60,000, exposure 1,440,000, medium risk: 720,000 more, 800,000 in all', () => {
    const found = required();
    expect(found.risk.band).toBe('medium');
    expect(
      [found.standardAmount, found.additionalAmount, found.requiredAmount].map((one) => formatMoney(one!)),
    ).toEqual(['60000.00', '720000.00', '800000.00']);
    expect([found.sufficiency.outcome, formatMoney(found.sufficiency.shortfall!)]).toEqual([
      'insufficient',
      '750000.00',
    ]);
  });

  it('a validated Tier 3 participant is covered, and owes the standard bond alone', () => {
    const covered = { ...risk.covered, ctpat: { status: 'validated', tier: 3 } as const };
    const found = required({ risk: { ...risk, covered } });
    expect([found.risk.covered, found.additionalAmount, found.requiredAmount]).toEqual([
      'covered',
      0n,
      dollars(60_000),
    ]);
  });

  it('of few entries asks for additional security entry by entry, and not in the continuous bond again', () => {
    const found = required({ entries: 3 });
    expect([found.instrument, found.requiredAmount]).toEqual(['single_transaction_bond', dollars(60_000)]);
  });

  it('steps at 100,000 and one cent more', () => {
    const amount = (duties: bigint) =>
      required({ risk: { ...risk, goods: [] }, dutiesTaxesFees12Months: duties }).requiredAmount;
    expect([amount(dollars(1_000_000)), amount(dollars(1_000_000) + 10n)]).toEqual([
      dollars(100_000),
      dollars(200_000),
    ]);
  });

  it('never falls when more duties are paid or more bills are unpaid', () => {
    const money = fc.integer({ min: 0, max: 20_000_000 }).map((each) => dollars(each));
    fc.assert(
      fc.property(money, money, fc.nat({ max: 2 }), (duties, more, bills) => {
        const of = (total: bigint, count: number) => {
          const debts = Array.from({ length: count }, (_, i) =>
            bill(dollars(30_000 * (i + 1)), { reference: `bil_${String(i)}` }),
          );
          return required({
            dutiesTaxesFees12Months: total,
            risk: { ...risk, covered: { ...risk.covered, debts } },
          }).requiredAmount!;
        };
        expect(of(duties + more, bills) >= of(duties, bills)).toBe(true);
        expect(of(duties, bills + 1) >= of(duties, bills)).toBe(true);
      }),
    );
  });

  it('is not kept without inputs of the importer’s own', () => {
    const codes = (entries: number, requiredAmount: bigint | null) =>
      applyRule(individualInputs, { entries, requiredAmount }, ON).decision.map(({ code }) => code);
    expect(codes(0, dollars(3_500_000))).toEqual(['requirement.no_individual_inputs']);
    expect(codes(4, null)).toEqual(['requirement.undetermined']);
    expect(codes(4, dollars(60_000))).toEqual([]);
  });
});

describe('the higher minimum of EO 14411, where it is applied (EO-04)', () => {
  const applying = (provisions: readonly 'higher_bond_minimum'[], minimumBond: number) => ({
    find: (key: string) =>
      key === ORDER_SWITCHED_ON.key
        ? { ...ORDER_SWITCHED_ON.asInitial, value: { provisions, minimumAssets: null, minimumBond } }
        : policies.find(key),
  });
  const found = (minimumBond: number, on: '2026-06-02' | '2026-06-03' = '2026-06-03', version: 1 | 2 = 2) => {
    const { requiredAmount, reasonCodes, steps } = requirementOf(
      record,
      on,
      applying(['higher_bond_minimum'], minimumBond),
      version,
    );
    const said = reasonCodes.includes('requirement.order_minimum_applied');
    return [formatMoney(requiredAmount!), said, steps.filter(({ rule }) => rule.id.startsWith('EO-')).length];
  };

  it('raises what is below it and says so; above it nothing changes but the steps', () => {
    expect(found(900_000)).toEqual(['900000.00', true, 2]);
    expect(found(60_000)).toEqual(['60000.00', false, 2]);
  });

  it('is not there before the order, in version 1, and while it is not switched on', () => {
    expect(found(900_000, '2026-06-02')).toEqual(['60000.00', false, 0]);
    expect(found(900_000, '2026-06-03', 1)).toEqual(['60000.00', false, 0]);
    const off = requirementOf(record, '2026-06-03', applying([], 900_000));
    expect(off).toEqual(requirementOf(record, '2026-06-03', policies));
  });
});

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

  it('applied, gives the outcome it promised', () => {
    for (const { act, after } of counterfactualsOf(owing, ON, policies)) {
      if (act !== 'validate_ctpat') continue;
      const covered = { ...owing.risk.covered, ctpat: { status: 'validated', tier: 2 } as const };
      const applied = requirementOf({ ...owing, risk: { ...owing.risk, covered } }, ON, policies);
      expect(applied.requiredAmount).toBe(after.requiredAmount);
    }
    expect(counterfactualsOf(owing, ON, policies).map(({ act }) => act)).toContain('validate_ctpat');
  });
});

describe('legal measures stand on grounds of their own (19 CFR 113.13(c), (d), 142.13, 142.14)', () => {
  const none = { insufficiencyNotified: false, delinquent: false, records: [] };
  const hold = { ...none, measure: 'release_refused' } as const;
  it.each<[MeasureFacts, readonly string[]]>([
    [{ measure: 'additional_bond', ground: 'bond_insufficient', ...none, insufficiencyNotified: true }, []],
    [{ measure: 'additional_bond', ground: 'bond_insufficient', ...none }, ['legal_measure.not_notified']],
    [{ measure: 'cash_deposit', ground: 'revenue_in_jeopardy', ...none }, []],
    [{ measure: 'live_entry', ground: 'revenue_in_jeopardy', ...none }, ['legal_measure.not_its_ground']],
    [{ measure: 'live_entry', ground: 'continuous_papers_late', ...none }, []],
    [{ measure: 'live_entry', ground: 'delinquent', ...none }, ['legal_measure.not_delinquent']],
    [{ measure: 'no_immediate_delivery', ground: 'delinquent', ...none, delinquent: true }, []],
    [{ ...hold, ground: 'safety', records: ['dtn_1'] }, []],
    [{ ...hold, ground: 'admissibility', records: ['rsk_1', 'exam 2704-11'] }, []],
    [{ ...hold, ground: 'security' }, ['legal_measure.no_fact']],
    [{ ...hold, ground: 'security', records: ['rsk_1'] }, ['legal_measure.score_alone']],
    [{ ...hold, ground: 'revenue_in_jeopardy', records: ['dtn_1'] }, ['legal_measure.not_its_ground']],
  ])('%j: %j', (facts, codes) => {
    expect(applyRule(legalMeasureGrounds, facts, ON).decision.map(({ code }) => code)).toEqual(codes);
  });
});
