import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { addDays, addMonths, monthsBetween } from './dates.js';

const day = fc.integer({ min: -30_000, max: 60_000 }).map((days) => addDays('1970-01-01', days));
const plain = (on: string) => Temporal.PlainDate.from(on);

describe('months', () => {
  it('are added as the calendar adds them, to every day of a month', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -400, max: 400 }), (on, months) => {
        expect(addMonths(on, months)).toBe(plain(on).add({ months }).toString());
      }),
      { numRuns: 500 },
    );
  });

  it('are counted as the calendar counts them, in both directions', () => {
    fc.assert(
      fc.property(day, day, (from, to) => {
        const counted = plain(from).until(plain(to), { largestUnit: 'months' }).months;
        expect(monthsBetween(from, to)).toBe(counted);
      }),
      { numRuns: 500 },
    );
  });
});
