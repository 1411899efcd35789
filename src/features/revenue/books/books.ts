import { Injectable } from '@nestjs/common';
import type { IsoDate } from '../../../kernel/dates.js';
import { timedId } from '../../../kernel/ids.js';
import { formatMoney, parseMoney } from '../../../kernel/money.js';
import type { Cents } from '../../../kernel/money.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';

/** Accounts that take part in everything: what customs received, earned, gave up, and holds for others. */
export type HouseAccount =
  | 'house:cash'
  | 'house:duties'
  | 'house:interest'
  | 'house:write_off'
  | 'house:given_up'
  | 'house:held_for_payers'
  | 'house:cancelled'
  | 'house:offset';
/** What is owed on one bill. */
export type BillAccount = `bill:${string}:principal` | `bill:${string}:interest`;
/** What customs owes on a refund, in credit. */
export type RefundAccount = `refund:${string}`;
/** What was deposited on an entry that is not liquidated yet, in credit. */
export type DepositAccount = `deposit:${string}`;
export type Account = HouseAccount | BillAccount | RefundAccount | DepositAccount;

/** An amount that goes from one account to another. */
export interface Transfer {
  readonly kind:
    | 'bill'
    | 'billed_interest'
    | 'delinquency_interest'
    | 'payment'
    | 'dishonoured'
    | 'write_off'
    | 'recovery'
    | 'cancellation'
    | 'refund'
    | 'refund_interest'
    | 'refund_paid'
    | 'offset'
    | 'deposit'
    | 'deposit_liquidated';
  /** What it is about, by id. */
  readonly subject: string;
  readonly effectiveOn: IsoDate;
  readonly debit: Account;
  readonly credit: Account;
  readonly amount: Cents;
}

const POST = {
  name: 'book-post',
  text: `select post_transfer(t.body ->> 'id', t.body ->> 'kind', t.body ->> 'subject', (t.body ->> 'on')::date, $2::timestamptz, $3,
  t.body ->> 'debit', t.body ->> 'credit', (t.body ->> 'amount')::numeric)
from (select body from jsonb_array_elements($1::jsonb) with ordinality as given(body, place) order by place) t`,
};

const BALANCES = {
  name: 'book-balances',
  text: 'select id, balance::text as balance from book_account where id = any ($1::text[])',
};

/** The books of the revenue: the one who writes in them. */
@Injectable()
export class Books {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Posts transfers in the running transaction, in their order; one of nothing is left out. */
  async post(by: string, transfers: readonly Transfer[]): Promise<void> {
    const given = transfers
      .filter(({ amount }) => amount !== 0n)
      .map(({ effectiveOn: on, amount, ...rest }) => ({
        id: timedId('trf'),
        ...rest,
        on,
        amount: formatMoney(amount),
      }));
    if (given.length > 0) await this.database.query(POST, [JSON.stringify(given), this.clock.now(), by]);
  }

  /** What stands on accounts of bills and refunds; one that nothing was posted to has nothing. */
  async balances(accounts: readonly (BillAccount | RefundAccount)[]): Promise<ReadonlyMap<string, Cents>> {
    const rows = await this.database.query<{ id: string; balance: string }>(BALANCES, [accounts]);
    return new Map(rows.map(({ id, balance }) => [id, signed(balance)]));
  }
}

const signed = (balance: string): Cents =>
  balance.startsWith('-') ? -parseMoney(balance.slice(1)) : parseMoney(balance);
