import { Injectable } from '@nestjs/common';
import type { Instant, IsoDate } from '../../../kernel/dates.js';
import { Database } from '../../../platform/database/database.js';
import { TARIFF_EDITIONS } from './tariff-lines.sql.js';

/** Which days the editions of the tariff on record speak of. */
export interface TariffCurrency {
  /** The first day of the earliest edition; null: none is on record. */
  readonly first: IsoDate | null;
  /** The last day for which someone compared an edition with its source: nothing later is known. */
  readonly reviewedThrough: IsoDate | null;
}

/** Tells how far the editions of the tariff go, as known at an instant. */
@Injectable()
export class TariffEditions {
  constructor(private readonly database: Database) {}

  async at(knownAt: Instant): Promise<TariffCurrency> {
    const [found] = await this.database.query<TariffCurrency>(TARIFF_EDITIONS, [knownAt]);
    return { first: found?.first ?? null, reviewedThrough: found?.reviewedThrough ?? null };
  }
}
