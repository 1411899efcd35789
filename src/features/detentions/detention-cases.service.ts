import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import type { IsoDate } from '../../kernel/dates.js';
import { notFound } from '../../kernel/errors.js';
import { isId } from '../../kernel/ids.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import { Merchandise } from '../merchandise/index.js';
import type { Goods } from '../merchandise/index.js';
import { ImporterAnswer } from './answers/importer-answer.entity.js';
import { ClockAnswers, toResponses } from './clock-answers.service.js';
import { CASE } from './detention-rows.js';
import { HOLD_GOODS_OF_DETENTION } from './detentions.sql.js';
import { DETENTION_EVENTS } from './detention.events.js';
import type { DetentionEvent } from './detention.events.js';
import { Detention } from './detention.entity.js';
import type { ImporterResponse } from './rules/index.js';
import type { Standing } from './standing.js';

/** A detention with its standing on a day; its goods only for whom they exist. */
export interface KnownCase {
  readonly detention: Detention;
  readonly goods: Goods | null;
  readonly responses: readonly ImporterResponse[];
  readonly standing: Standing;
}

/** A detention in the hands of whoever acts: its goods locked, its standing computed for the day of the act. */
export type OpenCase = KnownCase & { readonly goods: Goods };

/** Finds detentions, holds them for an act, and keeps what the act and the clocks did. */
@Injectable()
export class DetentionCases {
  constructor(
    private readonly database: Database,
    private readonly merchandise: Merchandise,
    private readonly answers: ClockAnswers,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** A detention the actor of the running transaction may know of, as it stands today. */
  async find(id: string): Promise<KnownCase> {
    if (!isId('dtn', id)) throw notFound();
    return this.caseOf(id, this.clock.today());
  }

  /** Holds the goods, reads the detention as it then is, and lets the clocks do what they did up to the day of the act. */
  async open(actor: Actor, id: string, on: IsoDate = this.clock.today()): Promise<OpenCase> {
    if (!isId('dtn', id)) throw notFound();
    const [held] = await this.database.query(HOLD_GOODS_OF_DETENTION, [id]);
    const { goods, ...known } = await this.caseOf(id, on);
    if (!held || !goods) throw notFound();
    return this.settled(actor, { ...known, goods }, on);
  }

  /** Lets the clocks do what they did by today, and tells of days that went by without their act. */
  async markMissed(actor: Actor, id: string): Promise<void> {
    const open = await this.open(actor, id);
    const missed = open.standing.clocks.some(
      ({ name, status }) =>
        status === 'overdue' && open.detention.clocks.find((clock) => clock.name === name)?.status === 'running',
    );
    if (missed) await this.save(actor, open.detention, open.responses, this.clock.today(), 'clockMissed');
  }

  /** Puts a detention on record with its clocks and the answer it stands on, and tells of it. */
  async begin(actor: Actor, detention: Omit<Detention, keyof Kept>, on: IsoDate, event: DetentionEvent): Promise<void> {
    const begun = { ...detention, ...NOTHING_KEPT };
    await this.database.repo(Detention).insert({ ...begun, ...(await this.kept(actor, begun, [], on)) });
    await this.tell(event, detention.id);
  }

  /** Keeps the changed detention with its clocks, the answer it stands on, and its event; `moved` is what the move of the goods makes of it. */
  async save(
    actor: Actor,
    detention: Detention,
    responses: readonly ImporterResponse[],
    on: IsoDate,
    event: DetentionEvent,
    moved: Partial<Detention> = {},
  ): Promise<void> {
    // No clock turns on the finding that the owner's help would assist; an answer of its own would tell the importer of it.
    const kept =
      event === 'assistanceFound'
        ? clocksIn(await this.answers.standing(detention, responses, on))
        : await this.kept(actor, detention, responses, on);
    await this.database.repo(Detention).update({ id: detention.id }, { ...detention, ...moved, ...kept });
    await this.tell(event, detention.id);
  }

  /** Thin: whoever hears of it asks for what it may see. */
  async tell(event: DetentionEvent, detentionId: string): Promise<void> {
    await this.outbox.add(DETENTION_EVENTS[event]({ detentionId }));
  }

  private async kept(
    actor: Actor,
    detention: Detention,
    responses: readonly ImporterResponse[],
    on: IsoDate,
  ): Promise<Kept> {
    const { id, standing } = await this.answers.record(actor, detention, responses, on);
    return { ...clocksIn(standing), determinationIds: [...detention.determinationIds, id] };
  }

  async responsesOf(detentionId: string): Promise<readonly ImporterResponse[]> {
    return toResponses(
      await this.database.repo(ImporterAnswer).find({ where: { detentionId }, order: { seq: 'asc' } }),
    );
  }

  /** What silence did by this day: detained the goods, or excluded them. */
  private async settled(actor: Actor, open: OpenCase, on: IsoDate): Promise<OpenCase> {
    const { detention, goods, responses, standing } = open;
    const sourceId = detention.id;
    if (detention.status === 'presented' && standing.deemedDetained && standing.detainedOn) {
      const since = standing.detainedOn;
      const deemed = { ...detention, deemedDetainedOn: since };
      await this.save(actor, deemed, responses, on, 'deemedDetained', { status: 'detained' });
      const moved = await this.merchandise.move(actor, goods, 'detained', { act: 'silence', on: since, sourceId });
      return this.settled(actor, { ...(await this.caseOf(sourceId, on)), goods: moved }, on);
    }
    if (detention.status === 'detained' && standing.deemedExcludedOn) {
      const since = standing.deemedExcludedOn;
      const deemed = { ...detention, deemedExcludedOn: since };
      await this.save(actor, deemed, responses, on, 'deemedExcluded', { status: 'excluded' });
      const moved = await this.merchandise.move(actor, goods, 'excluded', { act: 'silence', on: since, sourceId });
      return { ...(await this.caseOf(sourceId, on)), goods: moved };
    }
    return open;
  }

  private async caseOf(id: string, on: IsoDate): Promise<KnownCase> {
    const { detentions, goods, importerAnswers } = await CASE.in(this.database, [id]);
    const [detention] = detentions;
    if (!detention) throw notFound();
    const responses = toResponses(importerAnswers);
    const standing = await this.answers.standing(detention, responses, on);
    return { detention, goods: goods[0] ?? null, responses, standing };
  }
}

type Kept = Pick<Detention, 'clocks' | 'decideBy' | 'determineBy' | 'determinationIds'>;
const NOTHING_KEPT: Kept = { clocks: [], decideBy: null, determineBy: null, determinationIds: [] };
const clocksIn = ({ clocks, decideBy, determineBy }: Standing) => ({ clocks, decideBy, determineBy });
