import { Injectable } from '@nestjs/common';
import { notInFuture } from '../../../kernel/in-future.js';
import type { Actor } from '../../../kernel/actor.js';
import { usc } from '../../../kernel/citation.js';
import type { Fault } from '../../../kernel/errors.js';
import { newId } from '../../../kernel/ids.js';
import { parseMoney } from '../../../kernel/money.js';
import { unmet } from '../../../kernel/requirement.js';
import { Clock } from '../../../platform/clock/clock.js';
import { advisoryLock } from '../../../platform/database/advisory-lock.js';
import { Database } from '../../../platform/database/database.js';
import { Merchandise } from '../../merchandise/index.js';
import { counterfeitFineQuestion } from '../questions/counterfeit-fine.question.js';
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
      const { others, faults } = party
        ? await this.history.findOthers(id, party, request)
        : { others: [], faults: [unknownParty] };
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
      refuse([
        ...notInFuture('/assessedOn', assessedOn, this.clock.today()),
        ...faults,
        ...unmet([
          [seizure.grounds.includes('counterfeit_mark'), notCounterfeit],
          [assessedOn >= seizure.seizedOn, beforeSeizure],
          [assessed === null || maximum === null || parseMoney(assessed) <= parseMoney(maximum), aboveMaximum],
        ]),
        ...faultsOf(answer),
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

const faultsOf = ({ outcome, reasonCodes }: { readonly outcome: string; readonly reasonCodes: readonly string[] }) =>
  outcome === 'may_be_fined'
    ? []
    : reasonCodes.map((code) => ({
        pointer: POINTERS[code] ?? '',
        code,
        message: SAYS[code] ?? code,
        citation: usc(19, '1526(f)'),
      }));
const POINTERS: Readonly<Record<string, string>> = {
  'fine.not_for_sale': '/forSaleOrPublicDistribution',
  'fine.no_part_taken': '/tookPart',
  'fine.genuine_value_unknown': '/lines',
  'fine.earlier_seizure_open': '/earlierSeizures',
};
const SAYS: Readonly<Record<string, string>> = {
  'fine.not_for_sale': 'Only goods for sale or public distribution are fined.',
  'fine.no_part_taken': 'Only who directed, assisted or abetted the importation is fined.',
  'fine.genuine_value_unknown': 'What a genuine article costs is not known for every line.',
  'fine.earlier_seizure_open':
    'This person is on an earlier seizure of counterfeits; say what was found of its part in it, for the maximum depends on it.',
};
const at = { citation: usc(19, '1526(f)') } as const;
const unknownParty: Fault = {
  ...at,
  pointer: '/partyId',
  code: 'fine.party_unknown',
  message: 'There is no such party on these goods.',
};
const notCounterfeit: Fault = {
  ...at,
  pointer: '/seizureId',
  code: 'fine.not_counterfeit',
  message: 'The goods were not seized as counterfeits.',
};
const beforeSeizure: Fault = {
  ...at,
  pointer: '/assessedOn',
  code: 'fine.before_seizure',
  message: 'A fine follows the seizure.',
};
const aboveMaximum: Fault = {
  ...at,
  pointer: '/amount',
  code: 'fine.above_maximum',
  message: 'The amount is above the largest fine.',
};
