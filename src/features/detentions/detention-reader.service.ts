import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { notFound } from '../../kernel/errors.js';
import { isId } from '../../kernel/ids.js';
import type { Page } from '../../kernel/page.js';
import { present } from '../../kernel/present.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { decodeCursor, pageOf } from '../../platform/http/cursor.js';
import { toGoodsView } from '../merchandise/index.js';
import { ClockAnswers, toResponses } from './clock-answers.service.js';
import type { ListDetentions } from './detention.dto.js';
import { WHOLE } from './detention-rows.js';
import { lawMatters } from './rules/index.js';
import { toDetentionView } from './detention-to-view.js';
import type { DeadlinesView, DetentionSummaryView, DetentionView, Side } from './detention.view.js';
import { LIST_DETENTIONS } from './detentions.sql.js';

/** Reads detentions for whoever may know of them, as they stand today. */
@Injectable()
export class DetentionReader {
  constructor(
    private readonly database: Database,
    private readonly answers: ClockAnswers,
    private readonly clock: Clock,
  ) {}

  async find(actor: Actor, id: string): Promise<DetentionView> {
    return this.shown(await this.read(actor, id));
  }

  /** The detention after an act, as the actor of the running transaction may see it. */
  async view(id: string): Promise<DetentionView> {
    return this.shown(await WHOLE.in(this.database, [id]));
  }

  async deadlines(actor: Actor, id: string): Promise<DeadlinesView> {
    const { detention, side, importerAnswers } = known(await this.read(actor, id));
    if (!SEES_CLOCKS.includes(side)) throw notFound();
    const { clocks, notApplicable } = await this.answers.standing(detention, toResponses(importerAnswers));
    return {
      detentionId: id,
      asOf: this.clock.today(),
      clocks: [...clocks],
      ...(notApplicable ? { notApplicable } : {}),
      // The EPA decides under several acts; only one of them gives these times.
      ...(lawMatters(detention.decidingAgency) && detention.agencyLaw === null ? { missing: ['agencyLaw'] } : {}),
    };
  }

  async list(actor: Actor, query: ListDetentions): Promise<Page<DetentionSummaryView>> {
    const { status, recordationId, track, portCode, presentedFrom, limit, cursor, changedSince } = query;
    const after = decodeCursor('detentions', cursor, 1)?.[0] ?? null;
    const asked = LIST_DETENTIONS.asked(actor, changedSince, [
      this.clock.today(),
      status ?? null,
      recordationId ?? null,
      track ?? null,
      portCode ?? null,
      presentedFrom ?? null,
      after,
      limit + 1,
    ]);
    const rows = await this.database.queryAs<SummaryRow>(actor, ...asked);
    const page = pageOf('detentions', rows, limit, ({ seq }) => [seq]);
    return { ...page, items: page.items.map(present), asOf: this.clock.today() };
  }

  private async read(actor: Actor, id: string): Promise<Whole> {
    if (!isId('dtn', id)) throw notFound();
    return WHOLE.as(actor, this.database, [id]);
  }

  private async shown(whole: Whole): Promise<DetentionView> {
    const { detention, side, goods, parties, ...records } = known(whole);
    if (side === 'rights_holder') return toDetentionView(detention, side, null, null, records);
    const standing = await this.answers.standing(detention, toResponses(records.importerAnswers));
    return toDetentionView(detention, side, standing, goods && toGoodsView(goods, parties), records);
  }
}

type Whole = Awaited<ReturnType<typeof WHOLE.in>>;

function known({ detentions: [detention], side, goods: [goods], ...others }: Whole) {
  if (!detention || !side) throw notFound();
  return { detention, side, goods: goods ?? null, ...others };
}

const SEES_CLOCKS: readonly Side[] = ['officer', 'importer'];

type SummaryRow = DetentionSummaryView & { readonly seq: string };
