import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import type { Instant, IsoDate } from '../../../kernel/dates.js';
import { notFound, unlawful } from '../../../kernel/errors.js';
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
import { ImporterNumbers } from '../numbers/importer-numbers.js';
import { officerIdentification } from '../rules/officer-identification.js';
import { programStatus } from '../rules/program-status.js';
import { serviceRequest } from '../rules/service-request.js';
import type {
  AddImporterAsset,
  AddImporterPerson,
  EndImporterFact,
  RecordProgramStatus,
  RecordServiceRequest,
} from './facts.dto.js';
import { FACTS, FACTS_OF, FILINGS_OF, IS_OF } from './facts.sql.js';
import { identificationFacts, keptIdentifications } from './identifications.js';
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
}

interface FactView {
  readonly person: ImporterPersonView;
  readonly program: ImporterProgramView;
  readonly asset: ImporterAssetView;
  readonly service_request: ImporterServiceRequestView;
}
type FactKind = keyof FactView;
const NONE: KnownFacts = { persons: [], programs: [], assets: [], serviceRequests: [] };

/** Officers, owners, standings in programs, assets and requests for services of importers, each with when it held and since when we know. */
@Injectable()
export class ImporterFacts {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly importers: ImporterLock,
    private readonly numbers: ImporterNumbers,
    private readonly personalData: PersonalData,
  ) {}

  async addPerson(
    actor: Actor,
    id: string,
    { from, identifications = [], ...person }: AddImporterPerson,
  ): Promise<void> {
    const country = person.country && { country: person.country.toUpperCase() };
    const facts = { identifications: identificationFacts(identifications), from };
    const faults = ask(officerIdentification, facts, this.clock.today()).decision;
    const key = newId('imf');
    const { shown, sealed } = await keptIdentifications(
      this.personalData,
      key,
      faults.length > 0 ? [] : identifications,
    );
    const body = { ...person, ...country, ...(shown.length === 0 ? {} : { identifications: shown }) };
    await this.add(actor, id, { kind: 'person', key, from, body, sealed }, faults);
  }

  /** A request for services, on its day alone. */
  recordServiceRequest(actor: Actor, id: string, { requestedOn: on, ...request }: RecordServiceRequest): Promise<void> {
    return this.database.transaction(actor, async () => {
      await this.importers.take(id);
      const hasNumber = (await this.numbers.usable(id, on)).some(({ day }) => day === on);
      const faults = ask(serviceRequest, { hasNumber }, this.clock.today()).decision;
      await this.add(
        actor,
        id,
        { kind: 'service_request', key: newId('imf'), from: on, through: on, body: request },
        faults,
      );
    });
  }

  addAsset(actor: Actor, id: string, { from, ...asset }: AddImporterAsset): Promise<void> {
    return this.add(actor, id, { kind: 'asset', key: newId('imf'), from, body: asset });
  }

  /** One standing in a program at a time: the new one ends the one before. */
  recordProgram(actor: Actor, id: string, { from, ...standing }: RecordProgramStatus): Promise<void> {
    const { program, status, tier = null } = standing;
    const today = this.clock.today();
    const faults = ask(programStatus, { program, status, tier, from, today }, from).decision;
    if (faults.length > 0) throw unlawful(faults);
    return this.add(actor, id, { kind: 'program', key: `${id}.${program}`, from, body: standing });
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

  private add(actor: Actor, id: string, fact: NewFact, faults: readonly Fault[] = []): Promise<void> {
    const { kind, key, from, through = null, body, sealed = [] } = fact;
    return this.database.transaction(actor, async () => {
      await this.importers.takeFor(id, kind === 'service_request' ? '/requestedOn' : '/from', from, faults);
      const row = { importer_id: id, kind, body, sealed: sealed.length === 0 ? null : sealed };
      await holdFrom(this.database, FACTS, { of: key, from, through, now: this.clock.now(), row });
    });
  }
}

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
