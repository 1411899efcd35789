import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import type { IsoDate } from '../../kernel/dates.js';
import { notFound } from '../../kernel/errors.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { holdFrom } from '../../platform/database/dated-rows.js';
import type { DatedRows } from '../../platform/database/dated-rows.js';
import type { TimeQuery } from '../../platform/http/dates.dto.js';
import { ADDRESSES, NAMES, nameRow, placeOf } from './filing/filed-form.js';
import { ImporterLock } from './filing/importer-lock.js';
import { MoveImporter, RenameImporter } from './importer.dto.js';
import type { HeldImporter } from './importer.access.js';
import type { ImporterView } from './importer.view.js';
import { FIND_IMPORTER, IMPORTER_OF_ORGANISATIONS } from './importers.sql.js';
import { toImporterView } from './importer-rows.js';
import type { ImporterRow } from './importer-rows.js';

/** Finds importers, and records other names and places of theirs. */
@Injectable()
export class ImportersService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly lock: ImporterLock,
  ) {}

  /** One importer as it stood on a day; one that the actor may not know of, or that was not on record at the instant, is not there. */
  async find(
    actor: Actor,
    id: string,
    { asOf = this.clock.today(), knownAt = this.clock.now() }: TimeQuery,
  ): Promise<HeldImporter> {
    const [row] = await this.database.queryAs<ImporterRow>(actor, FIND_IMPORTER, [id, asOf, knownAt]);
    if (!row) throw notFound();
    return toImporterView(row, asOf, knownAt);
  }

  /** The importer that the actor's organisation signs in for. */
  async findOwn(actor: Actor, time: TimeQuery): Promise<HeldImporter> {
    const own = actor.organisationId === null ? [] : [actor.organisationId];
    const [row] = await this.database.queryAs<{ id: string }>(actor, IMPORTER_OF_ORGANISATIONS, [own]);
    if (!row) throw notFound();
    return this.find(actor, row.id, time);
  }

  async rename(actor: Actor, id: string, { name, from }: RenameImporter): Promise<ImporterView> {
    return this.change(actor, id, from, NAMES, nameRow(name));
  }

  async move(actor: Actor, id: string, { address, from }: MoveImporter): Promise<ImporterView> {
    return this.change(actor, id, from, ADDRESSES, { address: placeOf(address) });
  }

  private change(actor: Actor, id: string, from: IsoDate, rows: DatedRows, row: object): Promise<ImporterView> {
    return this.database.transaction(actor, async () => {
      await this.lock.takeFor(id, '/from', from);
      await holdFrom(this.database, rows, { of: id, from, now: this.clock.now(), row });
      await this.lock.changed(id);
      return this.find(actor, id, {});
    });
  }
}
