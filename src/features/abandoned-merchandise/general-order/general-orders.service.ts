import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { IsNull, LessThan, Not } from 'typeorm';
import type { FindOptionsWhere } from 'typeorm';
import type { Actor } from '../../../kernel/actor.js';
import { cfr, usc } from '../../../kernel/citation.js';
import type { Fault } from '../../../kernel/errors.js';
import { notFound } from '../../../kernel/errors.js';
import { isId, newId } from '../../../kernel/ids.js';
import type { Page } from '../../../kernel/page.js';
import { unmet } from '../../../kernel/requirement.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { decodeCursor, pageOf } from '../../../platform/http/cursor.js';
import { Ticks } from '../../../platform/ticks/ticks.js';
import { Merchandise } from '../../merchandise/index.js';
import { namedGoods, notInFuture, refuse } from '../../seizures/index.js';
import { orderClockOf, toGeneralOrderView, vestingOf } from './general-order-clocks.js';
import { GeneralOrder } from './general-order.entity.js';
import type {
  GiveVestingNotice,
  ListGeneralOrders,
  RedeemMerchandise,
  TakeIntoGeneralOrder,
} from './general-order.dto.js';
import type { GeneralOrderView } from './general-order.view.js';

const BY_LAW: Actor = { id: 'system:general-orders', role: 'system', organisationId: null, scopes: [] };

/** Goods without entry: general order, and what time makes of them. */
@Injectable()
export class GeneralOrdersService implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly merchandise: Merchandise,
    private readonly ticks: Ticks,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.ticks.add({ name: 'general-orders', run: () => this.letTimeRun() });
  }

  take(actor: Actor, request: TakeIntoGeneralOrder): Promise<GeneralOrderView> {
    return this.database.transaction(actor, async () => {
      const { merchandiseId, landedOn, importedOn, takenOn, carrierNotifiedOn, billValue } = request;
      const goods = await namedGoods(this.merchandise.lock(merchandiseId));
      const order: GeneralOrder = {
        id: newId('gor'),
        merchandiseId,
        importerOrganisationId: goods.importerOrganisationId,
        landedOn,
        importedOn,
        billValue: billValue ?? null,
        carrierNotifiedOn: carrierNotifiedOn ?? null,
        vestingNoticeOn: null,
        redeemedOn: null,
        recordedBy: actor.id,
        recordedAt: new Date(this.clock.now()),
      };
      const clock = orderClockOf(order, takenOn).decision;
      refuse([
        ...notInFuture('/takenOn', takenOn, this.clock.today()),
        ...unmet([
          [importedOn <= landedOn, landedBeforeImport],
          [takenOn >= clock.generalOrderOn, tooEarly(clock.lastDayToEnter)],
        ]),
        ...this.merchandise.assess(goods, 'general_order', takenOn).decision.faults,
      ]);
      await this.database.repo(GeneralOrder).insert(order);
      const act = { act: 'general_order', on: takenOn, sourceId: order.id, cites: [cfr(19, '127.1')] };
      await this.merchandise.move(actor, goods, 'general_order', act);
      return toGeneralOrderView(order, this.clock.today());
    });
  }

  giveNotice(actor: Actor, id: string, { noticeOn, everyPartyNotified }: GiveVestingNotice): Promise<GeneralOrderView> {
    return this.changed(actor, id, (order) => {
      const { faults } = vestingOf(order, noticeOn, everyPartyNotified, noticeOn).decision;
      refuse([...notInFuture('/noticeOn', noticeOn, this.clock.today()), ...faults]);
      return Promise.resolve({ vestingNoticeOn: noticeOn });
    });
  }

  redeem(actor: Actor, id: string, { redeemedOn }: RedeemMerchandise): Promise<GeneralOrderView> {
    return this.changed(actor, id, async (order) => {
      const goods = await this.merchandise.lock(order.merchandiseId);
      refuse([
        ...notInFuture('/redeemedOn', redeemedOn, this.clock.today()),
        ...this.merchandise.assess(goods, 'released', redeemedOn).decision.faults,
      ]);
      await this.merchandise.move(actor, goods, 'released', { act: 'redemption', on: redeemedOn, sourceId: id });
      return { redeemedOn };
    });
  }

  async find(actor: Actor, id: string, asOf = this.clock.today()): Promise<GeneralOrderView> {
    const order = isId('gor', id)
      ? await this.database.transaction(actor, () => this.database.repo(GeneralOrder).findOneBy({ id }))
      : null;
    if (!order) throw notFound();
    return toGeneralOrderView(order, asOf);
  }

  async list(actor: Actor, query: ListGeneralOrders): Promise<Page<GeneralOrderView>> {
    const { limit, cursor, merchandiseId, redeemed, asOf = this.clock.today() } = query;
    const [after] = decodeCursor('general-orders', cursor, 1) ?? [];
    const where: FindOptionsWhere<GeneralOrder> = {
      ...(merchandiseId && { merchandiseId }),
      ...(redeemed && { redeemedOn: redeemed === 'no' ? IsNull() : Not(IsNull()) }),
      ...(after && { id: LessThan(after) }),
    };
    const rows = await this.database.transaction(actor, () =>
      this.database.repo(GeneralOrder).find({ where, order: { id: 'desc' }, take: limit + 1 }),
    );
    const page = pageOf('general-orders', rows, limit, ({ id }) => [id]);
    return { ...page, items: page.items.map((order) => toGeneralOrderView(order, asOf)), asOf };
  }

  // By law goods become unclaimed, and title vests, on their day without anybody's act; the record follows the law.
  private async letTimeRun(): Promise<number> {
    const today = this.clock.today();
    let moved = 0;
    for (const order of await this.database.repo(GeneralOrder).findBy({ redeemedOn: IsNull() })) {
      const { status, unclaimedOn, vestsOn } = toGeneralOrderView(order, today);
      if (status !== 'unclaimed' && status !== 'vested') continue;
      const goods = await this.merchandise.lock(order.merchandiseId);
      if (goods.state === 'general_order') {
        const on = unclaimedOn as typeof today;
        const act = { act: 'unclaimed', on, sourceId: order.id, cites: [cfr(19, '127.11')] };
        await this.merchandise.move(BY_LAW, goods, 'unclaimed', act);
        moved++;
      } else if (goods.state === 'unclaimed' && status === 'vested') {
        const on = vestsOn as typeof today;
        const act = { act: 'vesting', on, sourceId: order.id, cites: [usc(19, '1491(b)')] };
        await this.merchandise.move(BY_LAW, goods, 'vested', act);
        moved++;
      }
    }
    return moved;
  }

  private changed(
    actor: Actor,
    id: string,
    change: (order: GeneralOrder) => Promise<Partial<GeneralOrder>>,
  ): Promise<GeneralOrderView> {
    return this.database.transaction(actor, async () => {
      const repo = this.database.repo(GeneralOrder);
      const order = isId('gor', id) ? await repo.findOne({ where: { id }, lock: { mode: 'pessimistic_write' } }) : null;
      if (!order) throw notFound();
      const changes = await change(order);
      await repo.update({ id }, changes);
      return toGeneralOrderView({ ...order, ...changes }, this.clock.today());
    });
  }
}

const landedBeforeImport: Fault = {
  pointer: '/landedOn',
  code: 'general_order.landed_before_import',
  message: 'Goods land on or after the day of importation.',
  citation: cfr(19, '101.1'),
};
const tooEarly = (lastDayToEnter: string): Fault => ({
  pointer: '/takenOn',
  code: 'general_order.may_be_entered',
  message: `Entry may be made through ${lastDayToEnter}.`,
  citation: cfr(19, '4.37(a)'),
});
