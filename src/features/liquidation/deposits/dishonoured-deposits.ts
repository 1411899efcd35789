import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import { notFound, unlawful } from '../../../kernel/errors.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { ask } from '../../../platform/rules/ask.js';
import { Liquidations } from '../acts/liquidations.service.js';
import { dishonouredDeposit } from '../rules/dishonoured-deposit.js';
import type { HeldLiquidation } from '../standing/entry-liquidation.access.js';
import { EntryLiquidations } from '../standing/entry-liquidations.js';
import { KEEP_DISHONOUR } from '../standing/liquidation.sql.js';
import { AdcvdDeposits } from './adcvd-deposits.js';
import { BouncedMoney } from './bounced-money.js';
import type { DishonourDeposit } from './deposit-paid.dto.js';

/** Puts on record that a deposit bounced: it paid nothing, and what rested on it is owed again. */
@Injectable()
export class DishonouredDeposits {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly standing: EntryLiquidations,
    private readonly liquidations: Liquidations,
    private readonly money: BouncedMoney,
    private readonly ofCases: AdcvdDeposits,
  ) {}

  /** Before the liquidation it is as if it had never been paid; after it what it had paid is billed. */
  record(actor: Actor, entryId: string, depositId: string, { on, reason }: DishonourDeposit): Promise<HeldLiquidation> {
    return this.database.transaction(actor, async () => {
      const row = await this.liquidations.hold(actor, entryId);
      const deposit = row.depositsPaid.find(({ id }) => id === depositId);
      if (!deposit) throw notFound();
      const { form, paidOn, dishonouredOn } = deposit;
      const facts = { form, paidOn, on, bouncedBefore: dishonouredOn !== null };
      const faults = ask(dishonouredDeposit, facts, this.clock.today()).decision;
      if (faults.length > 0) throw unlawful(faults);
      // What time has liquidated without a record of it yet is billed with that record.
      const billId = row.decisions.length === 0 ? null : await this.money.bill(actor, row, deposit);
      const now = this.clock.now();
      await this.database.query(KEEP_DISHONOUR, [depositId, entryId, on, reason, billId, now, actor.id]);
      await this.money.takeBack(actor, row, deposit, on);
      if (deposit.part === 'adcvd') await this.ofCases.look(row.importerId, depositId);
      await this.standing.told(actor, row, { what: 'deposit_dishonoured', part: deposit.part });
      return this.standing.find(actor, entryId);
    });
  }
}
