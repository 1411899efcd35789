import { Injectable } from '@nestjs/common';
import { notInFuture } from '../../../kernel/in-future.js';
import { filedInItsTime } from '../../../platform/access/filing-day.js';
import type { Actor } from '../../../kernel/actor.js';
import { cfr, usc } from '../../../kernel/citation.js';
import type { Fault } from '../../../kernel/errors.js';
import { newId } from '../../../kernel/ids.js';
import { unmet } from '../../../kernel/requirement.js';
import { ActingRights } from '../../../platform/access/acting-rights.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { Merchandise } from '../../merchandise/index.js';
import type { ReliefView } from '../questions/case-questions.view.js';
import { remissionQuestion } from '../questions/remission.question.js';
import type { ConsentedTo, Relief } from '../rules/index.js';
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
        ...unmet([
          [clock !== undefined, notNoticed],
          [first?.decidedOn === undefined || first.decidedOn === null || filedOn >= first.decidedOn, beforeDecision],
        ]),
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
      refuse([
        ...notInFuture('/decidedOn', decidedOn, this.clock.today()),
        ...unmet([
          request.petitionId === undefined
            ? [relief !== undefined && consentedRelief(record).includes(relief), noPetition]
            : [petition !== undefined, unknownPetition],
          [petition === undefined || decidedOn >= petition.filedOn, beforePetition],
          [(decision === 'granted') === (relief !== undefined), reliefMismatch],
        ]),
        ...(decision === 'granted' && sought ? faultsOfRelief(sought, actor) : []),
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

const RELIEF_OF: Readonly<Record<ConsentedTo, readonly Relief[]>> = {
  entry: ['pay_appraised_value'],
  export: ['export'],
  obliteration: ['remove_mark'],
  other_disposition: [],
};

const consentedRelief = ({ consents }: Pick<SeizureRecord, 'consents'>): readonly Relief[] =>
  consents.flatMap(({ consentsTo }) => RELIEF_OF[consentsTo]);

const remissionFacts = ({ seizure, consents }: SeizureRecord) => ({
  counterfeit: seizure.grounds.includes('counterfeit_mark'),
  ownerConsentedTo: [...consentedRelief({ consents })],
  prohibited: seizure.prohibited,
  exportBarred: seizure.hazard,
  trademarkCase: seizure.grounds.some((code) => MARKS.includes(code)),
  appraisedValue: seizure.domesticValue,
});
const MARKS: readonly string[] = [
  'counterfeit_mark',
  'copying_or_simulating_mark',
  'gray_market',
  'intellectual_property',
];

// Above the port's limit headquarters decides, for which a supervisor acts.
function faultsOfRelief({ outcome, reasonCode, citation }: ReliefView, actor: Actor): readonly Fault[] {
  if (outcome === 'permitted' || (outcome === 'headquarters_decides' && actor.role === 'supervisor')) return [];
  return [
    {
      pointer: '/relief',
      code: reasonCode ?? 'relief.not_permitted',
      message: `This relief is not open: ${outcome.replaceAll('_', ' ')}.`,
      remedy: outcome === 'headquarters_decides' ? 'Let a supervisor decide.' : 'Choose another relief, or deny.',
      citation,
    },
  ];
}

const notNoticed: Fault = {
  pointer: '/filedOn',
  code: 'petition.not_noticed',
  message: 'No notice of seizure was mailed yet; the time to petition runs from it.',
  citation: cfr(19, '171.2'),
};
const beforeDecision: Fault = {
  pointer: '/filedOn',
  code: 'petition.before_decision',
  message: 'A supplemental petition follows the decision.',
  citation: cfr(19, '171.61'),
};
const noPetition: Fault = {
  pointer: '/petitionId',
  code: 'petition.none',
  message:
    'Goods are released on a petition, or as the owner of the counterfeited mark consented in time; there is neither.',
  remedy: 'Name the petition that is decided.',
  citation: cfr(19, '133.21(g)'),
};
const unknownPetition: Fault = {
  pointer: '/petitionId',
  code: 'petition.unknown',
  message: 'There is no such petition on this seizure.',
  citation: cfr(19, '171.2'),
};
const beforePetition: Fault = {
  pointer: '/decidedOn',
  code: 'petition.decided_before_filed',
  message: 'A petition is decided after it was filed.',
  citation: cfr(19, '171.11'),
};
const reliefMismatch: Fault = {
  pointer: '/relief',
  code: 'petition.relief_and_decision',
  message: 'A granted petition names its relief, a denied one none.',
  citation: usc(19, '1618'),
};
