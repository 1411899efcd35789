import { Injectable } from '@nestjs/common';
import { notInFuture } from '../../../kernel/in-future.js';
import { filedInItsTime } from '../../../platform/access/filing-day.js';
import type { Actor } from '../../../kernel/actor.js';
import { newId } from '../../../kernel/ids.js';
import { ActingRights } from '../../../platform/access/acting-rights.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { ask } from '../../../platform/rules/ask.js';
import { Merchandise } from '../../merchandise/index.js';
import { remissionQuestion } from '../questions/remission.question.js';
import { petitionDecision, petitionFiling, reliefsConsentedTo, seizedForMark } from '../rules/index.js';
import type { Relief } from '../rules/index.js';
import { assertOpen, SeizureActs } from '../seizure-acts.js';
import { petitionClockOf } from '../seizure-clocks.js';
import type { SeizureRecord } from '../seizure-record.js';
import { SeizureStore } from '../seizure-store.js';
import { toPetitionView, toSeizureView } from '../seizure-views.js';
import { Seizure } from '../seizure.entity.js';
import { alreadyDone, refuse } from '../seizure.errors.js';
import type { SeizureView } from '../seizure.view.js';
import { Petition } from './case-act.entity.js';
import type { DecidePetition, FilePetition } from './case-act.dto.js';
import type { PetitionView } from './case-act.view.js';
import { seizurePetitioned, seizureRemitted } from '../seizure.events.js';

/** Petitions for remission and the relief they may end in. */
@Injectable()
export class PetitionsService {
  constructor(
    private readonly database: Database,
    private readonly store: SeizureStore,
    private readonly merchandise: Merchandise,
    private readonly acts: SeizureActs,
    private readonly filing: ActingRights,
    private readonly clock: Clock,
  ) {}

  /** A petition that comes late is kept and says so; it stops nothing. */
  file(actor: Actor, id: string, { filedOn, ...asked }: FilePetition): Promise<PetitionView> {
    return this.database.transaction(actor, async () => {
      const record = await this.store.hold(actor, id);
      await this.filing.assert(actor, record.seizure.importerOrganisationId, 'seizures');
      assertOpen(record);
      const first = record.petitions.find(({ supplemental }) => !supplemental);
      if (first && !first.decidedOn) throw alreadyDone('A petition is pending; it is decided first.');
      const clock = petitionClockOf(record, filedOn, filedOn)?.decision;
      const lastDay = first ? clock?.supplementalBy : clock?.petitionBy;
      refuse([
        ...filedInItsTime(actor, '/filedOn', filedOn, this.clock.today()),
        ...ask(petitionFiling, { noticed: clock !== undefined, firstDecidedOn: first?.decidedOn ?? null }, filedOn)
          .decision,
      ]);
      const petition: Petition = {
        ...asked,
        id: newId('pet'),
        seizureId: id,
        supplemental: first !== undefined,
        filedOn,
        filedBy: actor.id,
        timeliness: lastDay !== undefined && filedOn <= lastDay ? 'filed_in_time' : 'filed_late',
        decidedOn: null,
        decision: null,
        decidedBy: null,
        reason: null,
        determinationId: null,
        recordedAt: new Date(this.clock.now()),
      };
      await this.database.repo(Petition).insert(petition);
      await this.acts.tell(seizurePetitioned({ seizureId: id, petitionId: petition.id }));
      return toPetitionView(petition);
    });
  }

  /** Grants or denies; granted relief ends the seizure and the goods go that way. */
  decide(actor: Actor, id: string, request: DecidePetition): Promise<SeizureView> {
    return this.database.transaction(actor, async () => {
      const record = await this.store.hold(actor, id);
      assertOpen(record);
      const { decision, decidedOn, relief, reason } = request;
      const petition = record.petitions.find((one) => one.id === request.petitionId);
      if (petition?.decidedOn) throw alreadyDone(`The petition was decided on ${petition.decidedOn}.`);
      const { answer } = await this.acts.decide(remissionQuestion, {
        asOf: decidedOn,
        seizureId: id,
        ...(request.petitionId !== undefined && { petitionId: request.petitionId }),
        decision,
        ...(relief && { relief }),
        ...remissionFacts(record),
      });
      const sought = answer.result.reliefs.find((one) => one.relief === relief);
      const facts = {
        decision,
        relief: relief ?? null,
        filedOn: request.petitionId === undefined ? null : (petition?.filedOn ?? ('unknown' as const)),
        consentedTo: consentedRelief(record),
        sought: sought ?? null,
        // Above the port's limit headquarters decides, for which a supervisor acts.
        forHeadquarters: actor.role === 'supervisor',
      };
      refuse([
        ...notInFuture('/decidedOn', decidedOn, this.clock.today()),
        ...ask(petitionDecision, facts, decidedOn).decision,
      ]);
      const kept = await this.acts.keep(actor, answer, record.seizure.importerOrganisationId);
      const determinationId = kept.id;
      if (petition)
        await this.database
          .repo(Petition)
          .update({ id: petition.id }, { decision, decidedOn, reason, decidedBy: actor.id, determinationId });
      if (relief) await this.remit(actor, record, relief, request);
      return toSeizureView(await this.store.find(actor, id), this.clock.today());
    });
  }

  private async remit(actor: Actor, { seizure }: SeizureRecord, relief: Relief, { decidedOn: on }: DecidePetition) {
    const goods = await this.merchandise.lock(seizure.merchandiseId);
    await this.merchandise.move(actor, goods, 'remitted', { act: 'remission', on, sourceId: seizure.id });
    await this.database.repo(Seizure).update({ id: seizure.id }, { endedAs: 'remitted', endedOn: on, relief });
    await this.acts.tell(seizureRemitted({ seizureId: seizure.id, relief }));
  }
}

const consentedRelief = ({ consents }: Pick<SeizureRecord, 'consents'>): readonly Relief[] =>
  reliefsConsentedTo(consents.map(({ consentsTo }) => consentsTo));

const remissionFacts = ({ seizure, consents }: SeizureRecord) => ({
  counterfeit: seizure.grounds.includes('counterfeit_mark'),
  ownerConsentedTo: [...consentedRelief({ consents })],
  prohibited: seizure.prohibited,
  exportBarred: seizure.hazard,
  trademarkCase: seizedForMark(seizure.grounds),
  appraisedValue: seizure.domesticValue,
});
