import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import { addDays } from '../../../kernel/dates.js';
import { invalid, notFound } from '../../../kernel/errors.js';
import type { Fault } from '../../../kernel/errors.js';
import type { Page } from '../../../kernel/page.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { decodeCursor, pageOf } from '../../../platform/http/cursor.js';
import type { HeldStatement, HeldTransfer } from './account-statement.access.js';
import type { AskStatement, ListTransfers } from './account-statement.dto.js';
import { ACCOUNT, STATEMENT, TRANSFERS } from './account-statement.sql.js';
import type { AccountStatementView, AccountTransferView } from './account-statement.view.js';

interface Account extends Record<string, unknown> {
  readonly importerOrganisationId: string | null;
  readonly grantId: string | null;
}
type Sums = Pick<AccountStatementView, 'opening' | 'charged' | 'credited' | 'closing' | 'transfers'>;
type Row = Omit<AccountTransferView, 'billId' | 'refundId' | 'recordedAt'> & {
  readonly seq: string;
  readonly subject: string;
  readonly recordedAt: Date;
};

/** Says from the books what stood on the account of an importer and what moved on it in a period. */
@Injectable()
export class AccountStatements {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** What stood on it before a period, what came on and off, and what stood on it after. */
  async find(actor: Actor, importerId: string, asked: AskStatement): Promise<HeldStatement> {
    const { from, through, knownAt } = this.period(asked);
    const account = await this.account(actor, importerId);
    const values = [importerId, knownAt, through, from];
    const [sums] = await this.database.queryAs<Sums & Record<string, unknown>>(actor, STATEMENT, values);
    if (!sums) throw new Error('a sum over nothing is a row too');
    const known = asked.knownAt === undefined ? {} : { knownAt: asked.knownAt };
    return { importerId, from, through, ...sums, ...known, ...account };
  }

  /** What moved on it in a period, by the day it counts from. */
  async list(actor: Actor, importerId: string, asked: ListTransfers): Promise<Page<HeldTransfer>> {
    const { from, through, knownAt } = this.period(asked);
    const account = await this.account(actor, importerId);
    const [day = null, seq = null] = decodeCursor('account-transfers', asked.cursor, 2) ?? [];
    const values = [importerId, knownAt, through, from, day, seq, asked.limit + 1];
    const rows = await this.database.queryAs<Row & Record<string, unknown>>(actor, TRANSFERS, values);
    const page = pageOf('account-transfers', rows, asked.limit, (row) => [row.effectiveOn, row.seq]);
    const items = page.items.map(({ seq: _seq, subject, recordedAt, ...row }) => ({
      ...row,
      recordedAt: recordedAt.toISOString(),
      ...(row.part === 'refund' ? { refundId: subject } : { billId: subject }),
      ...account,
    }));
    return { ...page, items, knownAt };
  }

  private async account(actor: Actor, importerId: string): Promise<Account> {
    const [account] = await this.database.queryAs<Account>(actor, ACCOUNT, [importerId]);
    if (!account) throw notFound();
    return account;
  }

  private period({ through = this.clock.today(), from, knownAt = this.clock.now() }: AskStatement) {
    const first = from ?? addDays(through, 1 - Number(through.slice('YYYY-MM-'.length)));
    if (first > through) throw invalid([reversed]);
    return { from: first, through, knownAt };
  }
}

const reversed: Fault = {
  pointer: '?from',
  code: 'period.ends_before_it_begins',
  message: 'The first day lies after the last.',
  remedy: 'Swap them.',
};
