import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Actor } from '../../kernel/actor.js';
import type { Citation } from '../../kernel/citation.js';
import type { IsoDate } from '../../kernel/dates.js';
import { Decimal } from '../../kernel/decimal.js';
import { notFound, unlawful } from '../../kernel/errors.js';
import { newId } from '../../kernel/ids.js';
import { applyRule } from '../../kernel/rule.js';
import type { Applied } from '../../kernel/rule.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import { PersonalData } from '../../platform/personal-data/personal-data.js';
import { Goods, MerchandiseParty } from './goods.entity.js';
import { keptImporterNumber } from './kept-importer-number.js';
import { MerchandiseAct } from './merchandise-act.entity.js';
import { GOODS_EVENTS } from './merchandise.events.js';
import { goodsMoved } from './merchandise.errors.js';
import { readEntryNumber } from '../reference/rules/entry-number.js';
import type { NewGoods } from './new-goods.js';
import { goodsMove, quantityBalance } from './rules/index.js';
import type { GoodsMoveDecision, GoodsMoveFacts, GoodsState } from './rules/index.js';

/** What is done to goods: the act in the words of the trade, its day, and the case it belongs to. */
export interface GoodsAct {
  readonly act: string;
  readonly on: IsoDate;
  readonly sourceId?: string;
  /** Law beyond what allows every such move: the paragraph of this very act. */
  readonly cites?: readonly Citation[];
}

/** Told of every move inside its transaction: what must follow from it happens with it or not at all. */
export type GoodsListener = (actor: Actor, moved: Goods, from: GoodsState, act: GoodsAct) => Promise<void>;

/** The goods and their state: the one lock that detention, seizure, abandonment and disposal share. */
@Injectable()
export class Merchandise {
  private readonly listeners: GoodsListener[] = [];

  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly personalData: PersonalData,
  ) {}

  /** Puts goods on record in their first state. The caller has asked for the faults of what was filed. */
  async record(
    actor: Actor,
    filed: NewGoods,
    state: 'arrived' | 'presented',
    act: GoodsAct,
    id: string = newId('mer'),
  ): Promise<Goods> {
    this.assertTransaction();
    const goods = this.database.repo(Goods).create({
      ...toColumns(filed),
      ...(await keptImporterNumber(this.personalData, id, filed.importerNumber)),
      id,
      parentId: null,
      state,
      stateSince: act.on,
      recordedAt: new Date(this.clock.now()),
      recordedBy: actor.id,
    });
    await this.database.repo(Goods).insert(goods);
    if (filed.parties.length > 0) {
      const parties = filed.parties.map(({ country, organisationId, ...party }) => ({
        ...party,
        id: newId('pty'),
        merchandiseId: goods.id,
        country: country?.toUpperCase() ?? null,
        organisationId: organisationId ?? null,
      }));
      await this.database.repo(MerchandiseParty).insert(parties);
    }
    await this.keep(actor, goods, null, act, act.cites ?? []);
    return goods;
  }

  /** Registers what follows from a move of goods, as the end of a detention follows from a seizure. */
  whenMoved(listener: GoodsListener): void {
    this.listeners.push(listener);
  }

  /** Read inside a transaction: outside one nobody asks, and nobody sees goods. */
  find(id: string): Promise<Goods | null> {
    return this.database.repo(Goods).findOneBy({ id });
  }

  async findMany(ids: readonly string[]): Promise<ReadonlyMap<string, Goods>> {
    const rows = await this.database.repo(Goods).findBy({ id: In([...ids]) });
    return new Map(rows.map((row) => [row.id, row]));
  }

  partiesOf(ids: readonly string[]): Promise<MerchandiseParty[]> {
    return this.database.repo(MerchandiseParty).find({ where: { merchandiseId: In([...ids]) }, order: { seq: 'asc' } });
  }

  actsOf(id: string): Promise<MerchandiseAct[]> {
    return this.database.repo(MerchandiseAct).find({ where: { merchandiseId: id }, order: { id: 'asc' } });
  }

  /** Holds the goods to the end of the transaction: whoever else wants to act on them waits and then sees what was done. */
  async lock(id: string): Promise<Goods> {
    this.assertTransaction();
    const goods = await this.database.repo(Goods).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!goods) throw notFound();
    return goods;
  }

  /** Whether the goods may go to a state on a day; for telling its faults together with others. */
  assess({ state, stateSince }: Goods, to: GoodsState, on: IsoDate): Applied<GoodsMoveDecision, GoodsMoveFacts> {
    return applyRule(goodsMove, { from: state, to, since: stateSince, movedOn: on }, on);
  }

  /** Moves locked goods to a state if the law allows it, and keeps the act; refuses with the paragraph otherwise. */
  async move(actor: Actor, goods: Goods, to: GoodsState, act: GoodsAct): Promise<Goods> {
    this.assertTransaction();
    const { decision } = this.assess(goods, to, act.on);
    if (!decision.lawful) throw unlawful(decision.faults);
    // Also where a caller forgot the lock, two acts from one state cannot both happen.
    const { affected } = await this.database
      .repo(Goods)
      .update({ id: goods.id, state: goods.state, stateSince: goods.stateSince }, { state: to, stateSince: act.on });
    if (affected !== 1) throw goodsMoved();
    const moved = { ...goods, state: to, stateSince: act.on };
    await this.keep(actor, moved, goods.state, act, [...decision.authority, ...(act.cites ?? [])]);
    const told = { merchandiseId: goods.id, from: goods.state, sourceId: act.sourceId ?? null };
    await this.outbox.add(GOODS_EVENTS[to](told));
    for (const listener of this.listeners) await listener(actor, moved, goods.state, act);
    return moved;
  }

  /** The locked goods themselves where all of them are meant, else a part as goods of its own, so that it can go another way. */
  async take(actor: Actor, goods: Goods, quantity: string | undefined, act: GoodsAct): Promise<Goods> {
    const whole = quantity === undefined || Decimal.parse(quantity).compare(Decimal.parse(goods.quantity)) === 0;
    return whole ? goods : this.split(actor, goods, quantity, act);
  }

  private async split(actor: Actor, goods: Goods, quantity: string, act: GoodsAct): Promise<Goods> {
    this.assertTransaction();
    const total = { quantity: Decimal.parse(goods.quantity), unit: goods.unit };
    const taken = { quantity: Decimal.parse(quantity), unit: goods.unit };
    const balance = applyRule(quantityBalance, { total, parts: [taken], closing: false }, act.on).decision;
    const left = balance.outstanding;
    if (!balance.balanced || !left) throw unlawful(balance.faults.map((fault) => ({ ...fault, pointer: '/quantity' })));
    // A number that is sealed is sealed for the goods it was told of.
    const part = { ...goods, id: newId('mer'), parentId: goods.id, quantity, importerNumberSealed: null };
    await this.database.repo(Goods).insert(part);
    const parties = await this.partiesOf([goods.id]);
    if (parties.length > 0)
      await this.database.repo(MerchandiseParty).insert(
        parties.map(({ role, name, address, country, organisationId }) => ({
          id: newId('pty'),
          merchandiseId: part.id,
          role,
          name,
          address,
          country,
          organisationId,
        })),
      );
    await this.database.repo(Goods).update({ id: goods.id }, { quantity: left.toString() });
    const rest = { ...goods, quantity: left.toString() };
    await this.keep(actor, part, goods.state, act, act.cites ?? []);
    await this.keep(actor, rest, goods.state, act, act.cites ?? []);
    return part;
  }

  private async keep(actor: Actor, goods: Goods, from: GoodsState | null, act: GoodsAct, basis: readonly Citation[]) {
    await this.database.repo(MerchandiseAct).insert({
      merchandiseId: goods.id,
      act: act.act,
      fromState: from,
      toState: goods.state,
      actedOn: act.on,
      actedBy: actor.id,
      quantity: goods.quantity,
      unit: goods.unit,
      basis: [...basis],
      sourceId: act.sourceId ?? null,
      recordedAt: new Date(this.clock.now()),
    });
  }

  private assertTransaction(): void {
    if (!this.database.inTransaction) throw new Error('goods are locked and moved inside a transaction');
  }
}

const toColumns = (filed: NewGoods) => ({
  modeOfTransport: filed.modeOfTransport,
  portCode: filed.portCode ?? null,
  place: filed.place ?? null,
  importedOn: filed.importedOn ?? null,
  description: filed.description,
  quantity: filed.quantity,
  unit: filed.unit.trim().toUpperCase(),
  countryOfOrigin: filed.countryOfOrigin?.toUpperCase() ?? null,
  identifyingMarks: [...(filed.identifyingMarks ?? [])],
  enteredValue: filed.enteredValue ?? null,
  price: filed.price ?? null,
  entryNumber: entryNumberOf(filed.entryNumber),
  bondNumber: filed.bondNumber ?? null,
  importerId: filed.importerId ?? null,
  importerOrganisationId:
    filed.importerOrganisationId ?? filed.parties.find(({ role }) => role === 'importer')?.organisationId ?? null,
  entryReference: filed.entryReference ?? null,
});

// What could not be read was refused before; kept as filed otherwise.
function entryNumberOf(filed: string | undefined): string | null {
  if (filed === undefined) return null;
  const reading = readEntryNumber(filed);
  return 'number' in reading ? reading.number : filed;
}
