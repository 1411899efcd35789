import { describe, expect, it } from '@jest/globals';
import type { IsoDate } from '../../../kernel/dates.js';
import { addDays } from '../../../kernel/dates.js';
import { formatMoney, parseMoney } from '../../../kernel/money.js';
import {
  INFORMAL_FEE_PREPARED_BY_CUSTOMS,
  INFORMAL_FEE_PREPARED_BY_CUSTOMS_TO_2019,
  INFORMAL_MANUAL_FEE,
} from './informal-fees-by-filing.js';
import {
  FORMAL_PROCESSING_FEE,
  INFORMAL_PROCESSING_FEE,
  MANUAL_ENTRY_SURCHARGE,
} from './merchandise-processing-fee.js';

// Copied from what is named, not from the table: 19 CFR part 24, appendix B (82 FR 50529), for the base; the notices' amounts as CBP's messages
// (CSMS 17-000734, 18-000465, 43511668, 48938836) and brokers quote them. [first day, least, greatest, automated informal, surcharge, notice]
const READ: readonly (readonly [IsoDate, string, string, string, string, string])[] = [
  ['2011-10-01', '25.00', '485.00', '2.00', '3.00', '19 CFR 24.23(b)'],
  ['2018-01-01', '25.67', '497.99', '2.05', '3.08', '82 FR 50659'],
  ['2018-10-01', '26.22', '508.70', '2.10', '3.15', '83 FR 37509'],
  ['2019-10-01', '26.79', '519.76', '2.14', '3.21', '84 FR 37902'],
  ['2020-10-01', '27.23', '528.33', '2.18', '3.27', '85 FR 45646'],
  ['2021-10-01', '27.75', '538.40', '2.22', '3.33', '86 FR 40864'],
  ['2022-10-01', '29.66', '575.35', '2.37', '3.56', 'FR Doc. 2022-16533'],
];

const cited = (cites: readonly { readonly authority: string }[]) => cites.map(({ authority }) => authority).join('; ');

describe('processing fees by fiscal year (19 CFR 24.23(b), 24.22(k))', () => {
  it.each(READ)('from %s on', (since, least, greatest, informal, surcharge, notice) => {
    const formal = FORMAL_PROCESSING_FEE.on(since);
    const flat = INFORMAL_PROCESSING_FEE.on(since);
    const added = MANUAL_ENTRY_SURCHARGE.on(since);
    expect([formal.since, flat.since, added.since]).toEqual([since, since, since]);
    const amounts = [formal.value.minimum, formal.value.maximum, flat.value, added.value].map(formatMoney);
    expect(amounts).toEqual([least, greatest, informal, surcharge]);
    expect(formal.value.percent.toString()).toBe('0.3464');
    expect(cited(formal.cites)).toContain(notice);
  });

  it('every year is there, and begins the day after the one before has ended', () => {
    const days = FORMAL_PROCESSING_FEE.history.map(({ since }) => since);
    expect(days.slice(0, READ.length)).toEqual(READ.map(([since]) => since));
    for (const day of days.slice(2)) expect(FORMAL_PROCESSING_FEE.on(addDays(day, -1)).since < day).toBe(true);
    expect(days.slice(2).every((day) => day.endsWith('-10-01'))).toBe(true);
    expect(INFORMAL_PROCESSING_FEE.history.map(({ since }) => since)).toEqual(days);
  });

  // 19 CFR 24.22(k): all amounts of a year are the base raised by one factor, and rounded to the cent.
  it('one factor gives every amount of a year, read or not', () => {
    const OF_BASE = [
      ['25.00', FORMAL_PROCESSING_FEE, ({ minimum }: { readonly minimum: bigint }) => minimum],
      ['2.00', INFORMAL_PROCESSING_FEE, (fee: bigint) => fee],
      ['3.00', MANUAL_ENTRY_SURCHARGE, (fee: bigint) => fee],
      ['6.00', INFORMAL_MANUAL_FEE, (fee: bigint) => fee],
      ['9.00', INFORMAL_FEE_PREPARED_BY_CUSTOMS_TO_2019, (fee: bigint) => fee],
      ['9.00', INFORMAL_FEE_PREPARED_BY_CUSTOMS, (fee: bigint) => fee],
    ] as const;
    let looked = 0;
    for (const [base, table, amountOf] of OF_BASE)
      for (const { since, value } of table.history) {
        if (value === null || since < '2018-01-01') continue;
        const greatest = FORMAL_PROCESSING_FEE.on(since).value.maximum;
        // The greatest fee was rounded itself: the factor lies within half a cent of it on either side.
        const [low, high] = [-1n, 1n].map((half) => parseMoney(base) * (2n * greatest + half));
        const doubled = 2n * parseMoney('485.00');
        const cents = (amountOf as (value: unknown) => bigint)(value);
        const told = `${since} ${base}: ${formatMoney(cents)}`;
        expect([told, high! >= cents * doubled - doubled / 2n && low! <= cents * doubled + doubled / 2n]).toEqual([
          told,
          true,
        ]);
        looked += 1;
      }
    expect(looked).toBeGreaterThan(40);
  });
});
