import { Injectable } from '@nestjs/common';
import type { Instant, IsoDate } from '../../../kernel/dates.js';
import { Database } from '../../../platform/database/database.js';
import { TARIFF_CHANGES } from './tariff-changes.sql.js';

/** How an edition of the tariff changed lines. */
export const TARIFF_CHANGE_KINDS = ['lines_added', 'lines_ended', 'rates_changed'] as const;
export type TariffChangeKind = (typeof TARIFF_CHANGE_KINDS)[number];

/** What one edition changed in one way, on its first day. */
export interface TariffChange {
  readonly on: IsoDate;
  readonly change: TariffChangeKind;
  readonly edition: string;
  /** Eight or ten digits. */
  readonly numbers: readonly string[];
}

/** Tells what editions of the tariff changed in Chapters 1 to 97 between two days, as known at an instant. The first edition on record changes nothing. */
@Injectable()
export class TariffChanges {
  constructor(private readonly database: Database) {}

  /** What changed after one day up to another; of lines of one number, or of all. */
  between(from: IsoDate, to: IsoDate, number: string | null, knownAt: Instant): Promise<TariffChange[]> {
    return this.database.query<TariffChange>(TARIFF_CHANGES, [from, to, number, knownAt]);
  }
}
