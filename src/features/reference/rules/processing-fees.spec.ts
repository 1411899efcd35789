import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { IsoDate } from '../../../kernel/dates.js';
import { formatMoney, parseMoney } from '../../../kernel/money.js';
import { applyRule } from '../../../kernel/rule.js';
import { harborMaintenanceFee } from './harbor-maintenance-fee.js';
import { informalProcessingFee, merchandiseProcessingFee, PROCESSING_FEES_1 } from './merchandise-processing-fee.js';
import { processingFeeExemption } from './processing-fee-exemption.js';
import { claimTradeProgram } from './trade-programs.js';

const FY2026: IsoDate = '2025-11-21';
const formal = (value: string, on: IsoDate = FY2026) =>
  formatMoney(applyRule(merchandiseProcessingFee, { valueSubject: parseMoney(value) }, on).decision);

describe('FEE-01 merchandise processing fee (19 CFR 24.23(b)(1))', () => {
  it.each<[string, string, string, IsoDate]>([
    ['the minimum', '5000', '33.58', FY2026],
    ['the rate', '100000', '346.40', FY2026],
    ['the maximum', '250000', '651.50', FY2026],
    ['half a cent goes up', '10625.00', '36.81', FY2026],
    ['fiscal year 2025 ends on 30 September', '250000', '634.62', '2025-09-30'],
    ['fiscal year 2026 begins on 1 October', '250000', '651.50', '2025-10-01'],
    ['nothing subject, no minimum', '0', '0.00', FY2026],
    ['fiscal year 2026 ends on 30 September', '5000', '33.58', '2026-09-30'],
    ['fiscal year 2027 begins on 1 October: the minimum', '5000', '34.58', '2026-10-01'],
    ['fiscal year 2027: the maximum', '250000', '670.86', '2026-10-01'],
    ['the last day of the table', '5000', '34.58', '2027-09-30'],
  ])('%s', (_, value, fee, on) => {
    expect(formal(value, on)).toBe(fee);
  });

  it('says so past the end of its table', () => {
    expect(() => formal('5000', '2027-10-01')).toThrow(/data_not_current/);
  });

  it('version 1 still ends with fiscal year 2026', () => {
    const { formal: earlier, informal: flat } = PROCESSING_FEES_1;
    expect([earlier.version, flat.version]).toEqual([1, 1]);
    expect(applyRule(earlier, { valueSubject: 500_000n }, '2026-09-30').decision).toBe(3_358n);
    expect(() => applyRule(earlier, { valueSubject: 500_000n }, '2026-10-01')).toThrow(/data_not_current/);
    expect(() => applyRule(flat, { valueSubject: 500_000n }, '2026-10-01')).toThrow(/data_not_current/);
  });

  it('never falls as the value grows', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 10n ** 12n }), fc.bigInt({ min: 0n, max: 10n ** 9n }), (value, more) => {
        const fee = (valueSubject: bigint) => applyRule(merchandiseProcessingFee, { valueSubject }, FY2026).decision;
        expect(fee(value + more) >= fee(value)).toBe(true);
      }),
    );
  });

  it('is flat on informal entries (FEE-02)', () => {
    expect(applyRule(informalProcessingFee, { valueSubject: 100n }, FY2026).decision).toBe(269n);
  });
});

const exemption = (htsNumber: string, countryOfOrigin: string, program: string | null, on: IsoDate = FY2026) => {
  const claim = program ? applyRule(claimTradeProgram, { program, countryOfOrigin }, on).decision : null;
  return applyRule(processingFeeExemption, { htsNumber, countryOfOrigin, claim }, on).decision.exempt;
};

describe('FEE-03 goods outside the fee (19 CFR 24.23(c))', () => {
  it.each<[string, string, string, string | null, string]>([
    ['ordinary goods', '8541430010', 'CN', null, 'no'],
    ['(c)(1)(i) chapter 98', '98010010', 'CN', null, 'yes'],
    ['(c)(2) assembled abroad, the foreign part unknown', '98020080', 'MX', null, 'undetermined'],
    ['(c)(1)(ii) insular possession', '22084020', 'VI', null, 'yes'],
    ['(c)(1)(iii) Caribbean Basin, claimed or not', '22084020', 'BB', null, 'yes'],
    ['(c)(3) Mexico under the agreement', '87032301', 'MX', 'S', 'yes'],
    ['(c)(3) by its common name', '87032301', 'CA', 'usmca', 'yes'],
    ['Mexico without a claim', '87032301', 'MX', null, 'no'],
    ['a claim for goods of another country', '87032301', 'CN', 'KR', 'no'],
    ['Korea', '87032301', 'KR', 'KR', 'yes'],
    ['Jordan is not exempt', '61091000', 'JO', 'JO', 'no'],
    ['Morocco is not exempt', '61091000', 'MA', 'MA', 'no'],
    ['Japan is not exempt', '84099991', 'JP', 'JP', 'no'],
    ['a lapsed programme exempts nothing', '61091000', 'TH', 'A', 'no'],
    ['least developed during a lapse', '61091000', 'KH', 'A+', 'undetermined'],
  ])('%s', (_, hts, origin, program, expected) => {
    expect(exemption(hts, origin, program)).toBe(expected);
  });

  it('knows the old agreement ended when the new one began', () => {
    expect(exemption('87032301', 'MX', 'MX', '2020-06-30')).toBe('yes');
    expect(exemption('87032301', 'MX', 'MX', '2020-07-01')).toBe('no');
  });
});

const harbor = (modeOfTransport: string, entryType = '03') => {
  const facts = { entryType, modeOfTransport, enteredValue: parseMoney('100000') };
  return applyRule(harborMaintenanceFee, facts, FY2026).decision.amount;
};

describe('FEE-04 harbor maintenance fee (19 CFR 24.24)', () => {
  it.each<[string, string, string, bigint | 'undetermined']>([
    ['by ship', '11', '03', 12500n],
    ['in bulk', '10', '03', 12500n],
    ['by air', '40', '03', 0n],
    ['by truck', '30', '01', 0n],
    ['border waterborne is not settled', '12', '01', 'undetermined'],
    ['an unknown mode is not taken for zero', '99', '01', 'undetermined'],
    ['zone goods paid it on admission', '11', '06', 0n],
    ['government goods are not settled', '11', '52', 'undetermined'],
  ])('%s', (_, mode, type, expected) => {
    expect(harbor(mode, type)).toBe(expected);
  });
});
