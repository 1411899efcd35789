import type { IsoDate } from '../../../../kernel/dates.js';

/** The first and last day one kind of data speaks of as a whole; null: none is on record. */
export interface DataSpan {
  readonly first: IsoDate | null;
  readonly through: IsoDate | null;
}

/** Up to which day each part of the data was compared with the law. */
export interface DataCurrency {
  /** Editions of the tariff. */
  readonly tariff: DataSpan;
  /** Programmes of additional duty. */
  readonly programs: DataSpan;
  /** The list of AD/CVD orders: it has no end, past it the answer warns. */
  readonly orders: IsoDate | null;
  /** How many proceedings are on record where no whole list of orders was loaded; left out: one was. */
  readonly ordersSelected?: number;
  readonly fees: IsoDate | null;
  /** Set where the sandbox's own selection counts as reviewed later than someone really compared it: the day someone did. */
  readonly comparedThrough: IsoDate | null;
}

export const BEFORE_FIRST = 'data.before_first';
export const NOT_CURRENT = 'data.not_current';

/** Why data of a span say nothing certain of a day; null where they do. */
export function whyNotOn({ first, through }: DataSpan, day: IsoDate): typeof BEFORE_FIRST | typeof NOT_CURRENT | null {
  if (first === null || day < first) return BEFORE_FIRST;
  return through === null || day > through ? NOT_CURRENT : null;
}

/** The earliest end of the data of periods: past it nothing is determined as a whole. Null where a part has no end on record. */
export function periodsThrough({ tariff, programs, fees }: DataCurrency): IsoDate | null {
  const ends = [tariff.through, programs.through, fees].filter((end) => end !== null).sort();
  return ends[0] ?? null;
}

/** Up to which day each part goes, as an answer shows it. */
export const shownCurrency = ({ tariff, programs, orders, fees }: DataCurrency) => ({
  tariff: tariff.through,
  programs: programs.through,
  orders,
  fees,
});

/** Past which day nothing is determined. Before the first edition duties are open and the rest is answered: null. */
export const pastData = (currency: DataCurrency, asOf: IsoDate): IsoDate | null =>
  [currency.tariff, currency.programs].some((span) => whyNotOn(span, asOf) === BEFORE_FIRST)
    ? null
    : periodsThrough(currency);
