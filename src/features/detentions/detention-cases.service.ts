import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import type { IsoDate } from '../../kernel/dates.js';
import { notFound } from '../../kernel/errors.js';
import { isId } from '../../kernel/ids.js';
import { mayRead } from '../../platform/access/may-read.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import { Merchandise } from '../merchandise/index.js';
import type { Goods } from '../merchandise/index.js';
import { ImporterAnswer } from './answers/importer-answer.entity.js';
import { ClockAnswers } from './clock-answers.service.js';
import { DETENTION_EVENTS } from './detention.events.js';
import type { DetentionEvent } from './detention.events.js';
import { Detention } from './detention.entity.js';
import type { ImporterResponse } from './rules/index.js';
import type { Standing } from './standing.js';

/** A detention in the hands of whoever acts: its goods locked, its standing computed for the day of the act. */
export interface OpenCase {
  readonly detention: Detention;
  readonly goods: Goods;
  readonly responses: readonly ImporterResponse[];
  readonly standing: Standing;
}

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

  /** A detention the actor of the running transaction may know of. */
  async find(id: string): Promise<Detention> {
    const known = mayRead('detentions');
    const found = isId('dtn', id)
      ? await this.database.repo(Detention).findOneBy([
          { id, importerOrganisationId: known },
          { id, rightsHolderOrganisationId: known },
        ])
      : null;
    if (!found) throw notFound();
    return found;
  }

  /** Locks the goods, reads the detention as it then is, and lets the clocks do what they did up to the day of the act. */
  async open(actor: Actor, id: string, on: IsoDate = this.clock.today()): Promise<OpenCase> {
    const { merchandiseId } = await this.find(id);
    const goods = await this.merchandise.lock(merchandiseId);
    return this.settled(actor, await this.caseOf(id, goods, on), on);
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

  /** Where the law puts a detention today. */
  async standing(detention: Detention): Promise<Standing> {
    return this.answers.standing(detention, await this.responsesOf(detention.id));
  }

  /** Keeps the changed detention with its clocks, the answer it stands on, and its event. */
  async save(
    actor: Actor,
    detention: Detention,
    responses: readonly ImporterResponse[],
    on: IsoDate,
    event: DetentionEvent,
  ): Promise<void> {
    // No clock turns on the finding that the owner's help would assist; an answer of its own would tell the importer of it.
    const { standing, determinationIds } =
      event === 'assistanceFound'
        ? { standing: await this.answers.standing(detention, responses, on), determinationIds: [] }
        : await this.answered(actor, detention, responses, on);
    await this.database.repo(Detention).save({
      ...detention,
      clocks: standing.clocks,
      decideBy: standing.decideBy,
      determineBy: standing.determineBy,
      determinationIds: [...detention.determinationIds, ...determinationIds],
    });
    await this.tell(event, detention.id);
  }

  /** Thin: whoever hears of it asks for what it may see. */
  async tell(event: DetentionEvent, detentionId: string): Promise<void> {
    await this.outbox.add(DETENTION_EVENTS[event]({ detentionId }));
  }

  private async answered(actor: Actor, detention: Detention, responses: readonly ImporterResponse[], on: IsoDate) {
    const { id, standing } = await this.answers.record(actor, detention, responses, on);
    return { standing, determinationIds: [id] };
  }

  async responsesOf(detentionId: string): Promise<readonly ImporterResponse[]> {
    const answers = await this.database
      .repo(ImporterAnswer)
      .find({ where: { detentionId }, order: { answeredOn: 'asc', id: 'asc' } });
    return answers.map(({ answeredOn, sufficient }) => ({ on: answeredOn, sufficient: sufficient === true }));
  }

  /** What silence did by this day: detained the goods, or excluded them. */
  private async settled(actor: Actor, open: OpenCase, on: IsoDate): Promise<OpenCase> {
    const { detention, goods, responses, standing } = open;
    const sourceId = detention.id;
    if (detention.status === 'presented' && standing.deemedDetained && standing.detainedOn) {
      const since = standing.detainedOn;
      const deemed = { ...detention, deemedDetainedOn: since };
      await this.save(actor, deemed, responses, on, 'deemedDetained');
      const moved = await this.merchandise.move(actor, goods, 'detained', { act: 'silence', on: since, sourceId });
      return this.settled(actor, await this.caseOf(sourceId, moved, on), on);
    }
    if (detention.status === 'detained' && standing.deemedExcludedOn) {
      const since = standing.deemedExcludedOn;
      const deemed = { ...detention, deemedExcludedOn: since };
      await this.save(actor, deemed, responses, on, 'deemedExcluded');
      const moved = await this.merchandise.move(actor, goods, 'excluded', { act: 'silence', on: since, sourceId });
      return this.caseOf(sourceId, moved, on);
    }
    return open;
  }

  private async caseOf(id: string, goods: Goods, on: IsoDate): Promise<OpenCase> {
    const detention = await this.find(id);
    const responses = await this.responsesOf(id);
    return { detention, goods, responses, standing: await this.answers.standing(detention, responses, on) };
  }
}
