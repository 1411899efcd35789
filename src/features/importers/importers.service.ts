import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import type { IsoDate } from '../../kernel/dates.js';
import { notFound } from '../../kernel/errors.js';
import type { Page } from '../../kernel/page.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { holdFrom } from '../../platform/database/dated-rows.js';
import type { DatedRows } from '../../platform/database/dated-rows.js';
import { decodeCursor, pageOf } from '../../platform/http/cursor.js';
import type { TimeQuery } from '../../platform/http/dates.dto.js';
import { ADDRESSES, NAMES, nameRow, placeOf } from './filing/filed-form.js';
import { ImporterLock } from './filing/importer-lock.js';
import { LookUpImporters, MoveImporter, RenameImporter } from './importer.dto.js';
import type { ImporterView } from './importer.view.js';
import { FIND_IMPORTER, LOOK_UP } from './importers.sql.js';
import { toImporterView } from './importer-rows.js';
import type { FoundRow, ImporterRow } from './importer-rows.js';
import { nameKey } from './name-key.js';

/** Finds importers, and records other names and places of theirs. */
@Injectable()
export class ImportersService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly lock: ImporterLock,
  ) {}

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
      await this.lock.take(id);
      await holdFrom(this.database, rows, { of: id, from, now: this.clock.now(), row });
      await this.lock.changed(id);
      return this.find(actor, id, {});
    });
  }
}
