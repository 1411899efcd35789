import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import { notFound } from '../../../kernel/errors.js';
import { AbandonedMerchandise } from '../../abandoned-merchandise/index.js';
import { Detentions } from '../../detentions/index.js';

/** Finds the goods behind the routes of detentions and abandonments; what the actor may not know of is not there. */
@Injectable()
export class CaseLookup {
  constructor(
    private readonly detentions: Detentions,
    private readonly abandonments: AbandonedMerchandise,
  ) {}

  async detainedGoods(actor: Actor, id: string): Promise<string> {
    await this.detentions.sideOf(actor, id);
    const facts = await this.detentions.factsFor(id);
    if (!facts) throw notFound();
    return facts.merchandiseId;
  }

  async abandonedGoods(id: string): Promise<string> {
    const merchandiseId = await this.abandonments.goodsOf(id);
    if (!merchandiseId) throw notFound();
    return merchandiseId;
  }
}
