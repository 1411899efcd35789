import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { Database } from '../database/database.js';
import { EMPTY_FRONTIER, planAppend, type Frontier } from './append-plan.js';
import { signCheckpoint, type SignedCheckpoint } from './checkpoint.js';
import { openRecorded, type CheckpointRow } from './checkpoints.js';
import { DamageRecord } from './damage-record.js';
import { LedgerDamaged } from './ledger-damaged.js';
import { LedgerIdentity } from './ledger-identity.js';
import { ADD_CHECKPOINT, LATEST_CHECKPOINT, PUBLISHING } from './ledger.sql.js';
import { joinSubtrees, type TreeHead } from './merkle.js';
import type { NoteVerifier } from './note-key.js';
import type { PublishedFiles } from './published-files.js';
import { StoredTree } from './stored-tree.js';

const LEAVES_AT_ONCE = 10_000;

/** Signs the tree as it stands and publishes it outside the database, never anything that contradicts what was published. */
@Injectable()
export class LedgerPublisher {
  constructor(
    private readonly database: Database,
    private readonly identity: LedgerIdentity,
    private readonly tree: StoredTree,
    private readonly damage: DamageRecord,
    private readonly clock: Clock,
  ) {}

  /** The new checkpoint; null when the tree has not grown, damage is unsettled, or another process is at it. */
  publish(): Promise<SignedCheckpoint | null> {
    return this.damage.watch(() => this.database.transaction('system:ledger', () => this.publishAlone()));
  }

  private async publishAlone(): Promise<SignedCheckpoint | null> {
    if (!(await this.database.tryHold(PUBLISHING)) || (await this.damage.unsettled()) !== undefined) return null;
    const { signer, files } = await this.identity.signing();
    const [published, recorded] = [await files.last(), await this.recorded(signer.verifier)];
    const from = published ? await this.tree.frontierAt(published) : EMPTY_FRONTIER;
    if (recorded) await this.tree.frontierAt(recorded);
    const now = await this.tree.frontier();
    const head = { size: now.size, root: joinSubtrees(now.hashes) };
    if (head.size === 0 || (published?.size === head.size && recorded?.size === head.size)) return null;
    await this.replay(from, head);
    await this.publishLeaves(head.size, files);
    const checkpoint = signCheckpoint(head, signer);
    // Published first: a crash here leaves a checkpoint that the next turn, signing the same bytes, records.
    await files.publish(checkpoint);
    if (recorded?.size !== head.size)
      await this.database.query(ADD_CHECKPOINT, [head.size, head.root, checkpoint.note, this.clock.now()]);
    return checkpoint;
  }

  /** The newest checkpoint in the database. */
  private async recorded(trusted: NoteVerifier): Promise<SignedCheckpoint | null> {
    const [row] = await this.database.query<CheckpointRow>(LATEST_CHECKPOINT);
    return row ? openRecorded(row, trusted) : null;
  }

  /** Computes the tree again from the last published head: what is signed is what the leaves give, not what nodes say. */
  private async replay(from: Frontier, head: TreeHead): Promise<void> {
    let tree = from;
    for await (const { leaves } of this.leaves(from.size, head.size)) tree = planAppend(tree, leaves).frontier;
    if (!joinSubtrees(tree.hashes).equals(head.root))
      throw new LedgerDamaged(`leaves ${from.size} to ${head.size - 1} do not give the root that the tree holds`);
  }

  private async publishLeaves(size: number, files: PublishedFiles): Promise<void> {
    const published = await files.leafCount();
    if (published > size) throw new LedgerDamaged(`${published} leaves were published, but only ${size} are there`);
    for await (const { index, leaves } of this.leaves(published, size)) await files.appendLeaves(index, leaves);
  }

  private async *leaves(from: number, to: number): AsyncGenerator<{ index: number; leaves: Buffer[] }> {
    for (let index = from; index < to;) {
      const leaves = await this.tree.leaves(index, Math.min(LEAVES_AT_ONCE, to - index));
      if (leaves.length === 0) throw new LedgerDamaged(`leaf ${index} is missing`);
      yield { index, leaves };
      index += leaves.length;
    }
  }
}
