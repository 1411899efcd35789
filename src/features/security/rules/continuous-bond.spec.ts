import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { IsoDate } from '../../../kernel/dates.js';
import { formatMoney, parseMoney } from '../../../kernel/money.js';
import { applyRule } from '../../../kernel/rule.js';
import { requiredContinuousBond } from './required-continuous-bond.js';
import { standardContinuousBond } from './standard-continuous-bond.js';
import { bondSufficiency } from './sufficiency.js';

const standard = (paid: bigint, asOf: IsoDate = '2026-03-02') =>
  applyRule(standardContinuousBond, { dutiesTaxesFees12Months: paid, basedOn: 'last_12_months' }, asOf).decision;
const required = (standardContinuousAmount: bigint, additionalAmount: bigint) =>
  applyRule(requiredContinuousBond, { standardContinuousAmount, additionalAmount }, '2026-03-02').decision;

describe('BOND-01 standard continuous bond (19 CFR 113.13(b), How CBP Sets Bond Amounts)', () => {
  it.each([
    ['0', '50000.00', '50000.00'],
    ['480000', '50000.00', '50000.00'],
    ['500000', '50000.00', '50000.00'],
    ['500000.01', '50000.01', '60000.00'],
    ['550000', '55000.00', '60000.00'],
    ['1000000', '100000.00', '100000.00'],
    ['1000000.01', '100000.01', '200000.00'],
    ['1000001', '100000.10', '200000.00'],
    ['1250000', '125000.00', '200000.00'],
    ['5500000', '550000.00', '600000.00'],
  ])('%s of duties, taxes and fees: raw %s, amount %s', (paid, raw, amount) => {
    const bond = standard(parseMoney(paid));
    expect([formatMoney(bond.raw), formatMoney(bond.amount ?? -1n)]).toEqual([raw, amount]);
  });

  it('is guidance, and since 2005 on twelve rolling months', () => {
    const facts = { dutiesTaxesFees12Months: 0n, basedOn: 'last_12_months' as const };
    expect(applyRule(standardContinuousBond, facts, '2026-03-02')).toMatchObject({
      authorityStatus: 'guidance',
      used: {
        minimum: { since: '1991-07-23' },
        steps: { since: '2024-02-13' },
        period: { value: 'rolling_12_months' },
      },
    });
    expect(standard(0n, '2004-12-31')).toMatchObject({ amount: null, reasonCodes: ['bond.calendar_year_counts'] });
  });

  const cents = fc.bigInt({ min: 0n, max: 10n ** 13n });

  it('never falls when duties rise, and is never below a tenth of them', () => {
    fc.assert(
      fc.property(cents, cents, (paid, more) => {
        const [lower, higher] = [standard(paid), standard(paid + more)];
        expect((higher.amount ?? -1n) >= (lower.amount ?? 0n)).toBe(true);
        expect((lower.amount ?? -1n) * 10n >= paid && (lower.amount ?? -1n) >= lower.raw).toBe(true);
      }),
    );
  });

  it('BOND-05 is never below the standard amount and what is added to it', () => {
    fc.assert(
      fc.property(cents, cents, (paid, additional) => {
        const amount = standard(paid).amount ?? 0n;
        expect(required(amount, additional) >= amount + additional).toBe(true);
        expect(required(amount, 0n)).toBe(amount);
      }),
    );
  });
});

describe('BOND-05 required continuous bond', () => {
  it.each([
    ['60000', '720000', '800000.00'],
    ['60000', '0', '60000.00'],
    ['60000', '0.01', '70000.00'],
    ['100000', '1', '200000.00'],
  ])('%s and %s make %s', (amount, additional, expected) => {
    expect(formatMoney(required(parseMoney(amount), parseMoney(additional)))).toBe(expected);
  });
});

describe('BOND-06 sufficiency (19 CFR 113.13(c))', () => {
  const assess = (
    existing: string | null,
    needed: string | null,
    notifiedOn: IsoDate | null = null,
    asOf: IsoDate = '2026-05-01',
  ) =>
    applyRule(
      bondSufficiency,
      {
        existingBondAmount: existing === null ? null : parseMoney(existing),
        requiredAmount: needed === null ? null : parseMoney(needed),
        notifiedOn,
      },
      asOf,
    ).decision;

  it.each([
    ['the amount itself is enough', '60000', '60000', 'sufficient', 0n],
    ['a dollar less is not', '59999', '60000', 'insufficient', 100n],
    ['no bond', null, '60000', 'not_assessed', null],
    ['no bond of zero', '0', '60000', 'insufficient', 6_000_000n],
    ['nothing to compare with', '60000', null, 'not_assessed', null],
  ])('%s', (_, existing, needed, outcome, shortfall) => {
    expect(assess(existing, needed)).toMatchObject({ outcome, shortfall, remedyDays: 15 });
  });

  it('gives fifteen days from the notice', () => {
    expect(assess('1', '2', '2026-05-01').remedyBy).toBe('2026-05-16');
    expect(assess('1', '2', '2023-04-26').remedyBy).toBe('2023-05-11');
    expect(assess('1', '2').remedyBy).toBeNull();
    // Customs Broker License Examination April 1999, question 57, official key: thirty days.
    expect(assess('1', '2', '1999-04-05', '1999-04-05').remedyDays).toBe(30);
    expect(assess('1', '2', '2015-12-13', '2015-12-13').remedyBy).toBe('2016-01-12');
    expect(assess('1', '2', '2015-12-14', '2015-12-14').remedyBy).toBe('2015-12-29');
  });
});
