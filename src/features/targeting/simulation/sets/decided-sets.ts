import { Injectable } from '@nestjs/common';
import { SimulationEngine } from '../../engine/engine.js';
import type { ImporterSet } from '../../engine/histories.js';
import { SetDecisions } from './set-decisions.js';
import type { AskedOfYear, DecidedSet } from './set-decisions.js';
import { AT_ONCE, SimulationThread } from './simulation-thread.js';

/** So many sets are done sooner than a thread is there. */
const FEW_SETS = 8;

/** The sets of importers of a simulation, decided in the order of their ids: a few here, many in a thread of their own. */
@Injectable()
export class DecidedSets {
  constructor(
    private readonly engine: SimulationEngine,
    private readonly here: SetDecisions,
    private readonly thread: SimulationThread,
  ) {}

  /** Those after an importer. */
  async *after(
    asked: AskedOfYear,
    importerId: string,
    few = FEW_SETS,
  ): AsyncGenerator<DecidedSet, undefined, undefined> {
    const sets = this.engine.sets(asked, importerId)[Symbol.asyncIterator]();
    const first: ImporterSet[] = [];
    const next = async (): Promise<ImporterSet | undefined> => {
      const set = await sets.next();
      return set.done === true ? undefined : set.value;
    };
    for (let set = await next(); set; set = first.length > few ? undefined : await next()) first.push(set);
    const by = first.length > few ? this.thread : this.here;
    const begun: Promise<DecidedSet>[] = [];
    for (;;) {
      while (begun.length < AT_ONCE + 1) {
        const set = first.shift() ?? (await next());
        if (!set) break;
        const decided = by.decide(asked, set);
        // Where an earlier one fails nobody waits for it.
        decided.catch(() => undefined);
        begun.push(decided);
      }
      const oldest = begun.shift();
      if (!oldest) return;
      yield await oldest;
    }
  }
}
