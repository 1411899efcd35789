import { Injectable } from '@nestjs/common';
import type { Instant, IsoDate } from '../../../kernel/dates.js';
import { Database } from '../../../platform/database/database.js';
import { ENDED_NUMBERS, LINES_OF_NUMBERS, SUFFIXES_OF_NUMBERS } from './tariff-lines.sql.js';

/** A tariff line's texts as printed; empty where blank. A ten-digit line carries the rates of its eight-digit line. */
export interface TariffText {
  /** The number asked for, digits alone. */
  readonly htsNumber: string;
  /** `legal_line_only`: the ten digits are not on record, the eight-digit line above them is, and its texts are given. */
  readonly standing: 'on_record' | 'legal_line_only';
  readonly description: string;
  readonly general: string;
  readonly special: string;
  readonly column2: string;
  readonly units: string;
  /** The eight-digit line the rates come from; null where the line has its own. */
  readonly rateInheritedFrom: string | null;
  /** The tariff's footnotes: they name Chapter 99 lines that may apply. */
  readonly footnotes: string | null;
  readonly edition: string;
  readonly citation: string;
}

/** A number that is no longer in the tariff. */
export interface EndedNumber {
  readonly htsNumber: string;
  readonly endedOn: IsoDate;
  /** Numbers of as many digits that began under the same six since. */
  readonly successors: readonly string[];
}

interface Row {
  number: string;
  on_record: boolean;
  description: string;
  units: string[];
  general: string | null;
  special: string | null;
  column2: string | null;
  rate_from: string | null;
  footnotes: string | null;
  edition: string;
  citation: string;
}

/** Finds the texts of many tariff numbers, those of Chapter 99 among them, in one round trip. */
@Injectable()
export class TariffTexts {
  constructor(private readonly database: Database) {}

  /** By number as asked (digits alone); a number that is not on record is not in the map. */
  async find(numbers: readonly string[], asOf: IsoDate, knownAt: Instant): Promise<ReadonlyMap<string, TariffText>> {
    if (numbers.length === 0) return new Map();
    const rows = await this.database.query<Row>(LINES_OF_NUMBERS, [asOf, knownAt, [...new Set(numbers)]]);
    return new Map(rows.map((row) => [row.number, toText(row)]));
  }

  /** Of these numbers those that were in the tariff before the day and are not any more. */
  async endedOf(
    numbers: readonly string[],
    asOf: IsoDate,
    knownAt: Instant,
  ): Promise<ReadonlyMap<string, EndedNumber>> {
    if (numbers.length === 0) return new Map();
    const rows = await this.database.query<EndedNumber>(ENDED_NUMBERS, [asOf, knownAt, [...new Set(numbers)]]);
    return new Map(rows.map((row) => [row.htsNumber, row]));
  }

  /** The statistical suffixes beneath each eight-digit number; a number without any is not in the map. */
  async suffixesOf(
    numbers: readonly string[],
    asOf: IsoDate,
    knownAt: Instant,
  ): Promise<ReadonlyMap<string, readonly string[]>> {
    const legal = [...new Set(numbers.filter((number) => number.length === 8))];
    if (legal.length === 0) return new Map();
    const rows = await this.database.query<{ number: string; suffixes: string[] }>(SUFFIXES_OF_NUMBERS, [
      asOf,
      knownAt,
      legal,
    ]);
    return new Map(rows.map(({ number, suffixes }) => [number, suffixes]));
  }
}

const toText = (row: Row): TariffText => ({
  htsNumber: row.number,
  standing: row.on_record ? 'on_record' : 'legal_line_only',
  description: row.description,
  general: row.general ?? '',
  special: row.special ?? '',
  column2: row.column2 ?? '',
  units: row.units.join(', '),
  rateInheritedFrom: row.rate_from,
  footnotes: row.footnotes,
  edition: row.edition,
  citation: row.citation,
});
