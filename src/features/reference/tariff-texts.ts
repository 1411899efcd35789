import { Injectable } from '@nestjs/common';
import type { Instant, IsoDate } from '../../kernel/dates.js';
import { Database } from '../../platform/database/database.js';
import { rateLineOf } from './rules/hts-number.js';

/** A tariff line's texts as printed; a ten-digit line carries those of its eight-digit line. */
export interface TariffText {
  readonly htsNumber: string;
  readonly description: string;
  readonly general: string;
  readonly special: string;
  readonly column2: string;
  readonly units: string;
}

interface Row {
  hts: string;
  description: string;
  units: string[];
  general: string | null;
  special: string | null;
  column2: string | null;
}

/** Lines by number on a day as known. $1 asOf, $2 knownAt, $3 numbers. */
export const TARIFF_TEXTS = {
  name: 'tariff-texts',
  text: `select hts, description, units, general, special, column2 from tariff_line
         where hts = any($3::text[]) and valid @> $1::date and recorded @> $2::timestamptz`,
};

/** Finds the texts of many tariff numbers in one round trip. */
@Injectable()
export class TariffTexts {
  constructor(private readonly database: Database) {}

  /** By number as asked; a number that is not on record is not in the map. */
  async find(numbers: readonly string[], asOf: IsoDate, knownAt: Instant): Promise<ReadonlyMap<string, TariffText>> {
    if (numbers.length === 0) return new Map();
    const wanted = [...new Set(numbers.flatMap((number) => [number, rateLineOf(number)]))];
    const rows = await this.database.query<Row>(TARIFF_TEXTS, [asOf, knownAt, wanted]);
    const onRecord = new Map(rows.map((row) => [row.hts, row]));
    const found = new Map<string, TariffText>();
    for (const number of numbers) {
      const line = onRecord.get(number);
      const rateLine = onRecord.get(rateLineOf(number));
      const texts = line?.general == null ? (rateLine ?? line) : line;
      if (texts) found.set(number, toText(number, texts, line ?? texts));
    }
    return found;
  }
}

const toText = (htsNumber: string, rates: Row, line: Row): TariffText => ({
  htsNumber,
  description: line.description,
  general: rates.general ?? '',
  special: rates.special ?? '',
  column2: rates.column2 ?? '',
  units: (line.units.length > 0 ? line.units : rates.units).join(', '),
});
