import type { IsoDate } from '../../kernel/dates.js';
import type { CaseRecord } from '../adcvd/rules/rate-determination.js';
import type { ProgramData } from '../duties/rules/additional/program-index.js';
import type { StatedFacts } from '../duties/rules/additional/worlds.js';
import type { DataCurrency } from '../duties/rules/currency/data-currency.js';
import type { OpenOrders } from '../duties/rules/owed/orders-without-codes.js';
import type { EndedNumber } from '../duties/rules/ended-number.js';
import type { TariffText } from '../reference/index.js';
import type { QuoteBond } from './bond-quote.dto.js';

/** A line of a quote as the record completes it. */
export interface LineOnRecord {
  readonly stated: StatedFacts;
  /** Where its number is no longer in the tariff. */
  readonly ended: EndedNumber | null;
  /** The suffixes the tariff has beneath an eight-digit number; null: not on record. */
  readonly suffixes: readonly string[] | null;
  /** Whether the programmes on record were compared with its number. */
  readonly covered: boolean;
  /** The cases in force that fit it; none where the line says which it is under. */
  readonly possible: readonly string[];
  /** The cases in force of its origin that name no codes; null where there is none, or the line says which it is under. */
  readonly openOrders: OpenOrders | null;
}

/** A quote's request, and all that was on record about its goods. */
export interface QuoteOnRecord {
  readonly request: QuoteBond;
  /** By the number asked for. */
  readonly tariff: ReadonlyMap<string, TariffText>;
  /** The cases named and those possible, by order. */
  readonly cases: ReadonlyMap<string, CaseRecord>;
  /** For each line of each entry. */
  readonly lines: readonly (readonly LineOnRecord[])[];
  /** Programmes, lists and facts as known: the same object for every question of one state of the record. */
  readonly programs: ProgramData;
  readonly currency: DataCurrency;
  /** The last day of the list of orders; null where no case matters. */
  readonly casesThrough: IsoDate | null;
}
