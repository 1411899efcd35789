import { Injectable } from '@nestjs/common';
import { notInFuture } from '../../../kernel/in-future.js';
import type { Actor } from '../../../kernel/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { Merchandise } from '../../merchandise/index.js';
import { forfeitureFactsOf } from '../questions/case-facts.js';
import { forfeitureQuestion } from '../questions/forfeiture.question.js';
import { assertOpen, SeizureActs } from '../seizure-acts.js';
import { SeizureStore } from '../seizure-store.js';
import { toSeizureView } from '../seizure-views.js';
import { Seizure } from '../seizure.entity.js';
import { refuse } from '../seizure.errors.js';
import type { SeizureView } from '../seizure.view.js';
import type { ForfeitMerchandise } from './case-act.dto.js';
import { seizureForfeited } from '../seizure.events.js';

/** Declares seized goods forfeited, when every time has run and nobody stands in the way. */
@Injectable()
export class ForfeituresService {
  constructor(
    private readonly database: Database,
    private readonly store: SeizureStore,
    private readonly merchandise: Merchandise,
    private readonly acts: SeizureActs,
    private readonly clock: Clock,
  ) {}

  forfeit(actor: Actor, id: string, { forfeitedOn, decreedOn }: ForfeitMerchandise): Promise<SeizureView> {
    return this.database.transaction(actor, async () => {
      const record = await this.store.hold(actor, id);
      assertOpen(record);
      const goods = await this.merchandise.lock(record.seizure.merchandiseId);
      const { answer, faults } = await this.acts.decide(
        forfeitureQuestion,
        forfeitureFactsOf(record, forfeitedOn, decreedOn),
      );
      const today = this.clock.today();
      refuse([
        ...notInFuture('/forfeitedOn', forfeitedOn, today),
        ...notInFuture('/decreedOn', decreedOn, today),
        ...faults,
        ...this.merchandise.assess(goods, 'forfeited', forfeitedOn).decision.faults,
      ]);
      await this.acts.keep(actor, answer, record.seizure.importerOrganisationId);
      await this.merchandise.move(actor, goods, 'forfeited', { act: 'forfeiture', on: forfeitedOn, sourceId: id });
      await this.database.repo(Seizure).update({ id }, { endedAs: 'forfeited', endedOn: forfeitedOn });
      await this.acts.tell(seizureForfeited({ seizureId: id, merchandiseId: goods.id }));
      return toSeizureView(await this.store.find(actor, id), today);
    });
  }
}
