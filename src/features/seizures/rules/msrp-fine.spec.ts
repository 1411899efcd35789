import { describe, expect, it } from '@jest/globals';
import type { IsoDate } from '../../../kernel/dates.js';
import { Decimal } from '../../../kernel/decimal.js';
import { dollars } from '../../../kernel/money.js';
import { applyRule } from '../../../kernel/rule.js';
import { msrpFine } from './msrp-fine.js';
import type { MsrpFine, MsrpFineFacts, OtherCounterfeitSeizure } from './msrp-fine.js';

const watches: MsrpFineFacts = {
  lines: [{ quantity: Decimal.parse('300'), msrp: dollars(8_500), genuineDomesticValue: dollars(6_000) }],
  seizedOn: '2026-03-27',
  others: [],
  forSaleOrPublicDistribution: true,
  tookPart: true,
};

const earlier = (given: Partial<OtherCounterfeitSeizure>): OtherCounterfeitSeizure => ({
  seizedOn: '2025-11-03',
  recordedBefore: true,
  counts: true,
  undone: false,
  ...given,
});
const unlooked: OtherCounterfeitSeizure = { seizedOn: '2025-11-03', recordedBefore: true, undone: false };

describe('civil fine for counterfeits (19 USC 1526(f), 19 CFR 133.27)', () => {
  it.each<[string, Partial<MsrpFineFacts>, IsoDate, Partial<MsrpFine>]>([
    ['(f)(2) first seizure of 300 watches', {}, '2026-03-27', { maximum: dollars(2_550_000) }],
    [
      '(f)(3) second',
      { others: [earlier({})] },
      '2026-03-27',
      { ordinal: 2, maximum: dollars(5_100_000), genuineValue: dollars(2_550_000) },
    ],
    ['(f)(3) third', { others: [earlier({}), earlier({})] }, '2026-03-27', { ordinal: 3, maximum: dollars(5_100_000) }],
    [
      'a later seizure of the same person does not make this one its second',
      { others: [earlier({ seizedOn: '2026-03-28', recordedBefore: true })] },
      '2026-05-11',
      { ordinal: 1, maximum: dollars(2_550_000) },
    ],
    [
      'of one day, the one recorded first',
      { others: [earlier({ seizedOn: '2026-03-27' })] },
      '2026-05-11',
      { ordinal: 2 },
    ],
    [
      'of one day, the one recorded later',
      { others: [earlier({ seizedOn: '2026-03-27', recordedBefore: false })] },
      '2026-05-11',
      { ordinal: 1 },
    ],
    ['an earlier one that was undone', { others: [earlier({ undone: true })] }, '2026-05-11', { ordinal: 1 }],
    [
      'an earlier one not for sale, or without a part in it',
      { others: [earlier({ counts: false })] },
      '2026-05-11',
      { ordinal: 1 },
    ],
    [
      'an earlier one nobody looked into',
      { others: [unlooked] },
      '2026-05-11',
      { outcome: 'not_determinable', reasonCodes: ['fine.earlier_seizure_open'] },
    ],
    [
      'an earlier one nobody looked into beside one that counts',
      { others: [unlooked, earlier({})] },
      '2026-05-11',
      { outcome: 'may_be_fined', maximum: dollars(5_100_000) },
    ],
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
  ])('%s', (_, given, asOf, expected) => {
    expect(applyRule(msrpFine, { ...watches, ...given }, asOf).decision).toMatchObject(expected);
  });
});
