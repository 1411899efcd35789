import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import type { Due } from '../../../platform/manifest/manifest.js';
import { Assessments } from '../acts/assessments.js';
import { fridayUntil } from '../rules/liquidation-cycle.js';
import { EntryLiquidations } from '../standing/entry-liquidations.js';

const MOST = 1000;
const TURN_MS = 5000;
const ITSELF: Actor = { id: 'system:liquidation-run', role: 'system', organisationId: null, scopes: [] };

/** Entries whose last day has gone by. $1 today, $2 most. */
export const TIME_IS_OVER = {
  name: 'liquidations-by-time',
  text: `select entry_id as id, must_liquidate_by::text as on from entry_liquidation where state = 'running' and must_liquidate_by < $1::date
order by must_liquidate_by, entry_id limit $2 for update skip locked`,
};
/** Entries that the run of a Friday takes. $1 the Friday, $2 today, $3 most. */
export const PLANNED = {
  name: 'liquidations-planned',
  text: `select entry_id as id, $2::date::text as on from entry_liquidation where state = 'running' and as_asserted and planned_on <= $1::date
  and (must_liquidate_by is null or must_liquidate_by >= $2::date) order by planned_on, entry_id limit $3 for update skip locked`,
};
export const OPEN_RUN = {
  name: 'liquidation-run-open',
  text: `insert into liquidation_run (cycle_on, opened_at) values ($1, $2) on conflict do nothing`,
};
/** $1 the Friday, $2 how many more, $3 now where none is left. */
export const COUNT = {
  name: 'liquidation-run-count',
  text: `update liquidation_run set liquidated = liquidated + $2, finished_at = coalesce(finished_at, $3::timestamptz) where cycle_on = $1`,
};

interface Taken extends Record<string, unknown> {
  readonly id: string;
  readonly on: IsoDate;
}

/**
 * Liquidates by the week what nothing holds up, as it was asserted, and puts on record what time has liquidated. A batch is one transaction: one
 * that is cut off leaves nothing, and the next goes on where it began. A turn takes batches for a while, and gives the others theirs.
 */
@Injectable()
export class WeeklyRun implements Due {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly standing: EntryLiquidations,
    private readonly assessments: Assessments,
  ) {}

  async run(): Promise<number> {
    const end = performance.now() + TURN_MS;
    for (let done = 0; ;) {
      // Of its own, so that what is done stays done whatever becomes of the turn.
      const taken = await this.database.apart(ITSELF, () => this.batch());
      done += taken;
      if (taken === 0 || performance.now() > end) return done;
    }
  }

  private async batch(): Promise<number> {
    const today = this.clock.today();
    const cycle = fridayUntil(today);
    const over = await this.database.query<Taken>(TIME_IS_OVER, [today, MOST]);
    const byTime = await this.conclude(over, 'deemed');
    await this.database.query(OPEN_RUN, [cycle, this.clock.now()]);
    const planned = await this.database.query<Taken>(PLANNED, [cycle, today, MOST]);
    const liquidated = await this.conclude(planned, 'liquidated');
    const finished = planned.length < MOST ? this.clock.now() : null;
    await this.database.query(COUNT, [cycle, liquidated, finished]);
    return byTime + liquidated;
  }

  private async conclude(taken: readonly Taken[], kind: 'deemed' | 'liquidated'): Promise<number> {
    if (taken.length === 0) return 0;
    const days = new Map(taken.map(({ id, on }) => [id, on]));
    const rows = (await this.standing.hold([...days.keys()])).filter(({ entryId }) => days.has(entryId));
    return this.assessments.assertAll(ITSELF, rows, kind, (entryId) => days.get(entryId) ?? this.clock.today());
  }
}
