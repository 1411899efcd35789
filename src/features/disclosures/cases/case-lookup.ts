import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import { notFound } from '../../../kernel/errors.js';
import { AbandonedMerchandise } from '../../abandoned-merchandise/index.js';
import { Detentions } from '../../detentions/index.js';
import { Seizures } from '../../seizures/index.js';

/** Finds the goods behind routes and events; what the actor of a route may not know of is not there. */
@Injectable()
export class CaseLookup {
  constructor(
    private readonly detentions: Detentions,
    private readonly abandonments: AbandonedMerchandise,
    private readonly seizures: Seizures,
  ) {}

  detainedGoods(actor: Actor, id: string): Promise<string> {
    return this.detentions.goodsOf(actor, id);
  }

  async abandonedGoods(id: string): Promise<string> {
    const merchandiseId = await this.abandonments.goodsOf(id);
    if (!merchandiseId) throw notFound();
    return merchandiseId;
  }

  /** The goods an event is about, by what it names; undefined where it names none. */
  async goodsIn(payload: Readonly<Record<string, unknown>>): Promise<string | undefined> {
    const { merchandiseId, detentionId, seizureId } = payload;
    if (typeof merchandiseId === 'string') return merchandiseId;
    if (typeof detentionId === 'string') return (await this.detentions.factsFor(detentionId))?.merchandiseId;
    return typeof seizureId === 'string' ? this.seizures.goodsOf(seizureId) : undefined;
  }
}
