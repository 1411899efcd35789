import { Injectable } from '@nestjs/common';
import { notInFuture } from '../../../kernel/in-future.js';
import type { Actor } from '../../../kernel/actor.js';
import { newId } from '../../../kernel/ids.js';
import { parseMoney } from '../../../kernel/money.js';
import { Clock } from '../../../platform/clock/clock.js';
import { advisoryLock } from '../../../platform/database/advisory-lock.js';
import { Database } from '../../../platform/database/database.js';
import { ask } from '../../../platform/rules/ask.js';
import { Merchandise } from '../../merchandise/index.js';
import { counterfeitFineQuestion } from '../questions/counterfeit-fine.question.js';
import { fineAssessment } from '../rules/index.js';
import { SeizureActs } from '../seizure-acts.js';
import { SeizureStore } from '../seizure-store.js';
import { toFineView } from '../seizure-views.js';
import { alreadyDone, refuse } from '../seizure.errors.js';
import { Fine } from './case-act.entity.js';
import type { FinePerson } from './fine.dto.js';
import type { FineView } from './case-act.view.js';
import { CounterfeitHistory, personKeyOf } from './counterfeit-history.js';
import { seizureFined } from '../seizure.events.js';

// Two cases of one person assessed at once must not both be its first.
const PERSON_FINED = advisoryLock('person-fined');

/** Fines for counterfeits, by each person's own history. */
@Injectable()
export class FinesService {
  constructor(
    private readonly database: Database,
    private readonly store: SeizureStore,
    private readonly merchandise: Merchandise,
    private readonly acts: SeizureActs,
    private readonly history: CounterfeitHistory,
    private readonly clock: Clock,
  ) {}

  fine(actor: Actor, id: string, request: FinePerson): Promise<FineView> {
    return this.database.transaction(actor, async () => {
      const record = await this.store.hold(actor, id);
      const { seizure, fines } = record;
      const parties = await this.merchandise.partiesOf([seizure.merchandiseId]);
      const party = parties.find((one) => one.id === request.partyId);
      const personKey = party ? personKeyOf(party) : '';
      if (fines.some((fine) => fine.personKey === personKey))
        throw alreadyDone('This person was fined for this seizure.');
      await this.database.hold(PERSON_FINED, [personKey]);
      const { forSaleOrPublicDistribution, tookPart, assessedOn, amount, lines } = request;
      const { others, faults } = party ? await this.history.findOthers(id, party, request) : { others: [], faults: [] };
      const { answer } = await this.acts.decide(counterfeitFineQuestion, {
        asOf: assessedOn,
        seizureId: id,
        seizedOn: seizure.seizedOn,
        forSaleOrPublicDistribution,
        tookPart,
        lines,
        others: [...others],
      });
      const { ordinal, genuineValue, maximum } = answer.result;
      const assessed = amount ?? maximum;
      const fineFacts = {
        ofTheGoods: party !== undefined,
        counterfeit: seizure.grounds.includes('counterfeit_mark'),
        seizedOn: seizure.seizedOn,
        amount: assessed === null ? null : parseMoney(assessed),
        maximum: maximum === null ? null : parseMoney(maximum),
        reasonCodes: answer.outcome === 'may_be_fined' ? [] : answer.reasonCodes,
      };
      refuse([
        ...notInFuture('/assessedOn', assessedOn, this.clock.today()),
        ...faults,
        ...ask(fineAssessment, fineFacts, assessedOn).decision,
      ]);
      // About one person, who need not be the importer.
      const { id: determinationId } = await this.acts.keep(actor, answer, party?.organisationId ?? null);
      const recordedAt = new Date(this.clock.now());
      const fine: Fine = {
        id: newId('fin'),
        seizureId: id,
        partyId: request.partyId,
        personKey,
        ordinal: ordinal ?? 1,
        genuineValue,
        maximum,
        amount: assessed,
        assessedOn,
        determinationId,
        recordedAt,
      };
      await this.database.repo(Fine).insert(fine);
      if (party) {
        const thisOne = { seizureId: id, forSaleOrPublicDistribution, tookPart, undone: false };
        await this.history.keepFindings(
          party,
          [thisOne, ...(request.earlierSeizures ?? [])],
          determinationId,
          recordedAt,
        );
      }
      await this.acts.tell(seizureFined({ seizureId: id, fineId: fine.id }));
      return toFineView(fine);
    });
  }
}
