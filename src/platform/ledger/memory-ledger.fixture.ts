import { EMPTY_FRONTIER, planAppend, type Frontier } from './append-plan.js';
import type { NodeKey, TreeHead } from './merkle.js';
import type { NodeReader } from './proofs.js';

/** A ledger in memory, for tests and measurements: what the database keeps, without the database. */
export class MemoryLedger implements NodeReader {
  /** How often nodes were read. */
  reads = 0;
  readonly leaves: Buffer[] = [];
  private frontier: Frontier = EMPTY_FRONTIER;
  private readonly levels: Buffer[][] = [this.leaves];

  append(leafHashes: readonly Buffer[]): TreeHead {
    const plan = planAppend(this.frontier, leafHashes);
    this.leaves.push(...leafHashes);
    for (const { level, index, hash } of plan.nodes) (this.levels[level] ??= [])[index] = hash;
    this.frontier = plan.frontier;
    return plan.head;
  }

  nodes(keys: readonly NodeKey[]): Buffer[] {
    this.reads += 1;
    return keys.map(({ level, index }) => {
      const hash = this.levels[level]?.[index];
      if (!hash) throw new RangeError(`node ${index} of level ${level} is missing`);
      return hash;
    });
  }
}
