import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import { addDays } from '../../../kernel/dates.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { ask } from '../../../platform/rules/ask.js';
import { Merchandise } from '../../merchandise/index.js';
import { forfeiture } from '../rules/index.js';
import type { ForfeitureFacts } from '../rules/index.js';
import { assertOpen, SeizureActs } from '../seizure-acts.js';
import { claimClockOf, petitionClockOf } from '../seizure-clocks.js';
import type { SeizureRecord } from '../seizure-record.js';
import { SeizureStore } from '../seizure-store.js';
import { toSeizureView } from '../seizure-views.js';
import { Seizure } from '../seizure.entity.js';
import { notInFuture, refuse } from '../seizure.errors.js';
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
      const facts = forfeitureFacts(record, forfeitedOn, decreedOn);
      const step = ask(forfeiture, facts, forfeitedOn);
      const today = this.clock.today();
      refuse([
        ...notInFuture('/forfeitedOn', forfeitedOn, today),
        ...notInFuture('/decreedOn', decreedOn, today),
        ...step.decision.faults,
        ...this.merchandise.assess(goods, 'forfeited', forfeitedOn).decision.faults,
      ]);
      const inputs = { seizureId: id, decreedOn };
      const decision = { question: 'forfeiture', inputs, outcome: 'forfeited', step, asOf: forfeitedOn };
      await this.acts.decided(actor, record, decision);
      await this.merchandise.move(actor, goods, 'forfeited', { act: 'forfeiture', on: forfeitedOn, sourceId: id });
      await this.database.repo(Seizure).update({ id }, { endedAs: 'forfeited', endedOn: forfeitedOn });
      await this.acts.tell(seizureForfeited({ seizureId: id, merchandiseId: goods.id }));
      return toSeizureView(await this.store.find(actor, id), today);
    });
  }
}

function forfeitureFacts(record: SeizureRecord, on: IsoDate, decreedOn?: IsoDate): ForfeitureFacts {
  const claim = claimClockOf(record, on).decision;
  const petition = petitionClockOf(record, on)?.decision;
  return {
    procedure: claim.procedure,
    ...(claim.forfeitureFrom && { forfeitureFrom: claim.forfeitureFrom }),
    validClaim: record.claims.some(({ standing }) => standing === 'valid'),
    // Without a notice the time to petition has not begun, so it cannot have run out.
    petitionBy: petition?.petitionBy ?? addDays(on, 1),
    petitionPending: record.petitions.some(({ timeliness, decision }) => timeliness === 'filed_in_time' && !decision),
    ...(decreedOn && { decreedOn }),
    ownerConsented: record.seizure.grounds.includes('counterfeit_mark') && record.consents.length > 0,
  };
}
