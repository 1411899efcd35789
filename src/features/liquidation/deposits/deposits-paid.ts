import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import { unlawful } from '../../../kernel/errors.js';
import { newId } from '../../../kernel/ids.js';
import { formatMoney, parseMoney } from '../../../kernel/money.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { ask } from '../../../platform/rules/ask.js';
import { Books } from '../../revenue/index.js';
import { Liquidations } from '../acts/liquidations.service.js';
import { depositToRecord } from '../rules/deposited.js';
import { EntryLiquidations } from '../standing/entry-liquidations.js';
import type { HeldLiquidation } from '../standing/entry-liquidation.access.js';
import { KEEP_DEPOSIT } from '../standing/liquidation.sql.js';
import type { RecordDeposit } from './deposit-paid.dto.js';

/** Puts on record what was paid of estimated duties and fees; the books hold it until the entry is liquidated. */
@Injectable()
export class DepositsPaid {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly standing: EntryLiquidations,
    private readonly liquidations: Liquidations,
    private readonly books: Books,
  ) {}

  /** Records a payment on an entry that is held meanwhile. */
  record(actor: Actor, entryId: string, given: RecordDeposit): Promise<HeldLiquidation> {
    return this.database.transaction(actor, async () => {
      const row = await this.liquidations.hold(actor, entryId);
      const liquidated = (await this.standing.times(row))?.liquidatedOn != null || row.decisions.length > 0;
      const { part, classCode, paidOn, paidBy, statementNumber = null } = given;
      const amount = parseMoney(given.amount);
      const onStatementBefore = row.depositsPaid.some(
        (one) => one.statementNumber !== null && one.statementNumber === statementNumber && one.classCode === classCode,
      );
      const faults = ask(
        depositToRecord,
        { amount, paidOn, liquidated, onStatementBefore },
        this.clock.today(),
      ).decision;
      if (faults.length > 0) throw unlawful(faults);
      const kept = [newId('dep'), entryId, part, classCode, formatMoney(amount), paidOn, paidBy, statementNumber];
      await this.database.query(KEEP_DEPOSIT, [...kept, this.clock.now(), actor.id]);
      const sides = { debit: 'house:cash', credit: `deposit:${entryId}`, amount } as const;
      await this.books.post(actor.id, [{ kind: 'deposit', subject: entryId, effectiveOn: paidOn, ...sides }]);
      await this.standing.told(actor, row, { what: 'deposited', part });
      return this.standing.find(actor, entryId);
    });
  }
}
