import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { filedInItsTime } from '../../../platform/access/filing-day.js';
import type { Actor } from '../../../kernel/actor.js';
import { invalid } from '../../../kernel/errors.js';
import type { Fault } from '../../../kernel/errors.js';
import { newId } from '../../../kernel/ids.js';
import { formatMoney, parseMoney, sumCents } from '../../../kernel/money.js';
import { isOfficer } from '../../../platform/access/acting-rights.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { ask } from '../../../platform/rules/ask.js';
import { SampleBonds, inOurHands } from '../../merchandise/index.js';
import type { BondColumns } from '../../merchandise/index.js';
import { RecordedRights } from '../recorded-rights.js';
import { ownerConsentQuestion } from '../questions/owner-consent.question.js';
import { ownerRequestQuestion } from '../questions/owner-request.question.js';
import type { BondBehindSample } from '../questions/owner-questions.dto.js';
import { consentAfterNotice } from '../rules/index.js';
import { assertOpen, SeizureActs } from '../seizure-acts.js';
import { SeizureStore } from '../seizure-store.js';
import type { HeldSeizure } from '../seizure-store.js';
import { toOwnerConsentView, toOwnerRequestView } from '../seizure-views.js';
import { alreadyDone, refuse } from '../seizure.errors.js';
import { OwnerConsent, OwnerRequest } from './owner-act.entity.js';
import type { AskAfterSeizure, ConsentAfterSeizure, SampleBondGiven } from './owner-act.dto.js';
import type { OwnerConsentView, OwnerRequestView } from './owner-act.view.js';
import { sampleOfSeizure } from './sample-of-seizure.js';
import { ownerConsented, ownerRequested } from '../seizure.events.js';

/** What the owner of a recorded right may ask and consent to after a seizure for that right. */
@Injectable()
export class OwnerActsService implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly store: SeizureStore,
    private readonly rights: RecordedRights,
    private readonly acts: SeizureActs,
    private readonly bonds: SampleBonds,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.bonds.add({ reader: 'system:seizures', table: 'seizure_owner_request', required: 'bond_required' });
  }

  request(actor: Actor, id: string, request: AskAfterSeizure): Promise<OwnerRequestView> {
    return this.database.transaction(actor, async () => {
      const { requestedOn, wants, purpose, sample } = request;
      const { seizure, filer, owner } = await this.forOwner(actor, id, request.organisationId);
      const bond = bondColumns(sample?.bond);
      const behind = sample && (await this.bondBehind(bond, { seizureId: id, ...owner }));
      const { answer, faults } = await this.acts.decide(ownerRequestQuestion, {
        asOf: requestedOn,
        seizureId: id,
        wants,
        purpose,
        seizedOn: seizure.seizedOn,
        grounds: [...seizure.grounds],
        requester: await this.rights.standingOf(
          filer,
          owner.recordationId,
          wants === 'sample' ? 'request_sample' : 'receive_disclosures',
          requestedOn,
        ),
        ...(sample && {
          sample: sampleOfSeizure(seizure, await this.store.samplesTaken(seizure.id), {
            quantity: sample.quantity,
            statedValue: sample.domesticValue,
          }),
        }),
        ...(behind && { bond: behind }),
      });
      refuse([...filedInItsTime(actor, '/requestedOn', requestedOn, this.clock.today()), ...inBody(faults)]);
      const { id: determinationId } = await this.acts.keep(actor, answer, owner.organisationId);
      const row: OwnerRequest = {
        ...owner,
        id: newId('orq'),
        seizureId: id,
        wants,
        purpose,
        requestedOn,
        sampleQuantity: sample?.quantity ?? null,
        sampleDomesticValue: sample?.domesticValue ?? null,
        ...bond,
        ...inOurHands,
        status: wants === 'sample' ? 'requested' : null,
        bondRequired: answer.result.bondRequired ?? null,
        determinationId,
        bondDeterminationId: null,
        recordedAt: new Date(this.clock.now()),
      };
      await this.database.repo(OwnerRequest).insert(row);
      await this.acts.tell(ownerRequested({ seizureId: id, requestId: row.id, wants }));
      return toOwnerRequestView(row);
    });
  }

  consent(actor: Actor, id: string, request: ConsentAfterSeizure): Promise<OwnerConsentView> {
    return this.database.transaction(actor, async () => {
      const { consentsTo, inWriting, givenOn, document } = request;
      const { seizure, filer, owner } = await this.forOwner(actor, id, request.organisationId);
      assertOpen({ seizure });
      if (seizure.consented.includes(consentsTo)) throw alreadyDone('The owner has consented to this.');
      const notifiedOn = seizure.ownerNotifiedOn;
      const given = await this.rights.standingOf(filer, owner.recordationId, 'consent', givenOn);
      const ownMark = seizure.grounds.includes('counterfeit_mark');
      const { answer, faults } = await this.acts.decide(ownerConsentQuestion, {
        asOf: givenOn,
        seizureId: id,
        consentsTo,
        inWriting,
        notifiedOn: notifiedOn ?? givenOn,
        given,
        ownMark,
      });
      refuse([
        ...filedInItsTime(actor, '/givenOn', givenOn, this.clock.today()),
        ...ask(consentAfterNotice, { ownerNotifiedOn: notifiedOn }, givenOn).decision,
        ...faults,
      ]);
      const { id: determinationId } = await this.acts.keep(actor, answer, owner.organisationId);
      const row: OwnerConsent = {
        ...owner,
        id: newId('cns'),
        seizureId: id,
        consentsTo,
        givenOn,
        document,
        determinationId,
        recordedAt: new Date(this.clock.now()),
      };
      await this.database.repo(OwnerConsent).insert(row);
      await this.acts.tell(ownerConsented({ seizureId: id, consentId: row.id, consentsTo }));
      return toOwnerConsentView(row);
    });
  }

  // The seizure is read with the service's own eyes: an owner may not read it, and to a stranger to its right it does not exist.
  private async forOwner(actor: Actor, id: string, onBehalfOf: string | undefined): Promise<ForOwner> {
    const filer = this.rights.filerOf(actor, onBehalfOf);
    const seizure = await this.store.holdUnseen(id, isOfficer(actor) ? null : filer);
    const { recordationId } = seizure;
    if (recordationId === null) throw invalid([noRight]);
    const organisationId = await this.rights.actingFor(actor, filer, recordationId);
    return { seizure, filer, owner: { organisationId, recordationId } };
  }

  private async bondBehind(
    columns: BondColumns,
    of: Pick<OwnerRequest, 'seizureId' | 'organisationId' | 'recordationId'>,
  ): Promise<BondBehindSample | undefined> {
    const bond = await this.bonds.behind(columns);
    const { bondNumber } = columns;
    if (!bond || bondNumber === null) return undefined;
    // What waits in this case leaves by the same decision, so the bond must cover it too.
    const waiting = await this.database.repo(OwnerRequest).findBy({ ...of, bondNumber, status: 'requested' });
    const required = waiting.map(({ bondRequired }) => parseMoney(bondRequired ?? '0'));
    const { limitOfLiability, committed, ...terms } = bond;
    return {
      ...terms,
      limitOfLiability: formatMoney(limitOfLiability),
      committed: formatMoney(committed + sumCents(required)),
    };
  }
}

interface ForOwner {
  readonly seizure: HeldSeizure;
  readonly filer: string;
  readonly owner: Pick<OwnerRequest, 'organisationId' | 'recordationId'>;
}

const bondColumns = (bond: SampleBondGiven | undefined): BondColumns => ({
  bondKind: bond?.kind ?? null,
  bondNumber: bond?.number ?? null,
  bondActivityCode: bond?.activityCode ?? null,
  bondLimit: bond?.limitOfLiability ?? null,
  bondEffectiveOn: bond?.effectiveOn ?? null,
  bondEndsOn: bond?.endsOn ?? null,
});

// The rules speak of the bond and the quantity; in this body they lie within the sample.
const inBody = (faults: readonly Fault[]): readonly Fault[] =>
  faults.map((fault) =>
    /^\/(?:bond|quantity)/.test(fault.pointer) ? { ...fault, pointer: `/sample${fault.pointer}` } : fault,
  );

const noRight: Fault = {
  pointer: '/organisationId',
  code: 'seizure.no_recorded_right',
  message: 'This seizure rests on no recorded right; nobody may file as its owner.',
};
