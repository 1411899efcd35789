import { Injectable } from '@nestjs/common';
import type { IsoDate } from '../../../kernel/dates.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import { ask } from '../../../platform/rules/ask.js';
import { ImporterStandings } from '../../importers/index.js';
import { measureEnded } from '../requirement.events.js';
import { delinquencyPaid } from '../rules/delinquency-paid.js';
import { END_MEASURE, ON_DELINQUENCY } from './legal-measures.sql.js';

const PAID = 'All bills it was delinquent for were paid within the working days of the notice.';
const ITSELF = 'system:requirements';

/** Ends the measures that stand on delinquency where everything is paid in the days that the law gives for it. */
@Injectable()
export class MeasuresOfDelinquency {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly standings: ImporterStandings,
    private readonly outbox: Outbox,
  ) {}

  /** In the running transaction; what is paid later ends nothing by itself. */
  async endWherePaid(importerIds: readonly string[]): Promise<void> {
    const today = this.clock.today();
    const measures = await this.database.query<Imposed>(ON_DELINQUENCY, [[...new Set(importerIds)]]);
    if (measures.length === 0) return;
    // A payment may be put on record after the day on which it was made, and that day counts.
    const cleared = await this.standings.clearedOn('delinquency', importerIds);
    for (const { id, importerId, noticedOn } of measures) {
      const facts = { noticedOn, clearedOn: cleared.get(importerId) ?? null };
      if (!ask(delinquencyPaid, facts, today).decision) continue;
      await this.database.query(END_MEASURE, [id, today, PAID, ITSELF, null]);
      await this.standings.end({ type: 'legal_measure', id }, today);
      await this.outbox.add(measureEnded({ measureId: id, importerId }));
    }
  }
}

interface Imposed extends Record<string, unknown> {
  readonly id: string;
  readonly importerId: string;
  readonly noticedOn: IsoDate;
}
