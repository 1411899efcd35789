import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import type { Frontier } from './append-plan.js';
import { LedgerDamaged } from './ledger-damaged.js';
import { frontierFrom, hashesFrom, nodeKeyValues, READ_FRONTIER, READ_LEAVES, READ_NODES } from './ledger.sql.js';
import { completeSubtrees, joinSubtrees, type NodeKey, type TreeHead } from './merkle.js';
import type { NodeReader } from './proofs.js';

/** The tree as it lies in PostgreSQL. */
@Injectable()
export class StoredTree implements NodeReader {
  constructor(private readonly database: Database) {}

  /** Its size and its complete subtrees, now. */
  async frontier(): Promise<Frontier> {
    return frontierFrom(await this.database.query(READ_FRONTIER));
  }

  /** The frontier as it was under a head that was signed; refuses when the tree no longer leads there. */
  async frontierAt(head: TreeHead): Promise<Frontier> {
    const { size } = await this.frontier();
    if (size < head.size) throw new LedgerDamaged(`${head.size} leaves were signed, but only ${size} are there`);
    const hashes = await this.nodes(completeSubtrees(0, head.size));
    if (!joinSubtrees(hashes).equals(head.root))
      throw new LedgerDamaged(`the first ${head.size} leaves no longer have the root that was signed for them`);
    return { size: head.size, hashes };
  }

  /** One query, however many keys. */
  async nodes(keys: readonly NodeKey[]): Promise<Buffer[]> {
    return hashesFrom(keys, await this.database.query(READ_NODES, nodeKeyValues(keys)));
  }

  /** Up to `limit` leaf hashes from an index on. */
  async leaves(from: number, limit: number): Promise<Buffer[]> {
    const rows = await this.database.query<{ index: string; leaf_hash: Buffer }>(READ_LEAVES, [from, limit]);
    return rows.map(({ index, leaf_hash }, offset) => {
      if (Number(index) !== from + offset) throw new LedgerDamaged(`leaf ${from + offset} is missing`);
      return leaf_hash;
    });
  }
}
