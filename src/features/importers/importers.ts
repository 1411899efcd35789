import { Injectable } from '@nestjs/common';
import type { Instant, IsoDate } from '../../kernel/dates.js';
import type { Id } from '../../kernel/ids.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import {
  FILING_IMPORTERS,
  IMPORTER_OF_ORGANISATIONS,
  NAMED_WITH_ORGANISATIONS,
  NAMES_OF,
  ORGANISATIONS_OF_IMPORTERS,
} from './importers.sql.js';
import type { NumberHolder } from './numbers/importer-numbers.js';
import { ImporterNumbers } from './numbers/importer-numbers.js';
import { readImporterNumber } from './rules/importer-number.js';

export type ImporterId = Id<'imp'>;

const READER = 'system:importers';

/** What later features ask of importers, by sets. Who may see a name is decided by the policy of the asking view. */
@Injectable()
export class Importers {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly numbers: ImporterNumbers,
  ) {}

  /**
   * The importers of these numbers on a day, as known, by each number as it was given, with or without hyphens. A number that is malformed
   * or nobody's is absent; one that could not be used on the day says so (`usable`).
   */
  async findByNumbers(
    given: readonly string[],
    on: IsoDate,
    knownAt: Instant = this.clock.now(),
  ): Promise<ReadonlyMap<string, NumberHolder>> {
    const keys = new Map<string, string>();
    for (const text of new Set(given))
      if ('number' in readImporterNumber(text)) keys.set(text, (await this.numbers.keep(text)).key);
    if (keys.size === 0) return new Map();
    const holders = await this.numbers.holders([...new Set(keys.values())], on, knownAt);
    return new Map(
      [...keys].flatMap(([text, key]) => {
        const holder = holders.get(key);
        return holder ? [[text, holder] as const] : [];
      }),
    );
  }

  /** The importer of one number on a day; undefined where it is malformed or nobody's. */
  async findByNumber(number: string, on: IsoDate, knownAt?: Instant): Promise<NumberHolder | undefined> {
    return (await this.findByNumbers([number], on, knownAt)).get(number);
  }

  /** What importers were called on a day; those unknown or without a name on that day are absent. */
  async namesOf(
    ids: readonly string[],
    on: IsoDate,
    knownAt: Instant = this.clock.now(),
  ): Promise<ReadonlyMap<string, string>> {
    if (ids.length === 0) return new Map();
    const values = [[...new Set(ids)], on, knownAt];
    const rows = await this.database.queryAs<{ id: string; name: string }>(READER, NAMES_OF, values);
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  /** Both of importers: the organisation that signs in, and the name of a day; absent where there is no such importer. */
  async namedOf(ids: readonly string[], on: IsoDate): Promise<ReadonlyMap<string, NamedImporter>> {
    const values = [[...new Set(ids)], on, this.clock.now()];
    const rows = await this.database.queryAs<Linked & { readonly name: string | null }>(
      READER,
      NAMED_WITH_ORGANISATIONS,
      values,
    );
    return new Map(rows.map(({ id, organisation_id: organisationId, name }) => [id, { organisationId, name }]));
  }

  /** The organisation that signs in for each importer; `null` where none does, absent where there is no such importer. */
  async organisationsOf(ids: readonly string[]): Promise<ReadonlyMap<string, string | null>> {
    if (ids.length === 0) return new Map();
    const rows = await this.database.queryAs<Linked>(READER, ORGANISATIONS_OF_IMPORTERS, [[...new Set(ids)]]);
    return new Map(rows.map((row) => [row.id, row.organisation_id]));
  }

  /** Of importers that are to file on a day: the organisation that signs in, whether their numbers were removed for not being used, whether they have any, and whether their records are void. */
  async filing(ids: readonly string[], on: IsoDate): Promise<ReadonlyMap<string, ImporterThatFiles>> {
    if (ids.length === 0) return new Map();
    const rows = await this.database.queryAs<Linked & Files>(READER, FILING_IMPORTERS, [ids, on]);
    return new Map(
      rows.map(({ id, organisation_id: organisationId, removed, voided, numbered }) => [
        id,
        { organisationId, numbersRemoved: removed, voided, numbered },
      ]),
    );
  }

  /** The importer behind each organisation, where there is one. */
  async ofOrganisations(organisationIds: readonly string[]): Promise<ReadonlyMap<string, ImporterId>> {
    if (organisationIds.length === 0) return new Map();
    const rows = await this.database.queryAs<Linked>(READER, IMPORTER_OF_ORGANISATIONS, [[...organisationIds]]);
    return new Map(rows.flatMap(({ id, organisation_id }) => (organisation_id ? [[organisation_id, id]] : [])));
  }
}

/** Whose an importer is, and what it is called on a day. */
export interface NamedImporter {
  readonly organisationId: string | null;
  readonly name: string | null;
}

/** An importer for whom an entry is to be filed. */
export interface ImporterThatFiles {
  readonly organisationId: string | null;
  readonly numbersRemoved: boolean;
  readonly voided: boolean;
  /** Whether a number of it can be used on the day. */
  readonly numbered: boolean;
}

interface Files {
  readonly removed: boolean;
  readonly voided: boolean;
  readonly numbered: boolean;
}

interface Linked {
  readonly id: ImporterId;
  readonly organisation_id: string | null;
}
