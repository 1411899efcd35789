import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import type { Instant, IsoDate } from '../../../kernel/dates.js';
import { notFound } from '../../../kernel/errors.js';
import type { Fault } from '../../../kernel/errors.js';
import { newId } from '../../../kernel/ids.js';
import { Clock } from '../../../platform/clock/clock.js';
import type { Acting } from '../../../platform/database/acting.js';
import { Database } from '../../../platform/database/database.js';
import { endFrom, holdFrom } from '../../../platform/database/dated-rows.js';
import { PersonalData } from '../../../platform/personal-data/personal-data.js';
import { ask } from '../../../platform/rules/ask.js';
import { ImporterLock } from '../filing/importer-lock.js';
import { factNotInForce } from '../importer.errors.js';
import { officerIdentification } from '../rules/officer-identification.js';
import type {
  AddImporterAsset,
  AddImporterPerson,
  EndImporterFact,
  RecordProgramStatus,
  RecordServiceRequest,
} from './facts.dto.js';
import { verificationFaults } from './existence-faults.js';
import type { AddRelatedBusiness, RecordVerification } from './existence.dto.js';
import type { RelatedBusinessView, VerificationView } from './existence.view.js';
import { FactChecks } from './fact-checks.js';
import { assetFaults } from './fact-faults.js';
import type { FactOnRecord } from './fact-faults.js';
import { FACTS, FACTS_FROM, FACTS_OF, FILINGS_OF, IS_OF } from './facts.sql.js';
import { identificationFacts, keptIdentifications } from './identifications.js';
import type { KeptPerson } from './identifications.js';
import { RelatedBusinesses } from './related-businesses.js';
import { verificationKey } from './verified-places.js';
import type {
  DatedParticularsView,
  ImporterAssetView,
  ImporterPersonView,
  ImporterProgramView,
  ImporterServiceRequestView,
} from './history.view.js';

/** What is known of an importer for a time. */
export interface KnownFacts {
  readonly persons: readonly ImporterPersonView[];
  readonly programs: readonly ImporterProgramView[];
  readonly assets: readonly ImporterAssetView[];
  readonly serviceRequests: readonly ImporterServiceRequestView[];
  readonly relatedBusinesses: readonly RelatedBusinessView[];
  readonly verifications: readonly VerificationView[];
}

interface FactView {
  readonly person: ImporterPersonView;
  readonly program: ImporterProgramView;
  readonly asset: ImporterAssetView;
  readonly service_request: ImporterServiceRequestView;
  readonly related_business: RelatedBusinessView;
  readonly verification: VerificationView;
}
type FactKind = keyof FactView;
const NONE: KnownFacts = {
  persons: [],
  programs: [],
  assets: [],
  serviceRequests: [],
  relatedBusinesses: [],
  verifications: [],
};
// In what is sent the day has the name of what it is the day of.
const DAY_OF: Readonly<Partial<Record<FactKind, '/requestedOn' | '/on'>>> = {
  service_request: '/requestedOn',
  verification: '/on',
};

/** Officers, owners, standings in programs, assets and requests for services of importers, each with when it held and since when we know. */
@Injectable()
export class ImporterFacts {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly importers: ImporterLock,
    private readonly personalData: PersonalData,
    private readonly checks: FactChecks,
    private readonly businesses: RelatedBusinesses,
  ) {}

  async addPerson(actor: Actor, id: string, given: AddImporterPerson): Promise<void> {
    const { from, identifications = [], ...person } = given;
    const country = person.country && { country: person.country.toUpperCase() };
    const facts = { identifications: identificationFacts(identifications), from };
    const malformed = ask(officerIdentification, facts, this.clock.today()).decision;
    const key = newId('imf');
    const kept = malformed.length > 0 ? [] : identifications;
    const { shown, sealed } = await keptIdentifications(this.personalData, key, kept);
    const body = { ...person, ...country, ...(shown.length === 0 ? {} : { identifications: shown }) };
    await this.add<KeptPerson>(actor, id, { kind: 'person', key, from, body, sealed }, async (held) => [
      ...malformed,
      ...(await this.checks.ofPerson(id, given, held)),
    ]);
  }

  /** A request for services, on its day alone. */
  recordServiceRequest(actor: Actor, id: string, given: RecordServiceRequest): Promise<void> {
    const { requestedOn: on, ...request } = given;
    const fact = { kind: 'service_request', key: newId('imf'), from: on, through: on, body: request } as const;
    return this.add<RecordServiceRequest>(actor, id, fact, (held) => this.checks.ofServiceRequest(id, given, held));
  }

  addAsset(actor: Actor, id: string, given: AddImporterAsset): Promise<void> {
    const { from, ...asset } = given;
    const fact = { kind: 'asset', key: newId('imf'), from, body: asset } as const;
    return this.add<AddImporterAsset>(actor, id, fact, (held) => assetFaults(given, held));
  }

  /** One standing in a program at a time: the new one ends the one before. */
  recordProgram(actor: Actor, id: string, given: RecordProgramStatus): Promise<void> {
    const { from, ...standing } = given;
    const fact = { kind: 'program', key: `${id}.${given.program}`, from, body: standing } as const;
    return this.add<RecordProgramStatus>(actor, id, fact, (held) => this.checks.ofProgram(given, held));
  }

  async addRelatedBusiness(actor: Actor, id: string, given: AddRelatedBusiness): Promise<void> {
    const key = newId('imf');
    const { body, sealed, faultsBeside } = await this.businesses.read(id, key, given);
    await this.add(actor, id, { kind: 'related_business', key, from: given.from, body, sealed }, faultsBeside);
  }

  /** What was found of the importer or a place of it holds until something else is found, or the place is another. */
  recordVerification(actor: Actor, id: string, given: RecordVerification): Promise<void> {
    const { on, ...found } = given;
    return this.database.transaction(actor, async () => {
      const place = await this.checks.placeOf(id, given);
      const body = { ...found, ...(place === null ? {} : { place }) };
      const fact = { kind: 'verification', key: verificationKey(id, given.of), from: on, body } as const;
      const hasPlace = given.of === 'importer' || place !== null;
      await this.add<RecordVerification>(actor, id, fact, (held) => verificationFaults(given, hasPlace, held));
    });
  }

  end(actor: Actor, id: string, key: string, { on }: EndImporterFact): Promise<void> {
    return this.database.transaction(actor, async () => {
      await this.importers.takeFor(id, '/on', on);
      const found = await this.database.query(IS_OF, [id, key]);
      if (found.length === 0) throw notFound();
      if (!(await endFrom(this.database, FACTS, { of: key, on, now: this.clock.now() }))) throw factNotInForce();
    });
  }

  /** What is known of these importers, by importer, as far as the actor may see it: on a day, or on every day. */
  async find(
    acting: Acting,
    ids: readonly string[],
    knownAt: Instant,
    day: IsoDate | null,
  ): Promise<ReadonlyMap<string, KnownFacts>> {
    const rows = await this.database.queryAs<FactRow>(acting, FACTS_OF, [ids, knownAt, day]);
    const known = <Kind extends FactKind>(id: string, kind: Kind): Shown<FactView[Kind]>[] =>
      rows.flatMap((row) => (row.importerId === id && isOf(row, kind) ? [shown(row.body)] : []));
    return new Map(
      ids.map((id) => [
        id,
        {
          persons: known(id, 'person'),
          programs: known(id, 'program'),
          assets: known(id, 'asset'),
          serviceRequests: known(id, 'service_request'),
          relatedBusinesses: known(id, 'related_business'),
          verifications: known(id, 'verification'),
        },
      ]),
    );
  }

  /** The same of one importer. */
  async ofOne(acting: Acting, id: string, knownAt: Instant, day: IsoDate | null): Promise<KnownFacts> {
    return (await this.find(acting, [id], knownAt, day)).get(id) ?? NONE;
  }

  /** Every filing of the form. */
  async filings(actor: Actor, id: string, knownAt: Instant): Promise<readonly DatedParticularsView[]> {
    const rows = await this.database.queryAs<{ body: Kept<DatedParticularsView> }>(actor, FILINGS_OF, [id, knownAt]);
    return rows.map(({ body }) => shown(body));
  }

  // Of what is on record for the day or later, nothing may contradict it; two of one importer are recorded one after the other.
  private add<Body>(actor: Actor, id: string, fact: NewFact, faultsOf: FaultsBeside<Body>): Promise<void> {
    const { kind, key, from, through = null, body, sealed = [] } = fact;
    return this.database.transaction(actor, async () => {
      await this.importers.takeFor(id, DAY_OF[kind] ?? '/from', from, async () =>
        faultsOf(await this.database.query<FactOnRecord<Body>>(FACTS_FROM, [id, kind, from])),
      );
      const row = { importer_id: id, kind, body, sealed: sealed.length === 0 ? null : sealed };
      await holdFrom(this.database, FACTS, { of: key, from, through, now: this.clock.now(), row });
    });
  }
}

type FaultsBeside<Body> = (held: readonly FactOnRecord<Body>[]) => Promise<readonly Fault[]> | readonly Fault[];

interface NewFact {
  readonly kind: FactKind;
  readonly key: string;
  readonly from: IsoDate;
  readonly through?: IsoDate;
  readonly body: object;
  readonly sealed?: readonly string[];
}

interface Dated {
  readonly through?: string;
  readonly recordedAt: string;
}

/** As SQL tells it: without an end it says null. */
type Kept<View extends Dated> = Omit<View, 'through'> & { readonly through: string | null };

type Shown<View extends Dated> = Omit<Kept<View>, 'through'> & Dated;

interface FactRow<Kind extends FactKind = FactKind> extends Record<string, unknown> {
  readonly importerId: string;
  readonly kind: Kind;
  readonly body: Kept<FactView[Kind]>;
}

const isOf = <Kind extends FactKind>(row: FactRow, kind: Kind): row is FactRow<Kind> => row.kind === kind;

function shown<View extends Dated>({ through, ...body }: Kept<View>): Shown<View> {
  const recordedAt = new Date(body.recordedAt).toISOString();
  return through === null ? { ...body, recordedAt } : { ...body, recordedAt, through };
}
