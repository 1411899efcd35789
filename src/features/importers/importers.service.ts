import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import type { IsoDate } from '../../kernel/dates.js';
import { invalid, notFound } from '../../kernel/errors.js';
import { newId } from '../../kernel/ids.js';
import type { Page } from '../../kernel/page.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { datedRows, holdFrom } from '../../platform/database/dated-rows.js';
import type { DatedRows } from '../../platform/database/dated-rows.js';
import { decodeCursor, pageOf } from '../../platform/http/cursor.js';
import type { TimeQuery } from '../../platform/http/dates.dto.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import { isCountry } from '../reference/index.js';
import { AddressInput, LookUpImporters, MoveImporter, RegisterImporter, RenameImporter } from './importer.dto.js';
import { importerChanged, importerRegistered } from './importer.events.js';
import type { ImporterView } from './importer.view.js';
import { FIND_IMPORTER, INSERT_IMPORTER, LOCK_IMPORTER, LOOK_UP } from './importers.sql.js';
import { toImporterView } from './importer-rows.js';
import type { FoundRow, ImporterRow } from './importer-rows.js';
import { nameKey } from './name-key.js';

const NAMES = datedRows('importer_name', 'importer_id', ['name', 'name_key']);
const ADDRESSES = datedRows('importer_address', 'importer_id', ['address']);

/** Registers importers, finds them, and records what changes about them. */
@Injectable()
export class ImportersService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  async register(actor: Actor, { name, address, from, organisationId }: RegisterImporter): Promise<ImporterView> {
    const place = placeOf(address);
    return this.database.transaction(actor, async () => {
      const id = newId('imp');
      const now = this.clock.now();
      await this.database.query(INSERT_IMPORTER, [id, organisationId ?? null, now, actor.id]);
      await holdFrom(this.database, NAMES, { of: id, from, now, row: nameRow(name) });
      await holdFrom(this.database, ADDRESSES, { of: id, from, now, row: { address: place } });
      await this.outbox.add(importerRegistered({ importerId: id }));
      return this.find(actor, id, {});
    });
  }

  /** One importer as it stood on a day; one that the actor may not know of is not there. */
  async find(
    actor: Actor,
    id: string,
    { asOf = this.clock.today(), knownAt = this.clock.now() }: TimeQuery,
  ): Promise<ImporterView> {
    const [row] = await this.database.queryAs<ImporterRow>(actor, FIND_IMPORTER, [id, asOf, knownAt]);
    if (!row) throw notFound();
    return toImporterView(row, asOf, knownAt);
  }

  /** Importers that have, or had, a name beginning so. */
  async lookUp(actor: Actor, { name, asOf, knownAt, limit, cursor }: LookUpImporters): Promise<Page<ImporterView>> {
    const key = nameKey(name);
    const known = knownAt ?? this.clock.now();
    const [lastKey, lastId] = decodeCursor('importers', cursor, 2) ?? [null, null];
    // The last letter there is: everything that begins with the key lies before it.
    const values = [key, `${key}\u{10ffff}`, asOf ?? null, known, lastKey, lastId, limit + 1];
    const rows = key === '' ? [] : await this.database.queryAs<FoundRow>(actor, LOOK_UP, values);
    const page = pageOf('importers', rows, limit, (row) => [row.name_key, row.id]);
    const at = { asOf: asOf ?? this.clock.today(), knownAt: known };
    const items = page.items.map(({ id, name: found, organisation_id: organisationId }) => ({
      id,
      name: found,
      ...(organisationId ? { organisationId } : {}),
      ...at,
    }));
    return { ...page, items, ...at };
  }

  async rename(actor: Actor, id: string, { name, from }: RenameImporter): Promise<ImporterView> {
    return this.change(actor, id, from, NAMES, nameRow(name));
  }

  async move(actor: Actor, id: string, { address, from }: MoveImporter): Promise<ImporterView> {
    return this.change(actor, id, from, ADDRESSES, { address: placeOf(address) });
  }

  private change(actor: Actor, id: string, from: IsoDate, rows: DatedRows, row: object): Promise<ImporterView> {
    return this.database.transaction(actor, async () => {
      const locked = await this.database.query(LOCK_IMPORTER, [id]);
      if (locked.length === 0) throw notFound();
      await holdFrom(this.database, rows, { of: id, from, now: this.clock.now(), row });
      await this.outbox.add(importerChanged({ importerId: id }));
      return this.find(actor, id, {});
    });
  }
}

const nameRow = (name: string) => ({ name, name_key: nameKey(name) });

function placeOf(address: AddressInput): AddressInput {
  const country = address.country.toUpperCase();
  if (isCountry(country)) return { ...address, country };
  throw invalid([
    {
      pointer: '/address/country',
      code: 'country.unknown',
      message: 'There is no such country in ISO 3166-1.',
      remedy: 'Send two letters such as US; the list is at /v1/countries.',
    },
  ]);
}
