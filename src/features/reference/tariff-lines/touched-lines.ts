import { Injectable } from '@nestjs/common';
import type { Instant, IsoDate } from '../../../kernel/dates.js';
import { Database } from '../../../platform/database/database.js';
import { countTouched, touchedNumbers } from './numbers-touched.js';
import type { NumbersByPrefix } from './numbers-touched.js';
import { NUMBERS_BY_DAYS, TOUCHED_LINES } from './touched-lines.sql.js';

/** Goods by the first digits of their numbers, on a day. */
export interface GoodsByPrefix extends NumbersByPrefix {
  readonly on: IsoDate;
}

/** A ten-digit line of the tariff. */
export interface TouchedLine {
  readonly hts: string;
  readonly fullDescription: string;
}

/** Finds the ten-digit lines of goods in Chapters 1 to 97 whose numbers begin in given ways. */
@Injectable()
export class TouchedLines {
  constructor(private readonly database: Database) {}

  /** How many lines each touches, in one round trip. */
  async count(goods: readonly GoodsByPrefix[], knownAt: Instant): Promise<readonly number[]> {
    const numbersOn = await this.numbers(
      goods.map(({ on }) => on),
      knownAt,
    );
    return goods.map((one) => countTouched(numbersOn.get(one.on) ?? [], one));
  }

  /** The lines after a number, in order. */
  async list(goods: GoodsByPrefix, knownAt: Instant, after: string, limit: number): Promise<TouchedLine[]> {
    const numbers = (await this.numbers([goods.on], knownAt)).get(goods.on) ?? [];
    const shown = touchedNumbers(numbers, goods)
      .filter((number) => number > after)
      .slice(0, limit);
    return this.database.query<TouchedLine>(TOUCHED_LINES, [goods.on, knownAt, shown]);
  }

  // The numbers of each day, in order.
  private async numbers(asked: readonly IsoDate[], knownAt: Instant): Promise<ReadonlyMap<IsoDate, readonly string[]>> {
    const days = [...new Set(asked)].sort();
    const [first, last] = [days[0], days.at(-1)];
    if (first === undefined || last === undefined) return new Map();
    const rows = await this.database.query<{ from: string | null; until: string | null; numbers: string }>(
      NUMBERS_BY_DAYS,
      [first, last, knownAt],
    );
    const held = rows
      .flatMap(({ from, until, numbers }) => numbers.split(' ').map((number) => ({ number, from, until })))
      .sort((a, b) => (a.number < b.number ? -1 : 1));
    const holdsOn = (day: IsoDate) => (row: (typeof held)[number]) =>
      (row.from === null || row.from <= day) && (row.until === null || day < row.until);
    return new Map(days.map((day) => [day, held.filter(holdsOn(day)).map(({ number }) => number)]));
  }
}
