import { Injectable } from '@nestjs/common';
import type { Cents } from '../../../kernel/money.js';
import type { LiquidationSchedule } from '../rules/lifecycle/entry-correction.js';

/** How an entry stands towards its liquidation. */
export interface TowardsLiquidation {
  /** Null: nobody can say yet. */
  readonly schedule: LiquidationSchedule | null;
  /** Deposits that are on record and stand; none where none is on record. */
  readonly paid: readonly Cents[];
}

type Source = (entryId: string) => Promise<TowardsLiquidation>;

/** When entries are liquidated, and what was deposited on them, is known to a later feature, which gives it here; until one does, nothing is known of it. */
@Injectable()
export class LiquidationSchedules {
  private source: Source = () => Promise.resolve({ schedule: null, paid: [] });

  takeFrom(source: Source): void {
    this.source = source;
  }

  find(entryId: string): Promise<TowardsLiquidation> {
    return this.source(entryId);
  }
}
