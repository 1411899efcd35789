import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { notFound } from '../../kernel/errors.js';
import type { Page } from '../../kernel/page.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { decodeCursor, pageOf } from '../../platform/http/cursor.js';
import { Merchandise, toGoodsView } from '../merchandise/index.js';
import { DetentionCases } from './detention-cases.service.js';
import type { ListDetentions } from './detention.dto.js';
import type { Detention } from './detention.entity.js';
import { DetentionRecords } from './detention-records.service.js';
import { toDetentionView } from './detention-to-view.js';
import type { DeadlinesView, DetentionSummaryView, DetentionView, Side } from './detention.view.js';
import { LIST_DETENTIONS, SIDE_OF_DETENTION } from './detentions.sql.js';

/** Reads detentions for whoever may know of them, as they stand today. */
@Injectable()
export class DetentionReader {
  constructor(
    private readonly database: Database,
    private readonly cases: DetentionCases,
    private readonly records: DetentionRecords,
    private readonly merchandise: Merchandise,
    private readonly clock: Clock,
  ) {}

  find(actor: Actor, id: string): Promise<DetentionView> {
    return this.database.transaction(actor, async () => this.view(await this.cases.find(id)));
  }

  /** The detention as the actor of the running transaction may see it. */
  async view(detention: Detention): Promise<DetentionView> {
    const side = await this.sideOf(detention.id);
    const records = await this.records.of(detention.id, side);
    if (side === 'rights_holder') return toDetentionView(detention, side, null, null, records);
    const goods = await this.merchandise.find(detention.merchandiseId);
    const parties = await this.merchandise.partiesOf([detention.merchandiseId]);
    const standing = await this.cases.standing(detention);
    return toDetentionView(detention, side, standing, goods && toGoodsView(goods, parties), records);
  }

  deadlines(actor: Actor, id: string): Promise<DeadlinesView> {
    return this.database.transaction(actor, async () => {
      const detention = await this.cases.find(id);
      if (!SEES_CLOCKS.includes(await this.sideOf(id))) throw notFound();
      const { clocks, notApplicable } = await this.cases.standing(detention);
      return {
        detentionId: id,
        asOf: this.clock.today(),
        clocks: [...clocks],
        ...(notApplicable ? { notApplicable } : {}),
      };
    });
  }

  async list(actor: Actor, query: ListDetentions): Promise<Page<DetentionSummaryView>> {
    const { status, recordationId, track, portCode, presentedFrom, limit, cursor } = query;
    const after = decodeCursor('detentions', cursor, 1)?.[0] ?? null;
    const rows = await this.database.queryAs<SummaryRow>(actor, LIST_DETENTIONS, [
      this.clock.today(),
      status ?? null,
      recordationId ?? null,
      track ?? null,
      portCode ?? null,
      presentedFrom ?? null,
      after,
      limit + 1,
    ]);
    const page = pageOf('detentions', rows, limit, ({ seq }) => [seq]);
    return { ...page, items: page.items.map(present), asOf: this.clock.today() };
  }

  private async sideOf(id: string): Promise<Side> {
    const [row] = await this.database.query<{ side: Side }>(SIDE_OF_DETENTION, [id]);
    if (!row) throw notFound();
    return row.side;
  }
}

const SEES_CLOCKS: readonly Side[] = ['officer', 'importer'];

type SummaryRow = DetentionSummaryView & { readonly seq: string } & Record<string, unknown>;

const present = (row: SummaryRow): DetentionSummaryView =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as unknown as DetentionSummaryView;
