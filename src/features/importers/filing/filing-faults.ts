import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import type { IsoDate } from '../../../kernel/dates.js';
import type { Fault } from '../../../kernel/errors.js';
import { unmet } from '../../../kernel/requirement.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { ask } from '../../../platform/rules/ask.js';
import { OrganisationsService } from '../../identity/index.js';
import { ImporterMatches } from '../matching/importer-matches.js';
import type { Description } from '../matching/importer-matches.js';
import { assignedNumber } from '../rules/assigned-number.js';
import { bankRouting } from '../rules/bank-routing.js';
import { addressKinds } from '../rules/address-kinds.js';
import { matchKey, placeKey } from '../rules/likeness.js';
import { importerForm } from '../rules/importer-form.js';
import { readImporterNumber } from '../rules/importer-number.js';
import { importerNumbers } from '../rules/importer-numbers.js';
import type { GivenNumbersFacts } from '../rules/importer-numbers.js';
import { placeFaults } from './address-faults.js';
import type { AssignNumber, ImporterForm, RegisterImporter } from './filing.dto.js';
import { AMONG_IMPORTERS, CURRENT, MEETS, SIGNS_IN } from './filing.sql.js';
import type { Filed } from './filed-form.js';
import { formFacts, placesOf } from './form-facts.js';

/** What is wrong with what is filed of importers, all at once: by the law, in itself, and beside what is on record. */
@Injectable()
export class FilingFaults {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly organisations: OrganisationsService,
    private readonly matches: ImporterMatches,
  ) {}

  /** Of a form that puts an importer on record. In a transaction in which nobody else does. */
  async ofRegistration(given: RegisterImporter): Promise<readonly Fault[]> {
    const { numbers = [], otherImporterThan = [], particulars, organisationId, assignNumber } = given;
    const named = { numbers, entityType: particulars?.entityType ?? null };
    return [
      ...this.ofForm(given),
      ...ask(importerNumbers, named, this.clock.today()).decision,
      ...(assignNumber ? this.ofAssignment(assignNumber, named) : []),
      ...(organisationId === undefined ? [] : await this.ofOrganisation(organisationId)),
      ...(await this.ofOthers(otherImporterThan)),
    ];
  }

  /** Of a form that is filed again: beside its numbers and its persons on the days on which it will hold. */
  async ofAmendment(id: string, given: ImporterForm): Promise<readonly Fault[]> {
    const entityType = given.particulars?.entityType ?? null;
    const [met] = await this.database.query<Met>(MEETS, [id, given.from]);
    const numbered = { numbers: [], entityType, hasPersonsNumber: met?.ssn === true };
    return [
      ...this.ofForm(given),
      ...ask(importerNumbers, numbered, this.clock.today()).decision,
      ...(entityType === 'individual' && met?.persons === true ? [personWithOwners] : []),
    ];
  }

  /** Of another name, beside the other names that were filed. */
  async ofName(id: string, name: string, from: IsoDate): Promise<readonly Fault[]> {
    const [filed] = await this.database.query<Filed>(CURRENT, [id, from]);
    const facts = formFacts({ name, from, particulars: filed?.particulars ?? {} }, this.clock.today());
    return ask(importerForm, facts, this.clock.today())
      .decision.filter(({ code }) => OF_NAMES.includes(code))
      .map((fault) => ({ ...fault, pointer: '/name' }));
  }

  /** Importers on record that may be the one that is filed. */
  alike(actor: Actor, { name, address, numbers = [], particulars, otherImporterThan = [] }: RegisterImporter) {
    const described = { name, address, numbers, phone: particulars?.phone, email: particulars?.email };
    return this.matches.faultsOf(actor, described, otherImporterThan);
  }

  /** Importers on record that may be this one by what it becomes, and were not by what it was on that day. */
  async alikeThen(actor: Actor, id: string, day: IsoDate, becomes: Becomes): Promise<readonly Fault[]> {
    const { otherImporterThan = [], ...changed } = becomes;
    const unknown = await this.ofOthers(otherImporterThan);
    const [filed] = await this.database.query<Filed>(CURRENT, [id, day]);
    const was = describedAs(filed);
    const now = { ...was, ...changed };
    if (unknown.length > 0 || was.name === '' || comparedBy(was) === comparedBy(now)) return unknown;
    const before = await this.matches.strongly(actor, was, [id]);
    return this.matches.faultsOf(actor, now, [id, ...before, ...otherImporterThan]);
  }

  /** Importers on record with a number like one that it is to use; none where it has one like it already. */
  async alikeByNumber(
    actor: Actor,
    id: string,
    number: string,
    told: readonly string[] = [],
  ): Promise<readonly Fault[]> {
    const described = { name: '', numbers: [number] };
    const unknown = await this.ofOthers(told);
    const found = await this.matches.strongly(actor, described, told);
    if (unknown.length > 0 || found.includes(id)) return unknown;
    const alike = await this.matches.faultsOf(actor, described, told);
    return alike.map((fault) => ({ ...fault, pointer: '/number' }));
  }

  private ofAssignment({ reasons }: AssignNumber, { numbers, entityType }: GivenNumbersFacts): readonly Fault[] {
    const kinds = numbers.map(readImporterNumber).flatMap((reading) => ('kind' in reading ? [reading.kind] : []));
    const facts = { reasons, numbers: kinds, entityType };
    return ask(assignedNumber, facts, this.clock.today()).decision.map((fault) => ({
      ...fault,
      pointer: `/assignNumber${fault.pointer}`,
    }));
  }

  private ofForm(given: ImporterForm): readonly Fault[] {
    const today = this.clock.today();
    const { mailingAddress, bank } = given.particulars ?? {};
    const routed =
      bank?.routingNumber === undefined ? null : { routingNumber: bank.routingNumber, country: bank.country ?? null };
    return [
      ...ask(importerForm, formFacts(given, today), today).decision,
      ...ask(addressKinds, placesOf(given), today).decision,
      ...(routed ? ask(bankRouting, routed, today).decision : []),
      ...placeFaults(given.address, '/address'),
      ...(mailingAddress ? placeFaults(mailingAddress, '/particulars/mailingAddress') : []),
    ];
  }

  private async ofOrganisation(id: string): Promise<readonly Fault[]> {
    const type = await this.organisations.typeOf(id);
    const taken = await this.database.query(SIGNS_IN, [id]);
    return unmet([
      [type !== null, noOrganisation],
      [type === null || type === 'importer', ofAnotherKind],
      [taken.length === 0, signsInForAnother],
    ]);
  }

  private async ofOthers(ids: readonly string[]): Promise<readonly Fault[]> {
    if (ids.length === 0) return [];
    const known = (await this.database.query<{ id: string }>(AMONG_IMPORTERS, [ids])).map(({ id }) => id);
    return ids.flatMap((id, i) => (known.includes(id) ? [] : [noImporter(i)]));
  }
}

/** What an importer becomes of what others are compared with. */
export interface Becomes extends Partial<Description> {
  /** Importers that were found alike and are somebody else. */
  readonly otherImporterThan?: readonly string[] | undefined;
}

const describedAs = (filed: Filed | undefined): Description => ({
  name: filed?.name ?? '',
  address: filed?.address ?? undefined,
  phone: filed?.particulars?.phone,
  email: filed?.particulars?.email,
});

// What is written otherwise, and is compared as the same, is no change.
const comparedBy = ({ name, address, phone, email }: Description): string =>
  JSON.stringify([matchKey(name), address ? placeKey(address) : null, phone ?? null, email ?? null]);

interface Met extends Record<string, unknown> {
  readonly ssn: boolean;
  readonly persons: boolean;
}

const OF_NAMES: readonly string[] = ['importer.division_of_itself', 'importer.other_name_its_own'];

const personWithOwners: Fault = {
  pointer: '/particulars/entityType',
  code: 'importer.person_with_owners',
  message: 'A person has neither owners nor officers, and this importer has some on record then.',
  remedy: 'File another kind of importer, or end what is on record of them first.',
};
const noOrganisation: Fault = {
  pointer: '/organisationId',
  code: 'organisation.unknown',
  message: 'There is no such organisation.',
};
const ofAnotherKind: Fault = {
  pointer: '/organisationId',
  code: 'importer.organisation_of_another_kind',
  message: 'An organisation of the kind importer signs in for an importer; this one is of another kind.',
  remedy: 'Leave it out where the importer has none; brokers and counsel act under a grant.',
};
const signsInForAnother: Fault = {
  pointer: '/organisationId',
  code: 'importer.organisation_taken',
  message: 'This organisation signs in for another importer.',
  remedy: 'File for that importer, or name the organisation of this one.',
};
const noImporter = (i: number): Fault => ({
  pointer: `/otherImporterThan/${String(i)}`,
  code: 'importer.unknown',
  message: 'There is no such importer.',
  remedy: 'Look it up.',
});
