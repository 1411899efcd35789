import { createRequire } from 'node:module';
import { describe, expect, it } from '@jest/globals';
import { addBusinessDays, businessDaysBetween, federalCalendar, holidaysOf, rolledForward } from './calendar.js';
import type { IsoDate } from './dates.js';
import { addDays, addMonths, newYorkDate } from './dates.js';

interface ObservedHoliday {
  readonly dateString: string;
}
// A second, independent source for the dates: the package publishes CommonJS only.
const published = createRequire(import.meta.url)('@18f/us-federal-holidays') as {
  allForYear(
    year: number,
    options: { shiftSaturdayHolidays: boolean; shiftSundayHolidays: boolean },
  ): ObservedHoliday[];
};
const calendar = federalCalendar();

describe('the federal calendar (5 USC 6103, 19 CFR 101.6(a))', () => {
  it.each<[string, IsoDate, number, IsoDate]>([
    ['5 business days skip a weekend', '2026-03-02', 5, '2026-03-09'],
    ['15 skip Martin Luther King Day', '2026-01-05', 15, '2026-01-27'],
    ['10 working days from release', '2026-03-04', 10, '2026-03-18'],
    ['30 from a Friday, Memorial Day not yet', '2026-03-27', 30, '2026-05-08'],
    ['7 across Thanksgiving', '2026-11-20', 7, '2026-12-02'],
    ['5 across Juneteenth', '2026-06-17', 5, '2026-06-25'],
    ['Juneteenth 2020 was a business day', '2020-06-18', 1, '2020-06-19'],
    ['3 across Christmas and New Year', '2025-12-30', 3, '2026-01-05'],
  ])('%s', (_, from, days, expected) => {
    expect(addBusinessDays(from, days, calendar)).toBe(expected);
    expect(businessDaysBetween(from, expected, calendar)).toBe(days);
  });

  it('observes Saturday holidays on Friday and Sunday holidays on Monday', () => {
    expect(holidaysOf(2026).find(({ name }) => name === 'Independence Day')?.observedOn).toBe('2026-07-03');
    expect(calendar.isBusinessDay('2021-12-31')).toBe(false);
    expect(rolledForward('2021-12-31', calendar)).toBe('2022-01-03');
  });

  it.each([1990, 2000, 2015, 2020, 2021, 2022, 2024, 2026, 2028, 2030])(
    'agrees with the published list for %i',
    (year) => {
      const expected = published.allForYear(year, { shiftSaturdayHolidays: true, shiftSundayHolidays: true });
      expect(
        holidaysOf(year)
          .map(({ observedOn }) => observedOn)
          .sort(),
      ).toEqual(expected.map((day) => day.dateString).sort());
    },
  );
});

describe('civil dates', () => {
  it('counts 15 calendar days from arrival', () => {
    expect(addDays('2026-03-01', 15)).toBe('2026-03-16');
  });

  it('goes to the same day of a later month, or its last', () => {
    expect(addMonths('2025-01-10', 6)).toBe('2025-07-10');
    expect(addMonths('2025-08-31', 6)).toBe('2026-02-28');
  });

  it('is the New York day on both sides of a daylight-saving change', () => {
    expect(newYorkDate('2026-03-08T04:59:59Z')).toBe('2026-03-07');
    expect(newYorkDate('2026-03-09T04:00:00Z')).toBe('2026-03-09');
    expect(newYorkDate('2026-11-02T04:59:59Z')).toBe('2026-11-01');
  });
});
