import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dollars, formatMoney } from '../../../kernel/money.js';
import { applyRule } from '../../../kernel/rule.js';
import { ORDER_SWITCHED_ON } from '../../order-14411/rules/switched-on.js';
import { individualInputs } from './individual-inputs.js';
import { legalMeasureGrounds } from './legal-measure-grounds.js';
import type { MeasureFacts } from './legal-measure-grounds.js';
import { requirementOf } from './requirement.js';
import type { RequirementRecord } from './requirement.js';
import { ON, bill, policies, record, risk } from './requirement.fixture.js';

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
