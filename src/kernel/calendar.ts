import { addDays, dayOfWeek, isoDate, yearOf } from './dates.js';
import type { IsoDate } from './dates.js';
import { cfr, eo, usc } from './citation.js';
import { NotInForce } from './dated.js';
import type { Citation } from './citation.js';

/** A national holiday as the law fixes it, with the years in which it holds. */
export interface HolidayRule {
  readonly name: string;
  readonly since: IsoDate;
  readonly on: (year: number) => IsoDate;
  readonly cites: readonly Citation[];
}

export interface Holiday {
  readonly name: string;
  /** The day the holiday falls on. */
  readonly date: IsoDate;
  /** The day it is observed: Friday for a Saturday, Monday for a Sunday. */
  readonly observedOn: IsoDate;
}

/** Which days are not business days. Passed to every rule that counts business days. */
export interface Calendar {
  isBusinessDay(date: IsoDate): boolean;
}

const SATURDAY = 6;
const SUNDAY = 0;
const nthWeekday = (year: number, month: number, weekday: number, nth: number): IsoDate => {
  const first = isoDate(year, month, 1);
  return addDays(first, ((weekday - dayOfWeek(first) + 7) % 7) + (nth - 1) * 7);
};
const lastMonday = (year: number, month: number): IsoDate => {
  const last = addDays(isoDate(year, month + 1, 1), -1);
  return addDays(last, -((dayOfWeek(last) + 6) % 7));
};
const statute = [usc(5, '6103(a)'), cfr(19, '101.6(a)')] as const;

/** The day from which this calendar is complete; the present Monday holidays begin in 1971, Veterans Day settled in 1978. */
export const CALENDAR_SINCE: IsoDate = '1978-01-01';

export const HOLIDAY_RULES: readonly HolidayRule[] = [
  { name: "New Year's Day", since: CALENDAR_SINCE, on: (y) => isoDate(y, 1, 1), cites: statute },
  {
    name: 'Birthday of Martin Luther King, Jr.',
    since: '1986-01-20',
    on: (y) => nthWeekday(y, 1, 1, 3),
    cites: statute,
  },
  { name: "Washington's Birthday", since: CALENDAR_SINCE, on: (y) => nthWeekday(y, 2, 1, 3), cites: statute },
  { name: 'Memorial Day', since: CALENDAR_SINCE, on: (y) => lastMonday(y, 5), cites: statute },
  { name: 'Juneteenth National Independence Day', since: '2021-06-17', on: (y) => isoDate(y, 6, 19), cites: statute },
  { name: 'Independence Day', since: CALENDAR_SINCE, on: (y) => isoDate(y, 7, 4), cites: statute },
  { name: 'Labor Day', since: CALENDAR_SINCE, on: (y) => nthWeekday(y, 9, 1, 1), cites: statute },
  { name: 'Columbus Day', since: CALENDAR_SINCE, on: (y) => nthWeekday(y, 10, 1, 2), cites: statute },
  { name: 'Veterans Day', since: CALENDAR_SINCE, on: (y) => isoDate(y, 11, 11), cites: statute },
  { name: 'Thanksgiving Day', since: CALENDAR_SINCE, on: (y) => nthWeekday(y, 11, 4, 4), cites: statute },
  { name: 'Christmas Day', since: CALENDAR_SINCE, on: (y) => isoDate(y, 12, 25), cites: statute },
];

/** Why Saturday holidays move to Friday and Sunday holidays to Monday. */
export const OBSERVANCE_CITES = [usc(5, '6103(b)'), eo(11582)] as const;

/** The holidays that fall in a year, each with the day it is observed (which may lie in the year before). */
export function holidaysOf(year: number): readonly Holiday[] {
  return HOLIDAY_RULES.flatMap(({ name, since, on }) => {
    const date = on(year);
    return date < since ? [] : [{ name, date, observedOn: observed(date) }];
  });
}

/** The federal calendar; extra closed days (executive-order closings, by policy) may be added. */
export function federalCalendar(closings: readonly IsoDate[] = []): Calendar {
  const extra = new Set(closings);
  return { isBusinessDay: (date) => !isWeekend(date) && !observedAround(date).has(date) && !extra.has(date) };
}

/** The n-th business day after a date; the date itself is day 0. */
export function addBusinessDays(date: IsoDate, days: number, calendar: Calendar): IsoDate {
  let day = date;
  for (let counted = 0; counted < days;) {
    day = addDays(day, 1);
    if (calendar.isBusinessDay(day)) counted++;
  }
  return day;
}

/** Business days after `from` up to and including `to`; 0 when `to` is not later. */
export function businessDaysBetween(from: IsoDate, to: IsoDate, calendar: Calendar): number {
  let counted = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (calendar.isBusinessDay(day)) counted++;
  return counted;
}

/** The date itself if it is a business day, else the next one. */
export function rolledForward(date: IsoDate, calendar: Calendar): IsoDate {
  let day = date;
  while (!calendar.isBusinessDay(day)) day = addDays(day, 1);
  return day;
}

const isWeekend = (date: IsoDate): boolean => dayOfWeek(date) === SATURDAY || dayOfWeek(date) === SUNDAY;

function observed(date: IsoDate): IsoDate {
  const weekday = dayOfWeek(date);
  return weekday === SATURDAY ? addDays(date, -1) : weekday === SUNDAY ? addDays(date, 1) : date;
}

const byYear = new Map<number, ReadonlySet<IsoDate>>();

// New Year's Day on a Saturday is observed on 31 December of the year before, so the next year is looked at too.
function observedAround(date: IsoDate): ReadonlySet<IsoDate> {
  if (date < CALENDAR_SINCE) throw new NotInForce('federal calendar', date, 'before_first_value');
  const year = yearOf(date);
  const known = byYear.get(year);
  if (known) return known;
  const days = new Set([...holidaysOf(year), ...holidaysOf(year + 1)].map((holiday) => holiday.observedOn));
  byYear.set(year, days);
  return days;
}
