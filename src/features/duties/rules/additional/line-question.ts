import type { IsoDate } from '../../../../kernel/dates.js';
import type { Cents } from '../../../../kernel/money.js';
import type { OrdinaryDue } from './amounts.js';
import type { UnderProvision } from './extent.js';
import type { StatedFacts } from './worlds.js';

/** Goods of one line, as far as additional duties depend on them. */
export interface LineQuestion {
  /** Eight or ten digits. */
  readonly number: string;
  /** ISO 3166-1 alpha-2. */
  readonly origin: string;
  /** The day of the rate. */
  readonly day: IsoDate;
  readonly value: Cents;
  readonly stated: StatedFacts;
  readonly ordinary: OrdinaryDue;
  /** How a provision of Chapter 98 bears on it; left out: the goods are under none. */
  readonly under?: UnderProvision;
  /** The statistical suffixes the tariff has beneath an eight-digit number; null: not on record. */
  readonly suffixes: readonly string[] | null;
  /** The headings of Chapter 99 that the caller says apply, digits alone; empty: none does. Left out or null: not said. */
  readonly named?: readonly string[] | null;
  /** The ordinary duty of the line, with USMCA claimed or as it is; null: not determined. Left out: what answers are worth is told of additional duties alone. */
  readonly ordinaryOwed?: (usmcaClaimed: boolean) => Cents | null;
}
