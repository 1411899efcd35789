import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { parseMoney } from '../../../kernel/money.js';
import { Bills, Books } from '../../revenue/index.js';
import type { DepositRow, LiquidationRow } from '../standing/liquidation-row.js';

const ORDER = 'A-570-979'.length;

/** What follows in bills and books where a deposit bounced. */
@Injectable()
export class BouncedMoney {
  constructor(
    private readonly bills: Bills,
    private readonly books: Books,
  ) {}

  /** What it had paid is owed; the id of the bill. */
  bill(actor: Actor, row: LiquidationRow, { part, amount }: DepositRow): Promise<string> {
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

  /** What was held until the liquidation is held no more; what was earned by it is taken back, and the bill earns it anew. */
  async takeBack(
    actor: Actor,
    { entryId, decisions }: LiquidationRow,
    { amount }: DepositRow,
    on: IsoDate,
  ): Promise<void> {
    const debit = decisions.length === 0 ? (`deposit:${entryId}` as const) : ('house:duties' as const);
    const sides = { debit, credit: 'house:cash', amount: parseMoney(amount) } as const;
    await this.books.post(actor.id, [{ kind: 'dishonoured', subject: entryId, effectiveOn: on, ...sides }]);
  }
}
