import type pg from 'pg';
import { EMPTY_FRONTIER, planAppend } from '../../src/platform/ledger/append-plan.js';
import { signCheckpoint } from '../../src/platform/ledger/checkpoint.js';
import { sealWith } from '../../src/platform/ledger/commitment.js';
import type { LedgerScene } from './ledger-scene.js';

/** Another history with all that belongs to it: leaf, receipt, every node above, and the checkpoints the thief signs. */
export async function rewrite({ owner, signer }: LedgerScene, index: number, sizes: readonly number[]): Promise<void> {
  const entry = {
    kind: 'disclosure_receipt',
    recordedAt: '2026-03-02T14:00:00.000Z',
    receipt: { disclosure: 'other' },
  };
  const sealed = sealWith(entry, Buffer.alloc(32, 7));
  const { kind, recordedAt, receipt, salt, leafHash } = sealed;
  await owner.query('update ledger_leaf set leaf_hash = $2, kind = $3, recorded_at = $4 where index = $1', [
    index,
    leafHash,
    kind,
    recordedAt,
  ]);
  await owner.query('update ledger_receipt set salt = $2, receipt = $3 where index = $1', [index, salt, receipt]);
  const { rows } = await owner.query<{ leaf_hash: Buffer }>('select leaf_hash from ledger_leaf order by index');
  const leaves = rows.map(({ leaf_hash }) => leaf_hash);
  for (const node of planAppend(EMPTY_FRONTIER, leaves).nodes)
    await owner.query('update ledger_node set hash = $3 where level = $1 and index = $2', [
      node.level,
      node.index,
      node.hash,
    ]);
  for (const size of sizes) {
    const { head } = planAppend(EMPTY_FRONTIER, leaves.slice(0, size));
    const { note } = signCheckpoint(head, await signer);
    await owner.query('update ledger_checkpoint set root = $2, note = $3 where size = $1', [size, head.root, note]);
  }
}

/** The last leaves gone, with everything that knew of them. */
export const cutFrom = async (owner: pg.Client, index: number): Promise<void> => {
  await owner.query('delete from ledger_receipt where index >= $1', [index]);
  await owner.query('delete from ledger_leaf where index >= $1', [index]);
  await owner.query('delete from ledger_node where (index + 1) << level > $1', [index]);
};
