import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import { notFound, unlawful } from '../../../kernel/errors.js';
import { notInFuture } from '../../../kernel/in-future.js';
import { newId } from '../../../kernel/ids.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { ask } from '../../../platform/rules/ask.js';
import { DetentionCases } from '../detention-cases.service.js';
import { alreadyDone } from '../detention.errors.js';
import { holdPlacing } from '../rules/index.js';
import { DetentionHold } from './detention-hold.entity.js';
import type { HoldKind } from './detention-hold.entity.js';
import type { PlaceHold, ReleaseHold } from './hold.dto.js';

/** Holds and other interdictions. The goods are locked, so that a hold and a release of data cannot pass each other unseen. */
@Injectable()
export class Holds {
  constructor(
    private readonly database: Database,
    private readonly cases: DetentionCases,
    private readonly clock: Clock,
  ) {}

  place(actor: Actor, id: string, given: PlaceHold): Promise<DetentionHold> {
    const { placedOn = this.clock.today() } = given;
    return this.database.transaction(actor, async () => {
      await this.cases.open(actor, id);
      const facts = {
        forAgency: given.kind === 'agency',
        agencyNamed: given.agency !== undefined,
        withholdsDuties: given.withholdsDutiesBy !== undefined,
        stopsWord: STOPS_WORD.includes(given.kind),
      };
      const faults = [
        ...notInFuture('/placedOn', placedOn, this.clock.today()),
        ...ask(holdPlacing, facts, this.clock.today()).decision,
      ];
      if (faults.length > 0) throw unlawful(faults);
      const hold = this.database.repo(DetentionHold).create({
        id: newId('hld'),
        detentionId: id,
        kind: given.kind,
        ground: given.ground,
        mode: given.mode,
        place: given.place ?? null,
        agency: given.agency ?? null,
        withholdsDutiesBy: given.withholdsDutiesBy ?? null,
        placedOn,
        placedBy: actor.id,
        releasedOn: null,
        releasedBy: null,
        releaseReason: null,
        recordedAt: new Date(this.clock.now()),
      });
      await this.database.repo(DetentionHold).insert(hold);
      await this.cases.tell('holdChanged', id);
      return hold;
    });
  }

  release(actor: Actor, id: string, { holdId, reason }: ReleaseHold): Promise<DetentionHold> {
    return this.database.transaction(actor, async () => {
      await this.cases.open(actor, id);
      const hold = await this.database.repo(DetentionHold).findOneBy({ id: holdId, detentionId: id });
      if (!hold) throw notFound();
      if (hold.releasedOn) throw alreadyDone();
      const lifted = { releasedOn: this.clock.today(), releasedBy: actor.id, releaseReason: reason };
      await this.database.repo(DetentionHold).update({ id: holdId }, lifted);
      await this.cases.tell('holdChanged', id);
      return { ...hold, ...lifted };
    });
  }
}

// Only these say that word of the goods would compromise something; others hold the goods themselves.
const STOPS_WORD: readonly HoldKind[] = ['law_enforcement', 'national_security'];
