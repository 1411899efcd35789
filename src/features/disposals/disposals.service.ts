import { Injectable } from '@nestjs/common';
import { In, IsNull, LessThan, Not } from 'typeorm';
import type { FindOptionsWhere } from 'typeorm';
import { notInFuture } from '../../kernel/in-future.js';
import type { Actor } from '../../kernel/actor.js';
import { Decimal } from '../../kernel/decimal.js';
import { notFound } from '../../kernel/errors.js';
import { isId, newId } from '../../kernel/ids.js';
import type { Page } from '../../kernel/page.js';
import { mayRead } from '../../platform/access/may-read.js';
import type { Acting } from '../../platform/database/acting.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { Asking } from '../../platform/determinations/asking.js';
import { decodeCursor, pageOf } from '../../platform/http/cursor.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import { Merchandise } from '../merchandise/index.js';
import type { Goods } from '../merchandise/index.js';
import { namedGoods, refuse } from '../seizures/index.js';
import { DisposalRoutes } from './disposal-routes.service.js';
import { outstandingOf, toDisposalView } from './disposal-views.js';
import type { HeldDisposal } from './disposal-views.js';
import { DisposalAct, DisposalOrder } from './disposal.entity.js';
import { orderClosed, orderOpen, routeNotOpen } from './disposal.errors.js';
import { disposalClosed, disposalOrdered, disposalPerformed } from './disposal.events.js';
import type { ListDisposals, OrderDisposal, PerformDisposal } from './disposal.dto.js';
import type { DisposalView } from './disposal.view.js';
import { disposalActQuestion } from './questions/disposal-act.question.js';
import { disposalQuestion } from './questions/disposal.question.js';
import { ROUTE_ENDS } from './rules/index.js';

const KNOWN = { importerOrganisationId: mayRead('disposals') };

/** Orders to dispose of goods, and what carries them out. */
@Injectable()
export class DisposalsService {
  constructor(
    private readonly database: Database,
    private readonly merchandise: Merchandise,
    private readonly routes: DisposalRoutes,
    private readonly asking: Asking,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  order(actor: Actor, { merchandiseId, route, orderedOn, quantity }: OrderDisposal): Promise<DisposalView> {
    return this.database.transaction(actor, async () => {
      const held = await namedGoods(this.merchandise.lock(merchandiseId));
      if (await this.database.repo(DisposalOrder).existsBy({ merchandiseId, closedOn: IsNull() })) throw orderOpen();
      const facts = { ...(await this.routes.factsOn(merchandiseId, held.state, orderedOn)), route };
      const { answer: first } = await this.asking.decide(disposalQuestion, facts);
      const decision = first.result;
      refuse([
        ...notInFuture('/orderedOn', orderedOn, this.clock.today()),
        ...(decision.outcome === 'permitted' ? [] : [routeNotOpen(decision)]),
        ...this.merchandise
          .assess(held, ROUTE_ENDS[route], orderedOn)
          .decision.faults.filter(({ pointer }) => pointer !== '/state'),
      ]);
      const id = newId('dsp');
      const goods = await this.merchandise.take(actor, held, quantity, { act: 'split', on: orderedOn, sourceId: id });
      const { answer } = await this.asking.decide(disposalQuestion, { ...facts, merchandiseId: goods.id });
      const { id: determinationId } = await this.asking.keep(actor, answer, null);
      const order: DisposalOrder = {
        id,
        merchandiseId: goods.id,
        importerOrganisationId: goods.importerOrganisationId,
        route,
        violation: facts.violation,
        orderedOn,
        orderedBy: actor.id,
        quantity: goods.quantity,
        unit: goods.unit,
        conditions: [...decision.conditions],
        closedOn: null,
        determinationId,
        recordedAt: new Date(this.clock.now()),
      };
      await this.database.repo(DisposalOrder).insert(order);
      await this.outbox.add(disposalOrdered({ disposalId: id, merchandiseId: goods.id, route }));
      return toDisposalView(order, []);
    });
  }

  /** The goods go where the route leads when nothing of them is left to account for. */
  perform(actor: Actor, id: string, request: PerformDisposal): Promise<DisposalView> {
    return this.database.transaction(actor, async () => {
      const order = await this.hold(id);
      if (order.closedOn) throw orderClosed();
      const goods = await this.merchandise.lock(order.merchandiseId);
      const before = await this.database.repo(DisposalAct).find({ where: { orderId: id }, order: { seq: 'asc' } });
      const { performedOn, certificate, witnessedBy, closing, costs, proceeds } = request;
      const unit = request.unit.trim().toUpperCase();
      const { answer, faults } = await this.asking.decide(disposalActQuestion, {
        ...(await this.routes.factsOn(goods.id, goods.state, performedOn)),
        disposalId: id,
        route: order.route,
        orderedOn: order.orderedOn,
        total: { quantity: order.quantity, unit: order.unit },
        disposedBefore: before.map(({ quantity, unit: counted }) => ({ quantity, unit: counted })),
        disposedNow: { quantity: request.quantity, unit },
        closing,
        ...(certificate && { certificate: { ...certificate } }),
        ...(witnessedBy !== undefined && { witnessedBy }),
      });
      refuse([...notInFuture('/performedOn', performedOn, this.clock.today()), ...faults]);
      const { id: determinationId } = await this.asking.keep(actor, answer, null);
      const act: DisposalAct = {
        id: newId('dac'),
        orderId: id,
        performedOn,
        quantity: request.quantity,
        unit,
        certificateForm: certificate?.form ?? '',
        certificateNumber: certificate?.number ?? '',
        witnessedBy: witnessedBy ?? '',
        costs,
        proceeds,
        closing,
        recordedBy: actor.id,
        determinationId,
        recordedAt: new Date(this.clock.now()),
      };
      await this.database.repo(DisposalAct).insert(act);
      const { merchandiseId, route } = order;
      await this.outbox.add(disposalPerformed({ disposalId: id, merchandiseId, route }));
      const acts = [...before, act];
      if (outstandingOf(order, acts).compare(Decimal.make(0n)) > 0) return toDisposalView(order, acts);
      await this.close(actor, order, goods, request);
      return toDisposalView({ ...order, closedOn: performedOn }, acts);
    });
  }

  async find(actor: Actor, id: string): Promise<DisposalView> {
    const [found] = isId('dsp', id) ? await this.load(actor, { id }) : [];
    if (!found) throw notFound();
    return found;
  }

  async list(actor: Actor, { limit, cursor, status, ...equal }: ListDisposals): Promise<Page<DisposalView>> {
    const [after] = decodeCursor('disposals', cursor, 1) ?? [];
    const where: FindOptionsWhere<DisposalOrder> = {
      ...equal,
      ...(status && { closedOn: status === 'open' ? IsNull() : Not(IsNull()) }),
      ...(after && { seq: LessThan(after) }),
    };
    return pageOf('disposals', await this.load(actor, where, limit + 1), limit, ({ seq }) => [seq ?? '']);
  }

  private load(acting: Acting, where: FindOptionsWhere<DisposalOrder>, limit?: number): Promise<HeldDisposal[]> {
    return this.database.transaction(acting, async () => {
      const orders = await this.database.repo(DisposalOrder).find({
        where: { ...where, ...KNOWN },
        order: { seq: 'desc' },
        ...(limit && { take: limit }),
      });
      const acts = await this.database
        .repo(DisposalAct)
        .find({ where: { orderId: In(orders.map(({ id }) => id)) }, order: { seq: 'asc' } });
      return orders.map((order) =>
        toDisposalView(
          order,
          acts.filter(({ orderId }) => orderId === order.id),
        ),
      );
    });
  }

  private async hold(id: string): Promise<DisposalOrder> {
    const found = isId('dsp', id)
      ? await this.database
          .repo(DisposalOrder)
          .findOne({ where: { id, ...KNOWN }, lock: { mode: 'pessimistic_write' } })
      : null;
    if (!found) throw notFound();
    return found;
  }

  private async close(
    actor: Actor,
    { id, merchandiseId, route }: DisposalOrder,
    goods: Goods,
    { performedOn }: PerformDisposal,
  ) {
    await this.merchandise.move(actor, goods, ROUTE_ENDS[route], { act: route, on: performedOn, sourceId: id });
    await this.database.repo(DisposalOrder).update({ id }, { closedOn: performedOn });
    await this.outbox.add(disposalClosed({ disposalId: id, merchandiseId, route }));
  }
}
