import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import { notFound, unlawful } from '../../../kernel/errors.js';
import type { Page } from '../../../kernel/page.js';
import { applyRule } from '../../../kernel/rule.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { decodeCursor, pageOf } from '../../../platform/http/cursor.js';
import type { PageQuery } from '../../../platform/http/page.dto.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { simulationRequest } from '../rules/simulation-request.js';
import { simulationEnded } from '../targeting.errors.js';
import { SIMULATION } from './simulation-jobs.js';
import type { SimulationParams } from './simulation-jobs.js';
import type { AskSimulation } from './simulation.dto.js';
import { ASK_SIMULATION, FIND_SIMULATION, HAS_ENTRIES, LIST_SIMULATIONS } from './simulation.sql.js';
import type { SimulationView } from './simulation.view.js';
import { WhatIfs } from './what-ifs.js';

const LIST = 'simulations';

/** Has what would have been worked out, and tells how far that is. */
@Injectable()
export class Simulations {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly whatIfs: WhatIfs,
  ) {}

  /** Puts it on record to be worked out. */
  ask(actor: Actor, { from, through, profileId, overrides = [] }: AskSimulation): Promise<SimulationView> {
    return this.database.transaction(actor, async () => {
      const whatIf = await this.whatIfs.read(profileId, overrides);
      const [entries] = await this.database.query<{ found: boolean }>(HAS_ENTRIES, [from, through]);
      const facts = { from, through, hasEntries: entries?.found === true, ...whatIf.judged };
      const faults = applyRule(simulationRequest, facts, this.clock.today()).decision;
      if (faults.length > 0) throw unlawful(faults);
      const knownAt = this.clock.now();
      const params: SimulationParams = { from, through, knownAt, issue: whatIf.issue, other: whatIf.other };
      const id = await this.jobs.submit(actor, SIMULATION, params);
      const row = [id, from, through, profileId ?? null, JSON.stringify(whatIf.overrides), knownAt, actor.id];
      await this.database.query(ASK_SIMULATION, row);
      return this.find(actor, id);
    });
  }

  async find(actor: Actor, id: string): Promise<SimulationView> {
    return shown(await this.row(actor, id));
  }

  /** Newest first. */
  async list(actor: Actor, { limit, cursor }: PageQuery): Promise<Page<SimulationView>> {
    const [before = null] = decodeCursor(LIST, cursor, 1) ?? [];
    const rows = await this.database.queryAs<Row>(actor, LIST_SIMULATIONS, [before, limit + 1]);
    const { items, page } = pageOf(LIST, rows, limit, ({ position }) => [position]);
    return { items: items.map(shown), page };
  }

  /** Stops it after its step; once. */
  async cancel(actor: Actor, id: string): Promise<SimulationView> {
    return this.database.transaction(actor, async () => {
      const { cancelAsked } = await this.row(actor, id);
      if (cancelAsked || !(await this.jobs.cancel(id))) throw simulationEnded();
      return this.find(actor, id);
    });
  }

  private async row(actor: Actor, id: string): Promise<Row> {
    const [row] = await this.database.queryAs<Row>(actor, FIND_SIMULATION, [id]);
    if (!row) throw notFound();
    return row;
  }
}

interface Row extends Record<string, unknown> {
  readonly id: string;
  readonly position: string;
  readonly from: string;
  readonly through: string;
  readonly profileId: string | null;
  readonly overrides: SimulationView['overrides'];
  readonly knownAt: Date;
  readonly askedBy: string;
  readonly totals: SimulationView['totals'] | null;
  readonly proof: SimulationView['proof'] | null;
  readonly digest: string | null;
  readonly state: SimulationView['state'];
  readonly cancelAsked: boolean;
  readonly entries: number;
  readonly failure: SimulationView['failure'] | null;
  readonly submittedAt: Date;
  readonly endedAt: Date | null;
}

const shown = (row: Row): SimulationView => ({
  id: row.id,
  state: row.state,
  from: row.from,
  through: row.through,
  ...(row.profileId === null ? {} : { profileId: row.profileId }),
  overrides: row.overrides,
  knownAt: row.knownAt.toISOString(),
  askedBy: row.askedBy,
  entries: row.entries,
  ...(row.totals ? { totals: row.totals } : {}),
  ...(row.proof ? { proof: row.proof } : {}),
  ...(row.digest === null ? {} : { digest: row.digest }),
  ...(row.failure ? { failure: row.failure } : {}),
  submittedAt: row.submittedAt.toISOString(),
  ...(row.endedAt === null ? {} : { endedAt: row.endedAt.toISOString() }),
});
