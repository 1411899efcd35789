import { Injectable } from '@nestjs/common';
import type { LiquidationSchedule } from '../rules/lifecycle/entry-correction.js';

type Source = (entryId: string) => Promise<LiquidationSchedule | null>;

/** When entries are liquidated is known to a later feature, which gives it here; until one does, nothing is known of it. */
@Injectable()
export class LiquidationSchedules {
  private source: Source = () => Promise.resolve(null);

  takeFrom(source: Source): void {
    this.source = source;
  }

  find(entryId: string): Promise<LiquidationSchedule | null> {
    return this.source(entryId);
  }
}
