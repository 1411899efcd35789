import { Injectable } from '@nestjs/common';
import type { IsoDate } from '../../kernel/dates.js';
import { Clock } from '../../platform/clock/clock.js';
import { EntryUses } from '../entries/index.js';
import { OpenProtests } from '../liquidation/index.js';
import { OpenBills, OpenRefunds } from '../revenue/index.js';

/** How an importer's numbers are in use. */
export interface NumberUse {
  /** The last day on which a summary was filed under one of them; null where none was in the two years before. */
  readonly lastSummaryOn: IsoDate | null;
  /** Whether an entry, a bill, a refund or a protest is outstanding under them. */
  readonly outstanding: boolean;
}

/** What keeps the numbers of an importer in the files of customs (19 CFR 24.5(e)), beside its requests for services. */
@Injectable()
export class NumberUses {
  constructor(
    private readonly clock: Clock,
    private readonly entries: EntryUses,
    private readonly bills: OpenBills,
    private readonly refunds: OpenRefunds,
    private readonly protests: OpenProtests,
  ) {}

  async find(importerId: string, today: IsoDate): Promise<NumberUse> {
    const { lastSummaryOn, outstanding } = await this.entries.find(importerId, today);
    return {
      lastSummaryOn,
      outstanding:
        outstanding ||
        (await this.refunds.isAnyOpen(importerId)) ||
        (await this.protests.isAnyOpen(importerId)) ||
        (await this.bills.findOpenBills([importerId], today, this.clock.now())).length > 0,
    };
  }
}
