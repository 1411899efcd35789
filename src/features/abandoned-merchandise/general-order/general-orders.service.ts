import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { IsNull, LessThan, Not } from 'typeorm';
import type { FindOptionsWhere } from 'typeorm';
import { notInFuture } from '../../../kernel/in-future.js';
import type { Actor } from '../../../kernel/actor.js';
import { latest } from '../../../kernel/dates.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { notFound } from '../../../kernel/errors.js';
import { isId, newId } from '../../../kernel/ids.js';
import type { Page } from '../../../kernel/page.js';
import { mayRead } from '../../../platform/access/may-read.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { decodeCursor, pageOf } from '../../../platform/http/cursor.js';
import type { Due } from '../../../platform/manifest/manifest.js';
import { ask } from '../../../platform/rules/ask.js';
import { Merchandise } from '../../merchandise/index.js';
import type { Goods } from '../../merchandise/index.js';
import type { GoodsState } from '../../merchandise/rules/index.js';
import { namedGoods, refuse } from '../../seizures/index.js';
import { AUTHORITY_OF_GENERAL_ORDER, generalOrderRedemption, generalOrderTaking } from '../rules/index.js';
import { generalOrderClosed } from '../abandonment.errors.js';
import { orderClockOf, toGeneralOrderView, vestingOf } from './general-order-clocks.js';
import { GeneralOrder } from './general-order.entity.js';
import type {
  GiveVestingNotice,
  ListGeneralOrders,
  RedeemMerchandise,
  TakeIntoGeneralOrder,
} from './general-order.dto.js';
import type { GeneralOrderView } from './general-order.view.js';

const WAITING: readonly GoodsState[] = ['general_order', 'unclaimed'];

const KNOWN = { importerOrganisationId: mayRead('abandonments') };

const BY_LAW: Actor = { id: 'system:general-orders', role: 'system', organisationId: null, scopes: [] };

/** Goods without entry: general order, and what time makes of them. */
@Injectable()
export class GeneralOrdersService implements OnModuleInit, Due {
  constructor(
    private readonly database: Database,
    private readonly merchandise: Merchandise,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.merchandise.whenMoved((_, goods, from, { on }) => this.follow(goods, from, on));
  }

  take(actor: Actor, request: TakeIntoGeneralOrder): Promise<GeneralOrderView> {
    return this.database.transaction(actor, async () => {
      const { merchandiseId, landedOn, importedOn, takenOn, carrierNotifiedOn, billValue } = request;
      const goods = await namedGoods(this.merchandise.lock(merchandiseId));
      const timed = {
        landedOn,
        importedOn,
        billValue: billValue ?? null,
        carrierNotifiedOn: carrierNotifiedOn ?? null,
        vestingNoticeOn: null,
        redeemedOn: null,
      };
      const clock = orderClockOf(timed, takenOn).decision;
      refuse([
        ...notInFuture('/takenOn', takenOn, this.clock.today()),
        ...notInFuture('/carrierNotifiedOn', carrierNotifiedOn, this.clock.today()),
        ...ask(generalOrderTaking, { ...timed, recordedImportOn: goods.importedOn, clock }, takenOn).decision,
        ...this.merchandise.assess(goods, 'general_order', takenOn).decision.faults,
      ]);
      const order: GeneralOrder = {
        ...timed,
        id: newId('gor'),
        merchandiseId,
        importerOrganisationId: goods.importerOrganisationId,
        unclaimedOn: clock.unclaimedOn,
        vestsOn: null,
        endedOn: null,
        endedAs: null,
        recordedBy: actor.id,
        recordedAt: new Date(this.clock.now()),
      };
      await this.database.repo(GeneralOrder).insert(order);
      const act = { act: 'general_order', on: takenOn, sourceId: order.id, cites: AUTHORITY_OF_GENERAL_ORDER.taken };
      await this.merchandise.move(actor, goods, 'general_order', act);
      return toGeneralOrderView(order, this.clock.today());
    });
  }

  giveNotice(actor: Actor, id: string, { noticeOn, everyPartyNotified }: GiveVestingNotice): Promise<GeneralOrderView> {
    return this.changed(actor, id, (order) => {
      if (order.vestingNoticeOn) throw generalOrderClosed(`Notice was given on ${order.vestingNoticeOn}.`);
      const { faults, vestsOn } = vestingOf(order, noticeOn, everyPartyNotified, noticeOn).decision;
      refuse([...notInFuture('/noticeOn', noticeOn, this.clock.today()), ...faults]);
      return Promise.resolve({ vestingNoticeOn: noticeOn, vestsOn });
    });
  }

  redeem(actor: Actor, id: string, { redeemedOn }: RedeemMerchandise): Promise<GeneralOrderView> {
    return this.changed(actor, id, async (order) => {
      const goods = await this.merchandise.lock(order.merchandiseId);
      refuse([
        ...notInFuture('/redeemedOn', redeemedOn, this.clock.today()),
        ...ask(generalOrderRedemption, order, redeemedOn).decision,
        ...this.merchandise.assess(goods, 'released', redeemedOn).decision.faults,
      ]);
      await this.merchandise.move(actor, goods, 'released', { act: 'redemption', on: redeemedOn, sourceId: id });
      return { redeemedOn, endedOn: redeemedOn, endedAs: 'released' };
    });
  }

  async find(actor: Actor, id: string, asOf = this.clock.today()): Promise<GeneralOrderView> {
    const order = isId('gor', id)
      ? await this.database.transaction(actor, () => this.database.repo(GeneralOrder).findOneBy({ id, ...KNOWN }))
      : null;
    // Before they landed nobody had failed to make entry of them.
    if (!order || asOf < order.landedOn) throw notFound();
    return toGeneralOrderView(order, asOf);
  }

  async list(actor: Actor, query: ListGeneralOrders): Promise<Page<GeneralOrderView>> {
    const { limit, cursor, merchandiseId, redeemed } = query;
    const asOf = this.clock.today();
    const [after] = decodeCursor('general-orders', cursor, 1) ?? [];
    const where: FindOptionsWhere<GeneralOrder> = {
      ...(merchandiseId && { merchandiseId }),
      ...(redeemed && { redeemedOn: redeemed === 'no' ? IsNull() : Not(IsNull()) }),
      ...(after && { seq: LessThan(after) }),
      ...KNOWN,
    };
    const rows = await this.database.transaction(actor, () =>
      this.database.repo(GeneralOrder).find({ where, order: { seq: 'desc' }, take: limit + 1 }),
    );
    const page = pageOf('general-orders', rows, limit, ({ seq }) => [seq ?? '']);
    return { ...page, items: page.items.map((order) => toGeneralOrderView(order, asOf)), asOf };
  }

  /** By law goods become unclaimed, and title vests, on their day without anybody's act; the record follows the law. */
  async run(): Promise<number> {
    const today = this.clock.today();
    const due = await this.database.queryAs<{ id: string }>(BY_LAW, DUE, [today]);
    let moved = 0;
    for (const { id } of due) if (await this.moveByTime(id, today)) moved++;
    return moved;
  }

  private async moveByTime(id: string, today: IsoDate): Promise<boolean> {
    const order = await this.database.repo(GeneralOrder).findOneByOrFail({ id });
    const goods = await this.merchandise.lock(order.merchandiseId);
    const { unclaimedOn, vestsOn } = order;
    if (goods.state === 'general_order') {
      // Goods found long after their importation were unclaimed before anybody took them in.
      const on = latest(unclaimedOn, goods.stateSince);
      const act = { act: 'unclaimed', on, sourceId: id, cites: AUTHORITY_OF_GENERAL_ORDER.unclaimed };
      await this.merchandise.move(BY_LAW, goods, 'unclaimed', act);
      return true;
    }
    if (goods.state !== 'unclaimed' || !vestsOn || vestsOn > today) return false;
    const on = latest(vestsOn, goods.stateSince);
    const act = { act: 'vesting', on, sourceId: id, cites: AUTHORITY_OF_GENERAL_ORDER.vested };
    await this.merchandise.move(BY_LAW, goods, 'vested', act);
    return true;
  }

  // Goods that leave another way, abandoned or seized or sold, leave no clock running behind them.
  private async follow(goods: Goods, from: GoodsState, on: IsoDate): Promise<void> {
    if (!WAITING.includes(from) || WAITING.includes(goods.state)) return;
    await this.database
      .repo(GeneralOrder)
      .update({ merchandiseId: goods.id, endedOn: IsNull() }, { endedOn: on, endedAs: goods.state });
  }

  private changed(
    actor: Actor,
    id: string,
    change: (order: GeneralOrder) => Promise<Partial<GeneralOrder>>,
  ): Promise<GeneralOrderView> {
    return this.database.transaction(actor, async () => {
      const repo = this.database.repo(GeneralOrder);
      const order = isId('gor', id)
        ? await repo.findOne({ where: { id, ...KNOWN }, lock: { mode: 'pessimistic_write' } })
        : null;
      if (!order) throw notFound();
      if (order.endedOn) throw generalOrderClosed(`The goods left general order on ${order.endedOn}.`);
      const changes = await change(order);
      await repo.update({ id }, changes);
      return toGeneralOrderView({ ...order, ...changes }, this.clock.today());
    });
  }
}

// Goods whose day has come and whose state does not show it yet, oldest first.
const DUE = {
  name: 'general-orders-due',
  text: `select o.id from general_order o join merchandise m on m.id = o.merchandise_id
         where o.ended_on is null and o.unclaimed_on <= $1
           and (m.state = 'general_order' or (m.state = 'unclaimed' and o.vests_on <= $1))
         order by o.unclaimed_on, o.id limit 200`,
};
