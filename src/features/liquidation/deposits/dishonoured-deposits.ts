import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { notFound, unlawful } from '../../../kernel/errors.js';
import { parseMoney } from '../../../kernel/money.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { ask } from '../../../platform/rules/ask.js';
import { Bills, Books } from '../../revenue/index.js';
import { Liquidations } from '../acts/liquidations.service.js';
import { dishonouredDeposit } from '../rules/dishonoured-deposit.js';
import type { HeldLiquidation } from '../standing/entry-liquidation.access.js';
import { EntryLiquidations } from '../standing/entry-liquidations.js';
import type { DepositRow, LiquidationRow } from '../standing/liquidation-row.js';
import { KEEP_DISHONOUR } from '../standing/liquidation.sql.js';
import type { DishonourDeposit } from './deposit-paid.dto.js';

const ORDER = 'A-570-979'.length;

/** Puts on record that a deposit bounced: it paid nothing, and what rested on it is owed again. */
@Injectable()
export class DishonouredDeposits {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly standing: EntryLiquidations,
    private readonly liquidations: Liquidations,
    private readonly bills: Bills,
    private readonly books: Books,
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
      const billId = row.decisions.length === 0 ? null : await this.bill(actor, row, deposit);
      const now = this.clock.now();
      await this.database.query(KEEP_DISHONOUR, [depositId, entryId, on, reason, billId, now, actor.id]);
      await this.takeBack(actor, row, deposit, on);
      await this.standing.told(actor, row, { what: 'deposit_dishonoured', part: deposit.part });
      return this.standing.find(actor, entryId);
    });
  }

  private bill(actor: Actor, row: LiquidationRow, { part, amount }: DepositRow): Promise<string> {
    const ofCases = part === 'adcvd';
    return this.bills.issueBill(actor, {
      importerId: row.importerId,
      reason: 'dishonoured_payment',
      entryNumber: row.entryNumber,
      caseNumbers: ofCases ? [...new Set(row.caseNumbers.map((number) => number.slice(0, ORDER)))] : [],
      bondNumbers: [...row.bondNumbers],
      principal: amount,
      ...(ofCases ? { adcvdPrincipal: amount } : {}),
    });
  }

  // What was held until the liquidation is held no more; what was earned by it is taken back, and the bill earns it anew.
  private async takeBack(actor: Actor, { entryId, decisions }: LiquidationRow, { amount }: DepositRow, on: IsoDate) {
    const debit = decisions.length === 0 ? (`deposit:${entryId}` as const) : ('house:duties' as const);
    await this.books.post(actor.id, [
      {
        kind: 'dishonoured',
        subject: entryId,
        effectiveOn: on,
        debit,
        credit: 'house:cash',
        amount: parseMoney(amount),
      },
    ]);
  }
}
