import { Injectable } from '@nestjs/common';
import { timedId } from '../../kernel/ids.js';
import { toJson } from '../../kernel/json.js';
import { Clock } from '../clock/clock.js';
import { Database } from '../database/database.js';
import { seal } from './commitment.js';
import { ADD_PENDING, type ReceiptId } from './pending.sql.js';

/** What the ledger holds fast. */
export type EntryKind = 'disclosure_receipt' | 'requirement' | 'publication';

/** The way into the ledger: an act and its receipt are stored together or not at all. */
@Injectable()
export class LedgerEntries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Stores the receipt with the act it tells of and names it, so that the act can point to its entry. It becomes a leaf
   * of the tree moments later, by the worker.
   */
  async add(kind: EntryKind, receipt: object): Promise<ReceiptId> {
    if (!this.database.inTransaction) throw new Error(`a ${kind} must be added inside the transaction of its act`);
    const id = timedId('rcp');
    const sealed = seal({ kind, recordedAt: this.clock.now(), receipt: toJson(receipt) });
    const { recordedAt, salt, leafHash } = sealed;
    await this.database.query(ADD_PENDING, [id, kind, recordedAt, salt, JSON.stringify(sealed.receipt), leafHash]);
    return id;
  }
}
