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
import { bondForDeposit } from '../rules/bond-for-deposit.js';
import { depositToRecord } from '../rules/deposited.js';
import { transfereeDeposit } from '../rules/transferee-deposit.js';
import { EntryLiquidations } from '../standing/entry-liquidations.js';
import type { HeldLiquidation } from '../standing/entry-liquidation.access.js';
import { honoured } from '../standing/liquidation-row.js';
import type { LiquidationRow } from '../standing/liquidation-row.js';
import { AdcvdDeposits } from './adcvd-deposits.js';
import { KEEP_DEPOSIT } from './adcvd-deposits.sql.js';
import type { RecordDeposit } from './deposit-paid.dto.js';

const ITSELF = 'system:liquidation';
export const IMPORTER = { name: 'deposit-transferee', text: 'select id from importer where id = $1' };

/** Puts on record what was paid of estimated duties and fees; the books hold it until the entry is liquidated. */
@Injectable()
export class DepositsPaid {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly standing: EntryLiquidations,
    private readonly liquidations: Liquidations,
    private readonly books: Books,
    private readonly ofCases: AdcvdDeposits,
  ) {}

  /** Records a payment on an entry that is held meanwhile. */
  record(actor: Actor, entryId: string, given: RecordDeposit): Promise<HeldLiquidation> {
    return this.database.transaction(actor, async () => {
      const row = await this.liquidations.hold(actor, entryId);
      const liquidated = (await this.standing.times(row))?.liquidatedOn != null || row.decisions.length > 0;
      const { part, classCode, paidOn, paidBy, statementNumber = null, form = 'cash', bondNumber = null } = given;
      const { transfereeId = null } = given;
      const amount = parseMoney(given.amount);
      const onStatementBefore = honoured(row.depositsPaid).some(
        (one) => one.statementNumber !== null && one.statementNumber === statementNumber && one.classCode === classCode,
      );
      const today = this.clock.today();
      const { bondNumbers, startedOn: enteredOn } = row;
      const cancelled = (await this.standing.statusOf(entryId)) === 'cancelled';
      const cases = form === 'bond' ? await this.ofCases.periodsOf(row) : [];
      const faults = [
        ...ask(depositToRecord, { amount, paidOn, liquidated, onStatementBefore, cancelled }, today).decision,
        ...ask(bondForDeposit, { part, form, bondNumber, bondNumbers, cases, enteredOn }, today).decision,
        ...(await this.faultsOfTransferee(row, given)),
      ];
      if (faults.length > 0) throw unlawful(faults);
      const id = newId('dep');
      const kept = [id, entryId, part, classCode, formatMoney(amount), paidOn, paidBy, statementNumber];
      await this.database.query(KEEP_DEPOSIT, [...kept, form, bondNumber, transfereeId, this.clock.now(), actor.id]);
      const sides = { debit: 'house:cash', credit: `deposit:${entryId}`, amount } as const;
      // A bond brings nothing in: the books hear of it when what it secures is billed.
      if (form === 'cash')
        await this.books.post(actor.id, [{ kind: 'deposit', subject: entryId, effectiveOn: paidOn, ...sides }]);
      if (part === 'adcvd') await this.ofCases.look(row.importerId, id);
      await this.standing.told(actor, row, { what: form === 'cash' ? 'deposited' : 'secured_by_bond', part });
      return this.standing.find(actor, entryId);
    });
  }

  private async faultsOfTransferee({ entryType }: LiquidationRow, { paidBy, transfereeId }: RecordDeposit) {
    const found = transfereeId === undefined ? [] : await this.database.queryAs(ITSELF, IMPORTER, [transfereeId]);
    const transferee = transfereeId === undefined ? null : { known: found.length > 0 };
    return ask(transfereeDeposit, { paidBy, transferee, entryType }, this.clock.today()).decision;
  }
}
