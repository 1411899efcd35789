import { Injectable } from '@nestjs/common';
import type { Instant, IsoDate } from '../../../kernel/dates.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import { ask } from '../../../platform/rules/ask.js';
import { CaseRecords } from '../../adcvd/index.js';
import { DAYS_IN_ANY_CASE, DEPOSITED_ON_WITHDRAWAL, depositTimeliness } from '../../revenue/rules/index.js';
import type { DepositPaid } from '../../revenue/rules/index.js';
import type { BondForDepositFacts } from '../rules/bond-for-deposit.js';
import type { LiquidationRow } from '../standing/liquidation-row.js';
import { DOUBTFUL_DEPOSITS } from './adcvd-deposits.sql.js';
import { DepositsOverTime } from './deposits-over-time.js';
import type { DoubtfulDeposit } from './deposits-over-time.js';
import { depositLate } from './deposit.events.js';

const READER = 'system:liquidation';
const ORDER = 'A-570-979'.length;

/** Deposits of antidumping and countervailing duty: under which cases they are made, and whether they came in time. */
@Injectable()
export class AdcvdDeposits {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly cases: CaseRecords,
  ) {}

  /** Of importers, those of which it is not plain that they came in time, on a day, as known at an instant. */
  async doubtful(
    importerIds: readonly string[],
    asOf: IsoDate,
    knownAt: Instant,
  ): Promise<ReadonlyMap<string, readonly DepositPaid[]>> {
    const found = await this.overTime(importerIds);
    return new Map(importerIds.map((id) => [id, found.at(id, asOf, Date.parse(knownAt))]));
  }

  /** The same over time: what is on record of them is read once and told for any day and instant. */
  async overTime(importerIds: readonly string[]): Promise<DepositsOverTime> {
    const values = [[...new Set(importerIds)], DAYS_IN_ANY_CASE, DEPOSITED_ON_WITHDRAWAL];
    return new DepositsOverTime(
      await this.database.queryAs<DoubtfulDeposit & Record<string, unknown>>(READER, DOUBTFUL_DEPOSITS, values),
    );
  }

  /** One was put on record, or bounced: where it did not plainly come in time that is told, in the running transaction. */
  async look(importerId: string, depositId: string): Promise<void> {
    const [asOf, knownAt] = [this.clock.today(), this.clock.now()];
    const found = (await this.doubtful([importerId], asOf, knownAt)).get(importerId) ?? [];
    const deposits = found.filter(({ reference }) => reference === depositId);
    const late = ask(depositTimeliness, { deposits }, asOf).decision.some((one) => one.late !== false);
    if (late || deposits.some(({ bounced }) => bounced)) await this.outbox.add(depositLate({ depositId, importerId }));
  }

  /** Every period of the orders that an entry is under. */
  async periodsOf({ caseNumbers }: LiquidationRow): Promise<BondForDepositFacts['cases']> {
    const orders = [...new Set(caseNumbers.map((number) => number.slice(0, ORDER)))];
    const { cases } = await this.cases.load(orders, this.clock.now());
    return orders.map((order) => cases.get(order)?.periods ?? []);
  }
}
