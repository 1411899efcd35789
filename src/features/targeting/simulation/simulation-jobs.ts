import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { Instant, IsoDate } from '../../../kernel/dates.js';
import { addMonths } from '../../../kernel/dates.js';
import { canonical } from '../../../kernel/digest.js';
import { toJson } from '../../../kernel/json.js';
import { Database } from '../../../platform/database/database.js';
import type { Job, JobStep } from '../../../platform/jobs/job.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { StillRight } from '../../../platform/jobs/still-right.js';
import { PointsOfMonth } from './points-of-month.js';
import type { WhatIf } from './regime.js';
import { END_SIMULATION, KEEP_POINTS, LAST_POINT, OUTCOMES } from './simulation.sql.js';
import { ReadSoFar } from './read-so-far.js';
import type { PartsRead } from './read-so-far.js';
import { SimulationTotals } from './summary.js';
import type { ImporterOutcome } from './summary.js';

export const SIMULATION = 'simulation';
const AT_ONCE = 25;
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

/** Does simulations month by month and importer by importer; killed anywhere, they go on after the last page. */
@Injectable()
export class SimulationJobs implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly database: Database,
    private readonly points: PointsOfMonth,
    private readonly right: StillRight,
  ) {}

  onModuleInit(): void {
    this.jobs.on<SimulationParams>(SIMULATION, { steps: (job) => this.steps(job) });
  }

  private async *steps(job: Job<SimulationParams>): AsyncGenerator<JobStep> {
    const { from, through, other, issue, knownAt } = job.params;
    const whatIf: WhatIf = { overrides: new Map(Object.entries(other)), issue };
    const [last] = await this.database.queryAs<{ month: IsoDate; importerId: string }>(job.actor, LAST_POINT, [job.id]);
    let done = job.done;
    for (let month = last?.month ?? monthOf(from); month <= through; month = addMonths(month, 1)) {
      let after = month === last?.month ? last.importerId : '';
      for (;;) {
        await this.right.assert(job.actor, 'simulation.right_lost', 'Whoever asked for it may not any more.');
        const page = await this.points.read({ month, from, through, after, limit: AT_ONCE, knownAt }, whatIf);
        if (page.length === 0) break;
        after = page.at(-1)?.importer_id ?? after;
        done += page.length;
        const values = [job.id, month, JSON.stringify(page)];
        yield {
          done,
          run: async () => {
            await this.database.query(KEEP_POINTS, values);
          },
        };
      }
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
        read.add(parts, row.point.knownAt);
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

const monthOf = (on: IsoDate): IsoDate => `${on.slice(0, 7)}-01` as IsoDate;
