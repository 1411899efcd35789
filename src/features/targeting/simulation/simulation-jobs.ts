import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { canonical } from '../../../kernel/digest.js';
import { toJson } from '../../../kernel/json.js';
import { Database } from '../../../platform/database/database.js';
import type { Job, JobStep } from '../../../platform/jobs/job.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { StillRight } from '../../../platform/jobs/still-right.js';
import { END_SIMULATION, KEEP_IMPORTERS, LAST_IMPORTER, OUTCOMES } from './simulation.sql.js';
import { ReadSoFar } from './read-so-far.js';
import type { PartsRead } from './read-so-far.js';
import { SimulationTotals } from './summary.js';
import type { ImporterOutcome } from './summary.js';
import { DecidedSets } from './sets/decided-sets.js';
import type { AskedOfYear } from './sets/set-decisions.js';

export const SIMULATION = 'simulation';
const FOLDED_AT_ONCE = 100;

/** What a simulation is asked, as its job takes it. */
export type SimulationParams = Omit<AskedOfYear, 'id'>;

/** Does simulations importer by importer, each over the whole period; killed anywhere, they go on after the last set. */
@Injectable()
export class SimulationJobs implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly database: Database,
    private readonly sets: DecidedSets,
    private readonly right: StillRight,
  ) {}

  onModuleInit(): void {
    this.jobs.on<SimulationParams>(SIMULATION, { steps: (job) => this.steps(job) });
  }

  private async *steps({ id, actor, params, ...job }: Job<SimulationParams>): AsyncGenerator<JobStep> {
    const [last] = await this.database.queryAs<{ importerId: string }>(actor, LAST_IMPORTER, [id]);
    const stillRight = () => this.right.assert(actor, 'job.right_lost', 'Whoever asked for it may not any more.');
    let { done } = job;
    for await (const { entries, rows } of this.sets.after({ id, ...params }, last?.importerId ?? '')) {
      await stillRight();
      done += entries;
      yield {
        done,
        run: async () => {
          await this.database.query(KEEP_IMPORTERS, [id, rows]);
        },
      };
    }
    await stillRight();
    yield { done, run: () => this.end(id) };
  }

  // In the transaction of its step: what was kept is added up importer by importer.
  private async end(id: string): Promise<void> {
    const totals = new SimulationTotals();
    const read = new ReadSoFar();
    const hash = createHash('sha256');
    for (let after = ''; ;) {
      const rows = await this.database.query<Outcome>(OUTCOMES, [id, after, false, FOLDED_AT_ONCE]);
      for (const { read: parts, ...row } of rows) {
        totals.add(row);
        read.add(parts);
        hash.update(canonical(toJson(row)));
      }
      const next = rows.at(-1)?.importerId;
      if (next === undefined) break;
      after = next;
    }
    const digest = `sha256:${hash.digest('hex')}`;
    await this.database.query(END_SIMULATION, [id, JSON.stringify(totals.totals), JSON.stringify(read.parts), digest]);
  }
}

type Outcome = ImporterOutcome & { readonly read: PartsRead } & Record<string, unknown>;
