import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import { addDays, addMonths } from '../../../kernel/dates.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { dollars } from '../../../kernel/money.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { Bills } from '../../revenue/index.js';
import { drawer } from './market.js';
import type { Trade } from './trade.js';
import { unpaidBills } from './unpaid.js';
import type { UnpaidBill } from './unpaid.js';
import { yearImporter } from './year-importers.js';

const ITSELF: Actor = { id: 'system:sandbox', role: 'supervisor', organisationId: null, scopes: [] };
/** From so many on they have the published proportions. */
export const PROPORTIONED = 200;
const ENTRIES_OF_BILL = 500;
const ENTRIES_OF_BILL_IN_A_SMALL_YEAR = 100;
const DAYS_TO_PAY = 30;
// A bill is due thirty days after it: all of these have been.
const [YOUNGEST, OLDEST] = [40, 340];

export interface DatedBill extends UnpaidBill {
  readonly on: IsoDate;
}

/** Bills the importers of a year for antidumping duty nobody paid, by the act that everybody uses. */
@Injectable()
export class YearDebts {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly bills: Bills,
  ) {}

  /** Every one of the year, with its day. */
  billsOf({ entries, importers, seed }: Trade): readonly DatedBill[] {
    const small = Math.min(PROPORTIONED, Math.floor(entries / ENTRIES_OF_BILL_IN_A_SMALL_YEAR));
    const count = Math.max(small, Math.round(entries / ENTRIES_OF_BILL));
    if (count === 0) return [];
    const drawn = drawer(seed);
    const today = this.clock.today();
    return unpaidBills(count, importers, seed).map((bill) => ({
      ...bill,
      on: addDays(today, -(YOUNGEST + drawn(OLDEST - YOUNGEST))),
    }));
  }

  /** Issues those of the month before one, so that they are on record before its entries; all of them or none. */
  async write(trade: Trade, month: IsoDate): Promise<void> {
    const before = addMonths(month, -1);
    const due = this.billsOf(trade).filter(({ on }) => before <= on && on < month);
    if (await this.isThere(trade, due, month)) return;
    await this.database.transaction(ITSELF, async () => {
      for (const one of due.toSorted((a, b) => (a.on < b.on ? -1 : 1))) await this.issue(trade, one);
    });
  }

  // Killed after them and before the entries, they are there.
  private async isThere({ seed }: Trade, [first]: readonly DatedBill[], month: IsoDate): Promise<boolean> {
    if (!first) return true;
    const { importerId } = yearImporter(seed, first.importer);
    const found = (await this.bills.adcvdBills([importerId], month)).get(importerId) ?? [];
    return found.some(
      ({ amount, dueOn }) => amount === dollars(first.dollars) && addDays(first.on, DAYS_TO_PAY) <= dueOn,
    );
  }

  private async issue({ seed }: Trade, { importer, caseNumber, dollars: owed, on }: DatedBill): Promise<void> {
    const { importerId, bondNumber } = yearImporter(seed, importer);
    const principal = `${String(owed)}.00`;
    await this.bills.issueBill(
      ITSELF,
      {
        ...{ importerId, reason: 'supplemental_duties', liquidatedOn: on, caseNumbers: [caseNumber] },
        ...{ bondNumbers: [bondNumber], principal, adcvdPrincipal: principal },
      },
      on,
    );
  }
}
