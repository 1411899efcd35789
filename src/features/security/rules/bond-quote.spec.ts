import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { determine } from '../../../kernel/determination.js';
import { dollars, parseMoney } from '../../../kernel/money.js';
import { LINE, SOLAR, entry, quote } from './bond-quote.fixture.js';

const CTPAT = { ctpat: { status: 'validated', tier: 3 } } as const;
const CLEAN_OLD = { firstEntryOn: '2012-05-01', jurisdictionOfOrganization: 'US-DE' } as const;
const sure = (amount: bigint) => ({ basicAmount: amount, basicLeast: amount, basicMost: amount });

describe('bond requirement (19 USC 1623(a), 19 CFR 113.13, 19 USC 4321, EO 13785)', () => {
  it('asks a new nonresident importer for additional security, and says why', () => {
    const { outcome, reasonCodes, result } = quote();
    expect(outcome).toBe('additional_security_required');
    expect(reasonCodes).toEqual(['covered.no_prior_imports', 'risk.medium', 'bond.none_named']);
    expect(result).toMatchObject({
      // 12 × (30,000 + 651.50 + 312.50) = 371,568
      dutiesPerYear: { antidumping: dollars(360_000), total: parseMoney('371568'), least: parseMoney('371568') },
      standardBasedOn: 'estimate_from_planned_entries',
      standardContinuousAmount: dollars(50_000),
      exposure: { amount: dollars(1_440_000) },
      // 15 new + 12 nonresident + 9.6 volatility of 80 points + 12 exposure of more than ten bonds
      risk: { band: 'medium', missing: ['countryCommodityDelinquency', 'affiliation', 'dataQuality'] },
      additionalAmount: dollars(720_000),
      requiredContinuousAmount: dollars(800_000),
      instrument: 'continuous_bond',
      coveredImporter: {
        outcome: 'covered',
        gateway: 'met',
        prongs: { noPriorImports: 'met', failedToFullyPay: 'not_met', failedToPayTimely: 'not_met' },
      },
      programExempt: 'no',
      nonresident: 'yes',
      existingBond: { outcome: 'not_assessed', remedyDays: 15 },
      undetermined: [],
    });
    expect(result.risk.score?.toString()).toBe('48.60');
    expect(result.nonresidentDuties).toHaveLength(5);
    expect(result.plannedEntries[0]?.lines[0]).toMatchObject({
      cases: [{ caseNumber: 'A-570-979', rateKind: 'cash_deposit' }],
    });
    expect(result.dutiesAtEntry).toEqual(result.plannedEntries[0]?.dutiesAtEntry);
    expect(result.doesNotInclude).toEqual(['internal_revenue_taxes']);
  });

  it('asks an exempt one for the standard bond alone', () => {
    const { outcome, reasonCodes, result } = quote({ importer: CTPAT });
    expect(outcome).toBe('standard_bond_required');
    expect(reasonCodes).toContain('security.program_exempt');
    expect(result).toMatchObject({
      coveredImporter: { outcome: 'covered' },
      programExempt: 'yes',
      instrument: 'none',
      additionalAmount: 0n,
      standardContinuousAmount: dollars(50_000),
      requiredContinuousAmount: dollars(50_000),
    });
  });

  it('takes a given figure as the base, and warns when the plan exceeds it', () => {
    const { result, warnings } = quote({ importer: CLEAN_OLD, paid: dollars(0) });
    expect(result).toMatchObject({ standardBasedOn: 'last_12_months', standardContinuousAmount: dollars(50_000) });
    expect(warnings.map(({ code }) => code)).toContain('bond.plan_exceeds_base');
    expect(quote({ importer: CLEAN_OLD, paid: dollars(550_000) }).result.standardContinuousAmount).toBe(
      dollars(60_000),
    );
  });

  it.each<[string, bigint, string, string]>([
    ['a bond that reaches it', dollars(60_000), 'standard_bond_sufficient', 'sufficient'],
    ['a smaller one', dollars(50_000), 'standard_bond_required', 'insufficient'],
  ])('measures %s', (_, existingBondAmount, outcome, sufficiency) => {
    const answer = quote({ importer: { ...CLEAN_OLD, existingBondAmount }, paid: dollars(550_000) });
    expect([answer.outcome, answer.result.existingBond.outcome]).toEqual([outcome, sufficiency]);
    expect(answer.result).toMatchObject({
      coveredImporter: { outcome: 'not_covered' },
      additionalAmount: 0n,
      instrument: 'none',
    });
  });

  it('leaves open what an omitted payment record leaves open, beside the reason', () => {
    const { outcome, result } = quote({
      importer: {
        ...CLEAN_OLD,
        adcvdPaymentRecord: null,
        jurisdictionOfOrganization: 'VN',
        affiliatedWithDelinquent: true,
        dataFault: true,
      },
    });
    expect(outcome).toBe('not_determinable');
    expect(result).toMatchObject({
      additionalAmount: null,
      instrument: null,
      requiredContinuousAmount: null,
      standardContinuousAmount: dollars(50_000),
    });
    expect(result.undetermined).toEqual([
      { pointer: '/additionalAmount', reasonCode: 'security.coverage_undetermined' },
      { pointer: '/requiredContinuousAmount', reasonCode: 'security.coverage_undetermined' },
    ]);
    expect(result.nextSteps[0]?.action).toBe('state_payment_record');
  });

  it('never turns an unknown rate into zero', () => {
    const unknown = { ...SOLAR, depositPercent: null, rateKind: null, p90FinalPercent: null, maxFinalPercent: null };
    const { outcome, result, warnings } = quote({ entries: [entry(1, [{ ...LINE, cases: [unknown] }])] });
    expect(outcome).toBe('not_determinable');
    expect(result).toMatchObject({
      standardContinuousAmount: null,
      exposure: { amount: null, missingCases: ['A-570-979'] },
      // The highest rate of the case stands in: 250,000 × 221.02 %.
      singleTransaction: { basicAmount: null, adcvdAdditionalAmount: dollars(552_550) },
    });
    expect(result.undetermined).toContainEqual({
      pointer: '/standardContinuousAmount',
      reasonCode: 'duties.undetermined',
    });
    expect(warnings.map(({ code }) => code)).toContain('bond.highest_rate_used');
  });

  it('shows single transaction bonds per entry and the largest at the top', () => {
    const food = { ...LINE, htsNumber: '0703200010', enteredValue: dollars(40_000), pgaRequirement: true, cases: [] };
    const { result } = quote({ entries: [entry(1), entry(2, [food], '01')] });
    expect(result.plannedEntries.map(({ singleTransaction }) => singleTransaction)).toEqual([
      { ...sure(dollars(280_964)), adcvdAdditionalAmount: dollars(30_000) },
      { ...sure(dollars(120_000)), adcvdAdditionalAmount: 0n },
    ]);
    expect(result.singleTransaction).toEqual({ ...sure(dollars(280_964)), adcvdAdditionalAmount: dollars(30_000) });
    expect(result.instrument).toBe('single_transaction_bond');
  });

  it('secures a temporary importation by what it would owe, beyond the continuous bond', () => {
    const line = { ...LINE, provision: '98130005', enteredValue: dollars(500_000) };
    const { result } = quote({ importer: { existingBondAmount: dollars(50_000) }, entries: [entry(3, [line], '23')] });
    expect(result.plannedEntries[0]).toMatchObject({
      dutiesDue: false,
      dutiesAtEntry: { total: dollars(964) },
      // 2 × (60,000 + 964)
      singleTransaction: { basicAmount: dollars(121_928) },
      beyondContinuousBond: dollars(71_928),
    });
  });

  it('tells goods that may fall under a case from goods that do not', () => {
    const open = { ...LINE, cases: [], possibleCases: ['A-570-979'] };
    expect(quote({ entries: [entry(1, [open], '01')] })).toMatchObject({
      outcome: 'not_determinable',
      reasonCodes: [
        'duties.undetermined',
        'covered.no_prior_imports',
        'covered.adcvd_goods_unknown',
        'security.coverage_undetermined',
        'bond.none_named',
      ],
      result: {
        coveredImporter: { outcome: 'undetermined', gateway: 'undetermined' },
        singleTransaction: { adcvdAdditionalAmount: null },
        exposure: { amount: null, missingCases: ['A-570-979'] },
      },
    });
    expect(quote({ importer: CLEAN_OLD, entries: [entry(1, [open], '01')] }).outcome).toBe('not_determinable');
    expect(quote({ entries: [entry(1, [{ ...LINE, cases: [] }], '01')] }).result.coveredImporter).toMatchObject({
      outcome: 'not_covered',
      gateway: 'not_met',
    });
  });

  it('gives no answer before there was a law to give one', () => {
    const { outcome, reasonCodes, result } = quote({ asOf: '2015-06-01' });
    expect(outcome).toBe('not_determinable');
    expect(reasonCodes).toContain('law.not_in_force');
    expect(result).toMatchObject({ standardContinuousAmount: dollars(50_000), additionalAmount: null });
  });

  it('keeps the formula of 2004 as history, without an amount', () => {
    const { result, steps } = quote();
    expect(result.history).toMatchObject([{ method: 'ECBR_2004', status: 'withdrawn' }]);
    expect(JSON.stringify(result.history)).not.toMatch(/amount"/);
    expect(steps.map(({ rule }) => rule.id)).not.toContain('SEC-03');
  });

  it('lists the other legal measures, each with its basis', () => {
    const measures = quote().result.otherLegalMeasures;
    expect(measures).toHaveLength(12);
    expect(measures.every(({ legalBasis, availableWhen }) => legalBasis.length > 0 && availableWhen)).toBe(true);
    expect(quote({ importer: CTPAT }).result.otherLegalMeasures.filter((one) => one.notForRiskAlone)).toHaveLength(2);
  });

  it('becomes a determination with the same digest each time, as strong as its weakest step', () => {
    const made = () => {
      const { result, ...rest } = quote();
      const frame = {
        question: 'bond_requirement',
        inputs: {},
        asOf: '2026-03-02',
        knownAt: '2026-03-02T12:00:00Z',
      } as const;
      return determine({ ...rest, result, ...frame }, { version: 'x', digest: 'sha256:0' });
    };
    expect(made().digest).toBe(made().digest);
    expect(made()).toMatchObject({
      authorityStatus: 'policy',
      result: { requiredContinuousAmount: '800000.00', risk: { score: '48.60' } },
    });
    expect(made().steps.map(({ rule }) => rule)).toEqual([
      'NRI-01',
      'COV-01',
      'COV-03',
      'NRI-02',
      'BOND-04',
      'BOND-02',
      'BOND-01',
      'RISK-02',
      'RISK-03',
      'RISK-01',
      'SEC-01',
      'BOND-05',
      'BOND-06',
    ]);
  });

  it('never asks for less than the standard bond, nor for more of an importer outside the program', () => {
    const values = fc.bigInt({ min: 0n, max: 10n ** 11n });
    fc.assert(
      fc.property(
        values,
        fc.integer({ min: 1, max: 400 }),
        fc.constantFrom('new', 'exempt', 'old'),
        (value, times, who) => {
          const importer = who === 'exempt' ? CTPAT : who === 'old' ? CLEAN_OLD : {};
          const planned = (enteredValue: bigint) => [entry(times, [{ ...LINE, enteredValue }])];
          const [smaller, larger] = [value, value * 2n].map(
            (each) => quote({ importer, entries: planned(each) }).result,
          );
          const { standardContinuousAmount: standard, requiredContinuousAmount: required, additionalAmount } = smaller!;
          const byBonds = smaller!.instrument === 'single_transaction_bond';
          expect(required! >= standard! + (byBonds ? 0n : additionalAmount!)).toBe(true);
          if (byBonds) expect(required).toBe(standard);
          expect(larger!.standardContinuousAmount! >= standard!).toBe(true);
          expect(larger!.singleTransaction.basicAmount! >= smaller!.singleTransaction.basicAmount!).toBe(true);
          if (who !== 'new') expect([additionalAmount, required]).toEqual([0n, standard]);
        },
      ),
      { numRuns: 50 },
    );
  });
});
