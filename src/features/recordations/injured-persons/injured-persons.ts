import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { notFound, unlawful } from '../../../kernel/errors.js';
import { newId } from '../../../kernel/ids.js';
import type { Page } from '../../../kernel/page.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { decodeCursor, pageOf } from '../../../platform/http/cursor.js';
import { ask } from '../../../platform/rules/ask.js';
import { Recordations } from '../recordations.js';
import { injuredPersonListing } from '../rules/injured-person-listing.js';
import type { InjuredPersonsQuery, ListInjuredPerson } from './injured-person.dto.js';
import type { InjuredPersonView } from './injured-person.view.js';

const LIST = 'dmca-injured-persons';

/** The published list of persons injured by circumvention devices (19 USC 4342). */
@Injectable()
export class InjuredPersons {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly recordations: Recordations,
  ) {}

  async list({ limit, cursor, ...query }: InjuredPersonsQuery): Promise<Page<InjuredPersonView>> {
    const asOf = query.asOf ?? this.clock.today();
    const after = decodeCursor(LIST, cursor, 1)?.[0] ?? null;
    const rows = await this.database.query<PersonRow>(ON_DAY, [asOf, after, limit + 1]);
    const page = pageOf(LIST, rows, limit, ({ id }) => [id]);
    return { ...page, items: page.items.map(toView), asOf };
  }

  /** Of these recorded works, those whose owner is on the list on a day, each with the organisation that is told. */
  async listedOn(recordationIds: readonly string[], on: IsoDate): Promise<ReadonlyMap<string, string>> {
    const rows = await this.database.query<PersonRow>(OF_WORKS, [recordationIds, on]);
    return new Map(rows.map((row) => [row.recordation_id, row.organisation_id]));
  }

  /** Everyone who was on the list and on record on a day, by the work each is listed for; what is recorded later opens nothing before it. */
  async everyoneOn(on: IsoDate): Promise<readonly ListedPerson[]> {
    const rows = await this.database.query<PersonRow>(EVERYONE, [on]);
    return rows.map(({ recordation_id, organisation_id, listed_on, removed_on }) => ({
      recordationId: recordation_id,
      organisationId: organisation_id,
      listedOn: listed_on,
      removedOn: removed_on,
    }));
  }

  /** Puts the owner of a recorded work on the list. */
  async add(actor: Actor, { recordationId, listedOn, citation }: ListInjuredPerson): Promise<InjuredPersonView> {
    const work = (await this.recordations.find([recordationId], listedOn)).get(recordationId);
    if (!work) throw notFound();
    const active = await this.recordations.activeOn([recordationId], listedOn);
    const already = await this.listedOn([recordationId], listedOn);
    const facts = {
      right: work.rightType,
      active: active.has(recordationId),
      listedAlready: already.has(recordationId),
    };
    const faults = ask(injuredPersonListing, facts, listedOn).decision;
    if (faults.length > 0) throw unlawful(faults);
    return this.database.transaction(actor, async () => {
      const { ownerOrganisationId, ownerName, title } = work;
      const [id, now] = [newId('inj'), this.clock.now()];
      const values = [id, recordationId, ownerOrganisationId, ownerName ?? title, title, listedOn, citation, now];
      const [row] = await this.database.query<PersonRow>(INSERT, [...values, actor.id]);
      if (!row) throw new Error('the person was not listed');
      return toView(row);
    });
  }

  /** Takes a person off the list from a day on; what was disclosed before stays disclosed. */
  async remove(actor: Actor, id: string): Promise<InjuredPersonView> {
    return this.database.transaction(actor, async () => {
      const [row] = await this.database.query<PersonRow>(REMOVE, [id, this.clock.today()]);
      if (!row) throw notFound();
      return toView(row);
    });
  }
}

/** A person on the published list, and the recorded work it is listed for. */
export interface ListedPerson {
  readonly recordationId: string;
  readonly organisationId: string;
  readonly listedOn: IsoDate;
  /** The first day on which it is no longer listed. */
  readonly removedOn: IsoDate | null;
}

interface PersonRow {
  readonly id: string;
  readonly recordation_id: string;
  readonly organisation_id: string;
  readonly name: string;
  readonly protected_work: string;
  readonly listed_on: IsoDate;
  readonly removed_on: IsoDate | null;
  readonly citation: string;
}

const toView = (row: PersonRow): InjuredPersonView => ({
  id: row.id,
  name: row.name,
  protectedWork: row.protected_work,
  recordationId: row.recordation_id,
  organisationId: row.organisation_id,
  listedOn: row.listed_on,
  ...(row.removed_on ? { removedOn: row.removed_on } : {}),
  citation: row.citation,
});

const COLUMNS = `id, recordation_id, organisation_id, name, protected_work, listed_on::text, removed_on::text, citation`;
const LISTED = (day: string): string =>
  `listed_on <= ${day}::date and (removed_on is null or removed_on > ${day}::date)`;
const ON_DAY = {
  name: 'injured-persons-on-day',
  text: `select ${COLUMNS} from dmca_injured_person where ${LISTED('$1')} and ($2::text is null or seq > (select seq from dmca_injured_person where id = $2)) order by seq limit $3`,
};
const EVERYONE = {
  name: 'injured-persons-everyone-on',
  text: `select ${COLUMNS} from dmca_injured_person where ${LISTED('$1')}
    and (recorded_at at time zone 'America/New_York')::date <= $1::date order by organisation_id, id`,
};
const OF_WORKS = {
  name: 'injured-persons-of-works',
  text: `select ${COLUMNS} from dmca_injured_person where recordation_id = any($1::text[]) and ${LISTED('$2')}`,
};
const INSERT = {
  name: 'injured-person-insert',
  text: `insert into dmca_injured_person (id, recordation_id, organisation_id, name, protected_work, listed_on, citation, recorded_at, recorded_by)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning ${COLUMNS}`,
};
const REMOVE = {
  name: 'injured-person-remove',
  text: `update dmca_injured_person set removed_on = greatest($2::date, listed_on) where id = $1 and removed_on is null returning ${COLUMNS}`,
};
