import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import { addDays } from '../../../kernel/dates.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { Bills } from '../../revenue/index.js';
import { drawer } from './market.js';
import type { Trade } from './trade.js';
import { unpaidBills } from './unpaid.js';
import type { UnpaidBill } from './unpaid.js';
import { yearImporter } from './year-importers.js';

const ITSELF: Actor = { id: 'system:sandbox', role: 'supervisor', organisationId: null, scopes: [] };
const FEWEST = 200;
const ENTRIES_OF_BILL = 500;
const AT_ONCE = 100;
// A bill is due thirty days after it: all of these have been.
const [YOUNGEST, OLDEST] = [40, 340];

/** Bills the importers of a year that was written for antidumping duty nobody paid, by the act that everybody uses. */
@Injectable()
export class YearDebts {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly bills: Bills,
  ) {}

  /** Issues them and says what was issued. */
  async write({ entries, importers, seed }: Trade): Promise<readonly UnpaidBill[]> {
    const unpaid = unpaidBills(Math.max(FEWEST, Math.round(entries / ENTRIES_OF_BILL)), importers, seed);
    const drawn = drawer(seed);
    const today = this.clock.today();
    for (let at = 0; at < unpaid.length; at += AT_ONCE)
      await this.database.transaction(ITSELF, async () => {
        for (const { importer, caseNumber, dollars } of unpaid.slice(at, at + AT_ONCE)) {
          const { importerId, bondNumber } = yearImporter(seed, importer);
          const on = addDays(today, -(YOUNGEST + drawn(OLDEST - YOUNGEST)));
          const principal = `${String(dollars)}.00`;
          await this.bills.issueBill(
            ITSELF,
            {
              ...{ importerId, reason: 'supplemental_duties', liquidatedOn: on, caseNumbers: [caseNumber] },
              ...{ bondNumbers: [bondNumber], principal, adcvdPrincipal: principal },
            },
            on,
          );
        }
      });
    return unpaid;
  }
}
