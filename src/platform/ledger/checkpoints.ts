import { Injectable } from '@nestjs/common';
import type { Page } from '../../kernel/page.js';
import { Database } from '../database/database.js';
import { decodeCursor, pageOf } from '../http/cursor.js';
import { openCheckpoint, parseCheckpoint, type SignedCheckpoint } from './checkpoint.js';
import { DamageRecord, isDamage } from './damage-record.js';
import { LedgerDamaged } from './ledger-damaged.js';
import { LedgerIdentity } from './ledger-identity.js';
import { notSignedYet } from './ledger.errors.js';
import { CHECKPOINT_AT, LATEST_CHECKPOINT, LIST_CHECKPOINTS } from './ledger.sql.js';
import type { CheckpointView, LatestCheckpointView } from './ledger.view.js';
import type { NoteVerifier } from './note-key.js';
import { StoredTree } from './stored-tree.js';

/** A row of the checkpoint statements. */
export interface CheckpointRow {
  readonly size: string;
  readonly note: string;
  readonly signed_at: Date;
}

/** The signed heads of the ledger, for reading. */
@Injectable()
export class Checkpoints {
  constructor(
    private readonly database: Database,
    private readonly identity: LedgerIdentity,
    private readonly tree: StoredTree,
    private readonly damage: DamageRecord,
  ) {}

  /** The newest, held against the tree before it is given out. */
  async latest(): Promise<LatestCheckpointView> {
    const [row] = await this.database.query<CheckpointRow>(LATEST_CHECKPOINT);
    if (!row) throw notSignedYet();
    const finding = (await this.damage.unsettled()) ?? (await this.contradiction(row));
    const view = toView(row);
    return finding === undefined ? { ...view, status: 'intact' } : { ...view, status: 'damaged', finding };
  }

  /** How many leaves the newest covers: proofs go no further, for there is nothing to hold them against. */
  async signedSize(): Promise<number> {
    const [row] = await this.database.query<CheckpointRow>(LATEST_CHECKPOINT);
    if (!row) throw notSignedYet();
    return Number(row.size);
  }

  /** The same where the newest covers this leaf; undefined before that. */
  async sizeCovering(index: number): Promise<number | undefined> {
    const [row] = await this.database.query<CheckpointRow>(LATEST_CHECKPOINT);
    return row && Number(row.size) > index ? Number(row.size) : undefined;
  }

  /** The note for exactly this size. */
  async noteAt(size: number): Promise<string | undefined> {
    const [row] = await this.database.query<CheckpointRow>(CHECKPOINT_AT, [size]);
    return row?.note;
  }

  async list(fromSize: number, limit: number, cursor: string | undefined): Promise<Page<CheckpointView>> {
    const after = decodeCursor('checkpoints', cursor, 1)?.[0];
    const from = Math.max(fromSize, after !== undefined && /^\d{1,15}$/.test(after) ? Number(after) + 1 : 0);
    const rows = await this.database.query<CheckpointRow>(LIST_CHECKPOINTS, [from, limit + 1]);
    const { items, page } = pageOf('checkpoints', rows, limit, (row) => [row.size]);
    return { items: items.map(toView), page };
  }

  private async contradiction(row: CheckpointRow): Promise<string | undefined> {
    try {
      const trusted = await this.identity.verifier();
      if (!trusted) return 'checkpoints are there, but the name and key they were signed with are not';
      await this.tree.frontierAt(openRecorded(row, trusted));
      return undefined;
    } catch (error) {
      if (isDamage(error)) return error.message;
      throw error;
    }
  }
}

/** Reads a checkpoint from the database as the trusted key signed it. */
export function openRecorded({ size, note }: CheckpointRow, trusted: NoteVerifier): SignedCheckpoint {
  const checkpoint = openCheckpoint(note, trusted);
  if (checkpoint.size !== Number(size))
    throw new LedgerDamaged(`the checkpoint kept for ${size} leaves is one for ${checkpoint.size}`);
  return checkpoint;
}

// From the note alone: the columns beside it are for finding it, and could be altered apart from it.
function toView({ note, signed_at }: CheckpointRow): CheckpointView {
  const { origin, size, root } = parseCheckpoint(note.slice(0, note.indexOf('\n\n') + 1));
  return { origin, size, root: root.toString('hex'), note, signedAt: signed_at.toISOString() };
}
