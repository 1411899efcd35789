import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { FUNNEL, ROLLED_UP } from './collections.sql.js';
import type { AskFunnel } from './collections.dto.js';
import type { CollectionFunnelView, CollectionStageView } from './collections.view.js';

const MOST = 500;

interface Row extends CollectionStageView, Record<string, unknown> {
  readonly whole: boolean;
  /** Of which day at the earliest what is kept added up speaks. */
  readonly latest?: string | null;
}

/** What was billed and how far it was collected, for customs. */
@Injectable()
export class Collections {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** From billed to collected on a day, by case, by the year of the bill, or by debtor, alone or with its confirmed affiliates; whoever owes most first. */
  async funnel(actor: Actor, { asOf = this.clock.today(), by = 'case' }: AskFunnel): Promise<CollectionFunnelView> {
    const rows = await this.rows(actor, asOf, by);
    const [total, ...items] = rows.map(({ whole: _whole, latest: _latest, ...stage }) => stage);
    if (!total) throw new Error('a sum over nothing is a row too');
    return { asOf, by, items, total };
  }

  // What is kept added up knows no debtor, and of no day before the last that it counts: then it is counted again.
  private async rows(actor: Actor, asOf: IsoDate, by: NonNullable<AskFunnel['by']>): Promise<readonly Row[]> {
    const values = [asOf, by, MOST + 1];
    if (by === 'case' || by === 'cohort') {
      const rows = await this.database.queryAs<Row>(actor, ROLLED_UP, values);
      const latest = rows[0]?.latest ?? null;
      if (latest === null || latest <= asOf) return rows;
    }
    return this.database.queryAs<Row>(actor, FUNNEL, values);
  }
}
