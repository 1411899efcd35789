import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { planAppend } from './append-plan.js';
import { DamageRecord } from './damage-record.js';
import { LedgerDamaged } from './ledger-damaged.js';
import { APPEND, APPENDING, appendValues } from './ledger.sql.js';
import { DROP_PENDING, READ_PENDING, receiptFrom, type PendingReceipt, type ReceiptRow } from './pending.sql.js';
import { StoredTree } from './stored-tree.js';

/** Receipts that become leaves in one transaction. */
export const BATCH = 2000;

/** Makes leaves of the receipts that wait: each exactly one, in the order of their ids, without a gap. */
@Injectable()
export class LedgerAppender {
  constructor(
    private readonly database: Database,
    private readonly tree: StoredTree,
    private readonly damage: DamageRecord,
  ) {}

  /** Appends one batch and says how many leaves it made; none where another process is at it. */
  appendSome(): Promise<number> {
    return this.appendOn(() => this.database.tryHold(APPENDING));
  }

  /** Appends until nothing waits, taking turns with others; gives the number of leaves it made itself. */
  async drain(): Promise<number> {
    const waited = () => this.database.hold(APPENDING).then(() => true);
    let total = 0;
    for (let made = BATCH; made === BATCH; total += made) made = await this.appendOn(waited);
    return total;
  }

  private appendOn(turn: () => Promise<boolean>): Promise<number> {
    return this.damage.watch(() =>
      this.database.transaction('system:ledger', async () => {
        if (!(await turn()) || (await this.damage.unsettled()) !== undefined) return 0;
        const waiting = (await this.database.query<ReceiptRow>(READ_PENDING, [BATCH])).map(receiptFrom);
        if (waiting.length > 0) await this.append(waiting);
        return waiting.length;
      }),
    );
  }

  private async append(waiting: readonly PendingReceipt[]): Promise<void> {
    const plan = planAppend(
      await this.tree.frontier(),
      waiting.map(({ leafHash }) => leafHash),
    );
    await this.database.query(APPEND, appendValues(plan, waiting)).catch((error: unknown) => {
      throw isTaken(error) ? new LedgerDamaged(`cannot append: ${error.constraint} is taken`, { cause: error }) : error;
    });
    await this.database.query(DROP_PENDING, [waiting.map(({ id }) => id)]);
  }
}

// A place, salt or hash that is there already: someone cut the tree, or used a salt twice.
const isTaken = (error: unknown): error is { constraint: string } =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === '23505' && 'constraint' in error;
