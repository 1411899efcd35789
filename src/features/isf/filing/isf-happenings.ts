import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import type { Instant } from '../../../kernel/dates.js';
import { daysBetween, newYorkDate } from '../../../kernel/dates.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import { Entries } from '../../entries/index.js';
import type { IsfClockName } from './isf-clocks.js';
import { ISF_EVENTS } from './isf.events.js';

/** A time that went by without what was to be there. */
export interface MissedTime {
  readonly filingId: string;
  readonly entryId: string | null;
  readonly clock: IsfClockName;
  readonly dueAt: Instant;
}

/** Tells of what happens to security filings, in the running transaction. */
@Injectable()
export class IsfHappenings {
  constructor(
    private readonly outbox: Outbox,
    private readonly entries: Entries,
    private readonly clock: Clock,
  ) {}

  /** That it was filed, updated or withdrawn. */
  async tell(what: 'filed' | 'updated' | 'withdrawn', filingId: string): Promise<void> {
    await this.outbox.add(ISF_EVENTS[what]({ filingId }));
  }

  /** That a time went by, once, and on the timeline of the entry of the goods where one is named. */
  async missed(actor: Pick<Actor, 'id'>, missed: MissedTime): Promise<void> {
    const { filingId, clock, dueAt } = missed;
    await this.outbox.add(ISF_EVENTS.clockMissed({ filingId, clock, dueAt }));
    await this.onTimeline(actor, missed);
  }

  /** That a time went by, on the timeline of the entry of the goods alone. */
  async onTimeline(actor: Pick<Actor, 'id'>, { filingId, entryId, clock, dueAt }: MissedTime): Promise<void> {
    if (entryId === null) return;
    const on = this.clock.today();
    const daysAfter = daysBetween(newYorkDate(dueAt), on);
    await this.entries.keepOnTimelines(actor, [{ id: entryId, on }], {
      kind: 'clock_missed',
      details: { clock: `security_filing_${clock}`, filingId, dueAt, daysAfter },
    });
  }
}
