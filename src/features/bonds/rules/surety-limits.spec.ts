import { describe, expect, it } from '@jest/globals';
import { dollars } from '../../../kernel/money.js';
import { applyRule } from '../../../kernel/rule.js';
import { agreementFirst, reinsuranceDue } from './reinsurance.js';
import { suretyLimits } from './surety-limits.js';

describe('BOND-08 underwriting limits (31 CFR 223.10, 223.11)', () => {
  const surety = (suretyCode: string, share: number, limit: number | null, reinsured = 0) => ({
    suretyCode,
    share: dollars(share),
    underwritingLimit: limit === null ? null : dollars(limit),
    reinsured: dollars(reinsured),
  });
  const faults = (...sureties: ReturnType<typeof surety>[]) =>
    applyRule(suretyLimits, { bondAmount: dollars(6_000_000), sureties }, '2026-03-02').decision.faults.map(
      ({ code, suretyCode, by }) => `${code} ${suretyCode ?? '-'} ${String(by / 100n)}`,
    );

  it.each([
    ['alone above its limit', [surety('001', 6_000_000, 4_200_000)], ['surety.limit_exceeded 001 1800000']],
    ['with a co-surety for the excess', [surety('001', 4_200_000, 4_200_000), surety('002', 1_800_000, 9_000_000)], []],
    ['with the excess reinsured', [surety('001', 6_000_000, 4_200_000, 1_800_000)], []],
    [
      'a co-surety above its own limit',
      [surety('001', 4_000_000, 4_200_000), surety('002', 2_000_000, 1_500_000)],
      ['surety.limit_exceeded 002 500000'],
    ],
    ['shares that leave a gap', [surety('001', 4_200_000, 4_200_000)], ['surety.shares_too_small - 1800000']],
    ['shares that exceed the bond', [surety('001', 6_000_001, 9_000_000)], ['surety.shares_too_large - 1']],
    ['not on the list', [surety('003', 6_000_000, null)], ['surety.not_on_circular_570 003 6000000']],
  ])('%s', (_, sureties, expected) => {
    expect(faults(...sureties)).toEqual(expected);
  });
});

describe('BOND-27, BOND-28 days to reinsure (31 CFR 223.11(b)(1)(i))', () => {
  it.each([
    ['2026-02-27', '2026-03-02', '2026-04-16'],
    ['2026-03-05', '2026-03-02', '2026-04-19'],
  ] as const)('executed %s, delivered %s: agreements are furnished by %s', (executedOn, deliveredOn, dueOn) => {
    const facts = { executedOn, deliveredOn, agreementToCome: [false, true] };
    expect(applyRule(reinsuranceDue, facts, deliveredOn).decision).toEqual([
      { part: 'reinsurance_2', opensOn: deliveredOn, dueOn },
    ]);
  });

  it.each([
    [true, true, ['surety.agreement_required']],
    [true, false, []],
    [false, true, []],
  ] as const)('to come %s, overdue %s: %j', (agreementToCome, overdue, codes) => {
    const faults = applyRule(agreementFirst, { agreementToCome, overdue }, '2026-03-02').decision;
    expect(faults.map(({ code }) => code)).toEqual(codes);
  });
});
