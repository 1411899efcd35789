import { Temporal } from 'temporal-polyfill';

/** A civil date, `YYYY-MM-DD`, on the calendar of law. */
export type IsoDate = `${number}-${number}-${number}`;
/** An instant, RFC 3339 in UTC. */
export type Instant = string;

/** The zone in which customs law counts its days. */
export const LEGAL_ZONE = 'America/New_York';

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAY_MS = 86_400_000;
/** Every month has these days: up to here months are counted without a calendar. */
const LEAST_DAYS = 28;

/** Whether the text is a real civil date between 1789 and 2199; nothing is guessed or repaired. */
export function isIsoDate(text: unknown): text is IsoDate {
  if (typeof text !== 'string') return false;
  const match = SHAPE.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year < 1789 || year > 2199) return false;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** The date `days` calendar days later (earlier when negative). */
export function addDays(date: IsoDate, days: number): IsoDate {
  return fromEpochDay(toEpochDay(date) + days);
}

/** Calendar days from `from` to `to`; the first day is day 0. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return toEpochDay(to) - toEpochDay(from);
}

/** The same day-number of the later month; the last day of that month where it has no such day. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const day = Number(date.slice(8, 10));
  if (day > LEAST_DAYS) return Temporal.PlainDate.from(date).add({ months }).toString() as IsoDate;
  const month = monthOf(date) + months;
  const year = Math.floor(month / 12);
  return `${String(year).padStart(4, '0')}-${String(month - year * 12 + 1).padStart(2, '0')}-${date.slice(8, 10)}` as IsoDate;
}

/** The same day of a later year; 29 February becomes 28 February in a common year. */
export function addYears(date: IsoDate, years: number): IsoDate {
  return addMonths(date, years * 12);
}

/** Whole months from one date to a later one. */
export function monthsBetween(from: IsoDate, to: IsoDate): number {
  const day = pairAt(from, 8);
  if (from <= to && day <= LEAST_DAYS) return monthOf(to) - monthOf(from) - (pairAt(to, 8) < day ? 1 : 0);
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'months' }).months;
}

/** 0 for Sunday to 6 for Saturday. */
export function dayOfWeek(date: IsoDate): number {
  return (((toEpochDay(date) + 4) % 7) + 7) % 7;
}

export const yearOf = (date: IsoDate): number => Number(date.slice(0, 4));

export function isoDate(year: number, month: number, day: number): IsoDate {
  return fromEpochDay(Date.UTC(year, month - 1, day) / DAY_MS);
}

/** The civil date in New York at an instant, across daylight-saving changes. */
export function newYorkDate(instant: Instant): IsoDate {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(LEGAL_ZONE).toPlainDate().toString() as IsoDate;
}

export const earliest = <T extends string>(first: T, ...rest: readonly T[]): T =>
  rest.reduce((best, next) => (next < best ? next : best), first);

export const latest = <T extends string>(first: T, ...rest: readonly T[]): T =>
  rest.reduce((best, next) => (next > best ? next : best), first);

const monthOf = (date: IsoDate): number => (pairAt(date, 0) * 100 + pairAt(date, 2)) * 12 + pairAt(date, 5) - 1;

const ZERO = 48;
// Two digits of a date as a number, without a text of their own: years of entries are counted by months.
const pairAt = (date: IsoDate, place: number): number =>
  (date.charCodeAt(place) - ZERO) * 10 + date.charCodeAt(place + 1) - ZERO;

function toEpochDay(date: IsoDate): number {
  return Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) / DAY_MS;
}

function fromEpochDay(day: number): IsoDate {
  return new Date(day * DAY_MS).toISOString().slice(0, 10) as IsoDate;
}
