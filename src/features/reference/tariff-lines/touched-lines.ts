import { Injectable } from '@nestjs/common';
import type { Instant, IsoDate } from '../../../kernel/dates.js';
import { Database } from '../../../platform/database/database.js';
import { COUNT_TOUCHED, LIST_TOUCHED } from './touched-lines.sql.js';

/** Goods by the first digits of their numbers, on a day. */
export interface GoodsByPrefix {
  readonly on: IsoDate;
  readonly all: boolean;
  readonly included: readonly string[];
  readonly excepted: readonly string[];
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
    if (goods.length === 0) return [];
    const scopes = goods.map((one, place) => ({ place, ...one }));
    const rows = await this.database.query<{ place: number; lines: number }>(COUNT_TOUCHED, [
      JSON.stringify(scopes),
      knownAt,
    ]);
    const byPlace = new Map(rows.map(({ place, lines }) => [place, lines]));
    return goods.map((_, place) => byPlace.get(place) ?? 0);
  }

  /** The lines after a number, in order. */
  list(
    { on, all, included, excepted }: GoodsByPrefix,
    knownAt: Instant,
    after: string,
    limit: number,
  ): Promise<TouchedLine[]> {
    return this.database.query<TouchedLine>(LIST_TOUCHED, [on, knownAt, all, included, excepted, after, limit]);
  }
}
