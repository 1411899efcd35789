import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import { usc } from '../../../kernel/citation.js';
import { Decimal } from '../../../kernel/decimal.js';
import type { Fault } from '../../../kernel/errors.js';
import { newId } from '../../../kernel/ids.js';
import { formatMoney, parseMoney } from '../../../kernel/money.js';
import { unmet } from '../../../kernel/requirement.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { ask } from '../../../platform/rules/ask.js';
import { Merchandise } from '../../merchandise/index.js';
import type { MerchandiseParty } from '../../merchandise/index.js';
import { msrpFine } from '../rules/index.js';
import type { MsrpFine } from '../rules/index.js';
import { SeizureActs } from '../seizure-acts.js';
import { SeizureStore } from '../seizure-store.js';
import { toFineView } from '../seizure-views.js';
import { alreadyDone, notInFuture, refuse } from '../seizure.errors.js';
import { Fine } from './case-act.entity.js';
import type { CounterfeitGoods, FinePerson } from './case-act.dto.js';
import type { FineView } from './case-act.view.js';
import { seizureFined } from '../seizure.events.js';

// Two cases of one person assessed at once must not both be its first.
const HOLD_PERSON = { name: 'fine-hold-person', text: `select pg_advisory_xact_lock(hashtext('fine ' || $1))` };

/** Fines for counterfeits, by each person's own history. */
@Injectable()
export class FinesService {
  constructor(
    private readonly database: Database,
    private readonly store: SeizureStore,
    private readonly merchandise: Merchandise,
    private readonly acts: SeizureActs,
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
      await this.database.query(HOLD_PERSON, [personKey]);
      const ordinal = 1 + (await this.database.repo(Fine).countBy({ personKey }));
      const { forSaleOrPublicDistribution, tookPart, assessedOn, amount } = request;
      const facts = { lines: request.lines.map(toLine), ordinal, forSaleOrPublicDistribution, tookPart };
      const step = ask(msrpFine, facts, assessedOn);
      const maximum = step.decision.maximum;
      const assessed = amount === undefined ? maximum : parseMoney(amount);
      refuse([
        ...notInFuture('/assessedOn', assessedOn, this.clock.today()),
        ...unmet([
          [party !== undefined, unknownParty],
          [seizure.grounds.includes('counterfeit_mark'), notCounterfeit],
          [assessedOn >= seizure.seizedOn, beforeSeizure],
          [assessed === undefined || maximum === undefined || assessed <= maximum, aboveMaximum],
        ]),
        ...faultsOf(step.decision),
      ]);
      const outcome = step.decision.outcome;
      const decided = { question: 'counterfeit_fine', inputs: request, outcome, step, asOf: assessedOn };
      // About one person, who need not be the importer.
      const determinationId = await this.acts.decided(actor, record, decided, party?.organisationId ?? null);
      const fine: Fine = {
        id: newId('fin'),
        seizureId: id,
        partyId: request.partyId,
        personKey,
        ordinal,
        genuineValue: money(step.decision.genuineValue),
        maximum: money(maximum),
        amount: money(assessed),
        assessedOn,
        determinationId,
        recordedAt: new Date(this.clock.now()),
      };
      await this.database.repo(Fine).insert(fine);
      await this.acts.tell(seizureFined({ seizureId: id, fineId: fine.id }));
      return toFineView(fine);
    });
  }
}

// A person is its organisation where that is known, else the name and country as filed.
const personKeyOf = ({ organisationId, name, country }: MerchandiseParty): string =>
  organisationId ?? `${name.normalize('NFKC').trim().replaceAll(/\s+/g, ' ').toUpperCase()}|${country ?? ''}`;

const toLine = ({ quantity, msrp, genuineDomesticValue }: CounterfeitGoods) => ({
  quantity: Decimal.parse(quantity),
  ...(msrp !== undefined && { msrp: parseMoney(msrp) }),
  ...(genuineDomesticValue !== undefined && { genuineDomesticValue: parseMoney(genuineDomesticValue) }),
});
const money = (cents: bigint | undefined): string | null => (cents === undefined ? null : formatMoney(cents));

const faultsOf = ({ outcome, reasonCodes }: MsrpFine): readonly Fault[] =>
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
};
const SAYS: Readonly<Record<string, string>> = {
  'fine.not_for_sale': 'Only goods for sale or public distribution are fined.',
  'fine.no_part_taken': 'Only who directed, assisted or abetted the importation is fined.',
  'fine.genuine_value_unknown': 'What a genuine article costs is not known for every line.',
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
