import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { Instant, IsoDate } from '../../../kernel/dates.js';
import { canonical } from '../../../kernel/digest.js';
import { toJson } from '../../../kernel/json.js';
import { Database } from '../../../platform/database/database.js';
import type { Job, JobStep } from '../../../platform/jobs/job.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { StillRight } from '../../../platform/jobs/still-right.js';
import { SimulationEngine } from '../engine/engine.js';
import type { WhatIf } from './regime.js';
import { END_SIMULATION, KEEP_IMPORTERS, LAST_IMPORTER, OUTCOMES } from './simulation.sql.js';
import { ReadSoFar } from './read-so-far.js';
import type { PartsRead } from './read-so-far.js';
import { SimulationTotals } from './summary.js';
import type { ImporterOutcome } from './summary.js';

export const SIMULATION = 'simulation';
const FOLDED_AT_ONCE = 500;

/** What a simulation is asked, as its job takes it. */
export interface SimulationParams {
  readonly from: IsoDate;
  readonly through: IsoDate;
  readonly knownAt: Instant;
  readonly issue: WhatIf['issue'];
  /** Every parameter that is other, by its key: those of the profile among them. */
  readonly other: Readonly<Record<string, unknown>>;
}

/** Does simulations importer by importer, each over the whole period; killed anywhere, they go on after the last set. */
@Injectable()
export class SimulationJobs implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly database: Database,
    private readonly engine: SimulationEngine,
    private readonly right: StillRight,
  ) {}

  onModuleInit(): void {
    this.jobs.on<SimulationParams>(SIMULATION, { steps: (job) => this.steps(job) });
  }

  private async *steps(job: Job<SimulationParams>): AsyncGenerator<JobStep> {
    const { from, through, other, issue, knownAt } = job.params;
    const whatIf: WhatIf = { overrides: new Map(Object.entries(other)), issue };
    const [last] = await this.database.queryAs<{ importerId: string }>(job.actor, LAST_IMPORTER, [job.id]);
    const running = await this.engine.begin({ from, through }, whatIf, knownAt);
    let { done } = job;
    // What comes next is read while what was read is decided.
    let ahead = this.engine.ahead(running, last?.importerId ?? '');
    for (;;) {
      const prepared = await ahead;
      await this.right.assert(job.actor, 'simulation.right_lost', 'Whoever asked for it may not any more.');
      if (!prepared) break;
      ahead = this.engine.ahead(running, prepared.last);
      // Where this set fails nobody waits for the next.
      ahead.catch(() => undefined);
      const kept = await this.engine.decide(running, prepared);
      done += kept.reduce((sum, { entries }) => sum + entries, 0);
      const values = [job.id, JSON.stringify(kept)];
      yield {
        done,
        run: async () => {
          await this.database.query(KEEP_IMPORTERS, values);
        },
      };
    }
    yield { done, run: () => this.end(job) };
  }

  // In the transaction of its step: what was kept is added up importer by importer.
  private async end({ id }: Job<SimulationParams>): Promise<void> {
    const totals = new SimulationTotals();
    const read = new ReadSoFar();
    const hash = createHash('sha256');
    for (let after = ''; ; ) {
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
