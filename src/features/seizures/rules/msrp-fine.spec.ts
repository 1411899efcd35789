import { describe, expect, it } from '@jest/globals';
import type { IsoDate } from '../../../kernel/dates.js';
import { Decimal } from '../../../kernel/decimal.js';
import { dollars } from '../../../kernel/money.js';
import { applyRule } from '../../../kernel/rule.js';
import { msrpFine } from './msrp-fine.js';
import type { MsrpFine, MsrpFineFacts } from './msrp-fine.js';

const watches: MsrpFineFacts = {
  lines: [{ quantity: Decimal.parse('300'), msrp: dollars(8_500), genuineDomesticValue: dollars(6_000) }],
  ordinal: 1,
  forSaleOrPublicDistribution: true,
  tookPart: true,
};

describe('civil fine for counterfeits (19 USC 1526(f), 19 CFR 133.27)', () => {
  it.each<[string, Partial<MsrpFineFacts>, IsoDate, Partial<MsrpFine>]>([
    ['(f)(2) first seizure of 300 watches', {}, '2026-03-27', { maximum: dollars(2_550_000) }],
    ['(f)(3) second', { ordinal: 2 }, '2026-03-27', { maximum: dollars(5_100_000), genuineValue: dollars(2_550_000) }],
    ['(f)(3) third', { ordinal: 3 }, '2026-03-27', { maximum: dollars(5_100_000) }],
    ['133.27 domestic value the day before 25 August 2003', {}, '2003-08-24', { maximum: dollars(1_800_000) }],
    ['133.27 retail price from that day', {}, '2003-08-25', { maximum: dollars(2_550_000) }],
    [
      '(f)(1) not for sale',
      { forSaleOrPublicDistribution: false },
      '2026-03-27',
      { outcome: 'no_fine', reasonCodes: ['fine.not_for_sale'] },
    ],
    ['(f)(1) took no part', { tookPart: false }, '2026-03-27', { outcome: 'no_fine' }],
    [
      'a price that is not on record',
      { lines: [{ quantity: Decimal.parse('300') }] },
      '2026-03-27',
      { outcome: 'not_determinable', reasonCodes: ['fine.genuine_value_unknown'] },
    ],
    [
      'an unknown history',
      { ordinal: 0 },
      '2026-03-27',
      { outcome: 'not_determinable', reasonCodes: ['fine.ordinal_unknown'] },
    ],
  ])('%s', (_, given, asOf, expected) => {
    expect(applyRule(msrpFine, { ...watches, ...given }, asOf).decision).toMatchObject(expected);
  });
});
