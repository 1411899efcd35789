import { Injectable } from '@nestjs/common';
import { notInFuture } from '../../kernel/in-future.js';
import { filedInItsTime } from '../../platform/access/filing-day.js';
import type { Actor } from '../../kernel/actor.js';
import { DomainError, invalid } from '../../kernel/errors.js';
import type { Fault } from '../../kernel/errors.js';
import { newId } from '../../kernel/ids.js';
import type { Page } from '../../kernel/page.js';
import { ActingRights, isOfficer } from '../../platform/access/acting-rights.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { ask } from '../../platform/rules/ask.js';
import { decodeCursor, pageOf } from '../../platform/http/cursor.js';
import { Merchandise } from '../merchandise/index.js';
import type { Goods } from '../merchandise/index.js';
import { namedGoods, refuse } from '../seizures/index.js';
import { AbandonmentStore } from './abandonment-store.js';
import { toAbandonmentView } from './abandonment-views.js';
import { Abandonment } from './abandonment.entity.js';
import { abandonmentClosed, alreadyAbandoned } from './abandonment.errors.js';
import type {
  AbandonInBatch,
  AbandonMerchandise,
  AcceptAbandonment,
  ListAbandonments,
  RefuseAbandonment,
} from './abandonment.dto.js';
import type { AbandonmentBatchView, AbandonmentAttemptView, AbandonmentView } from './abandonment.view.js';
import { Acceptances } from './acceptances.service.js';
import { basisFacts, missingCircumstances } from './circumstances.js';
import { abandonmentRefusal } from './rules/index.js';
import { idOfChanged } from '../../platform/outbox/feed/changed-since.js';

/** Requests to abandon goods, one by one or in batches, and what is decided on them. */
@Injectable()
export class AbandonmentsService {
  constructor(
    private readonly database: Database,
    private readonly store: AbandonmentStore,
    private readonly merchandise: Merchandise,
    private readonly acceptances: Acceptances,
    private readonly acting: ActingRights,
    private readonly clock: Clock,
  ) {}

  abandon(actor: Actor, request: AbandonMerchandise): Promise<AbandonmentView> {
    return this.database.transaction(actor, async () => {
      const { id } = await this.abandonOne(actor, request);
      return toAbandonmentView(await this.store.find(actor, id));
    });
  }

  /** Every item is judged by itself before anything of it is written, so one refused leaves nothing and stops nothing. */
  abandonMany(actor: Actor, { items }: AbandonInBatch): Promise<AbandonmentBatchView> {
    return this.database.transaction(actor, async () => {
      // Goods are held in one order, so that two batches cannot wait for each other.
      const inOrder = items
        .map((item, index) => ({ item, index }))
        .sort((a, b) => (a.item.merchandiseId < b.item.merchandiseId ? -1 : 1));
      const results: AbandonmentAttemptView[] = [];
      for (const { item, index } of inOrder) results.push({ index, ...(await this.attempt(actor, item)) });
      results.sort((a, b) => a.index - b.index);
      const count = (outcome: AbandonmentAttemptView['outcome']): number =>
        results.filter((result) => result.outcome === outcome).length;
      return { accepted: count('accepted'), requested: count('requested'), refused: count('refused'), results };
    });
  }

  accept(actor: Actor, id: string, { acceptedOn, possessionTakenOn }: AcceptAbandonment): Promise<AbandonmentView> {
    return this.database.transaction(actor, async () => {
      const { abandonment } = await this.store.hold(id);
      if (abandonment.state !== 'requested') throw abandonmentClosed(`It was ${abandonment.state} already.`);
      const { circumstances: told } = abandonment;
      const circumstances =
        told.basis === 'vol_possession' && possessionTakenOn ? { ...told, possessionTakenOn } : told;
      const accepted = await this.acceptances.accept(actor, { ...abandonment, circumstances }, acceptedOn);
      await this.database.repo(Abandonment).save({ ...abandonment, ...accepted, circumstances });
      return toAbandonmentView(await this.store.find(actor, id));
    });
  }

  refuse(actor: Actor, id: string, { refusedOn, reason }: RefuseAbandonment): Promise<AbandonmentView> {
    return this.database.transaction(actor, async () => {
      const { abandonment } = await this.store.hold(id);
      if (abandonment.state !== 'requested') throw abandonmentClosed(`It was ${abandonment.state} already.`);
      refuse([
        ...notInFuture('/refusedOn', refusedOn, this.clock.today()),
        ...ask(abandonmentRefusal, { requestedOn: abandonment.requestedOn }, refusedOn).decision,
      ]);
      await this.store.refuse(abandonment, refusedOn, reason);
      return toAbandonmentView(await this.store.find(actor, id));
    });
  }

  async find(actor: Actor, id: string): Promise<AbandonmentView> {
    return toAbandonmentView(await this.store.find(actor, id));
  }

  async list(
    actor: Actor,
    { limit, cursor, changedSince, ...filter }: ListAbandonments,
  ): Promise<Page<AbandonmentView>> {
    const [after] = decodeCursor('abandonments', cursor, 1) ?? [];
    const changed = changedSince === undefined ? {} : { changed: idOfChanged(actor, 'abandonmentId', changedSince) };
    const rows = await this.store.list(actor, { ...filter, ...(after && { after }), ...changed }, limit + 1);
    const page = pageOf('abandonments', rows, limit, ({ abandonment }) => [abandonment.seq ?? '']);
    return { ...page, items: page.items.map(toAbandonmentView) };
  }

  private async attempt(actor: Actor, item: AbandonMerchandise): Promise<Omit<AbandonmentAttemptView, 'index'>> {
    try {
      const { id, state } = await this.abandonOne(actor, item);
      return { outcome: state, id };
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return { outcome: 'refused', code: error.code, errors: [...error.faults] };
    }
  }

  private async abandonOne(actor: Actor, request: AbandonMerchandise): Promise<Abandonment> {
    const { merchandiseId, basis, circumstances: told, requestedOn, acceptedOn } = request;
    const shape = [...missingCircumstances(basis, told), ...(isOfficer(actor) ? [] : officersOnly(request))];
    if (shape.length > 0) throw invalid(shape);
    const goods = await namedGoods(this.goodsToAbandon(actor, merchandiseId));
    const asked = this.rowOf(actor, goods, request);
    if (!acceptedOn)
      refuse([
        ...this.faultsOfState(goods, request),
        ...filedInItsTime(actor, '/requestedOn', requestedOn, this.clock.today()),
      ]);
    if (await this.isAsked(merchandiseId)) throw alreadyAbandoned();
    const decided = acceptedOn ? await this.acceptances.accept(actor, asked, acceptedOn) : {};
    const row = { ...asked, ...decided };
    await this.store.add(row);
    return row;
  }

  private async goodsToAbandon(actor: Actor, merchandiseId: string): Promise<Goods | null> {
    if (isOfficer(actor)) return this.merchandise.lock(merchandiseId);
    const goods = await this.merchandise.find(merchandiseId);
    if (goods) await this.acting.assert(actor, goods.importerOrganisationId, 'abandonments');
    return goods;
  }

  // Only what its state forbids is told now; the basis is tested when it is accepted.
  private faultsOfState(goods: Goods, { requestedOn }: AbandonMerchandise): readonly Fault[] {
    return this.merchandise
      .assess(goods, 'abandoned', requestedOn)
      .decision.faults.filter(({ pointer }) => pointer === '/state');
  }

  private isAsked(merchandiseId: string): Promise<boolean> {
    return this.database.repo(Abandonment).existsBy({ merchandiseId, state: 'requested' });
  }

  private rowOf(actor: Actor, goods: Goods, request: AbandonMerchandise): Abandonment & { state: 'requested' } {
    const { basis, circumstances, requester, requestedOn, formReference, suspectedLaw, recordationIds } = request;
    return {
      id: newId('abn'),
      merchandiseId: goods.id,
      importerOrganisationId: goods.importerOrganisationId,
      basis,
      circumstances: basisFacts(basis, circumstances),
      requester,
      requestedOn,
      requestedBy: actor.id,
      formReference,
      suspectedLaw: suspectedLaw ?? null,
      recordationIds: recordationIds ?? [],
      state: 'requested',
      acceptedOn: null,
      acceptedBy: null,
      refusedOn: null,
      refusalReason: null,
      determinationId: null,
      allowanceOutcome: null,
      allowanceLastDay: null,
      allowanceDeterminationId: null,
      recordedAt: new Date(this.clock.now()),
    };
  }
}

const officersOnly = (request: AbandonMerchandise): readonly Fault[] =>
  (['acceptedOn', 'suspectedLaw', 'recordationIds'] as const)
    .filter((name) => request[name] !== undefined)
    .map((name) => ({
      pointer: `/${name}`,
      code: 'field.officers_only',
      message: `Only an officer may say ${name}.`,
      remedy: 'Leave it out.',
    }));
