import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import type { IsoDate } from '../../kernel/dates.js';
import { notFound } from '../../kernel/errors.js';
import type { Fault } from '../../kernel/errors.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { holdFrom } from '../../platform/database/dated-rows.js';
import type { DatedRows } from '../../platform/database/dated-rows.js';
import type { TimeQuery } from '../../platform/http/dates.dto.js';
import { placeFaults } from './filing/address-faults.js';
import { ADDRESSES, FiledForm, NAMES, isSame, nameRow, placeOf } from './filing/filed-form.js';
import type { Filed } from './filing/filed-form.js';
import { FilingFaults } from './filing/filing-faults.js';
import { ImporterLock } from './filing/importer-lock.js';
import { MoveImporter, RenameImporter } from './importer.dto.js';
import type { HeldImporter } from './importer.access.js';
import type { ImporterView } from './importer.view.js';
import { FIND_IMPORTER, IMPORTER_OF_ORGANISATIONS } from './importers.sql.js';
import { placeLeft } from './relations/verified-places.js';
import { toImporterView } from './importer-rows.js';
import type { ImporterRow } from './importer-rows.js';

/** Finds importers, and records other names and places of theirs. */
@Injectable()
export class ImportersService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly lock: ImporterLock,
    private readonly form: FiledForm,
    private readonly faults: FilingFaults,
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

  async rename(actor: Actor, id: string, { name, from, otherImporterThan }: RenameImporter): Promise<ImporterView> {
    return this.change(actor, id, from, {
      rows: NAMES,
      row: nameRow(name),
      isHeld: (held) => held?.name === name,
      faults: async () => [
        ...(await this.faults.ofName(id, name, from)),
        ...(await this.faults.alikeThen(actor, id, from, { name, otherImporterThan })),
      ],
    });
  }

  async move(actor: Actor, id: string, { address, from, otherImporterThan }: MoveImporter): Promise<ImporterView> {
    const place = placeOf(address);
    return this.change(actor, id, from, {
      rows: ADDRESSES,
      row: { address: place },
      isHeld: (held) => isSame(held?.address, place),
      faults: async () => [
        ...placeFaults(address, '/address'),
        ...(await this.faults.alikeThen(actor, id, from, { address: place, otherImporterThan })),
      ],
      then: () => placeLeft(this.database, id, 'place_of_business', { on: from, now: this.clock.now() }),
    });
  }

  // What holds on the day already is not written again.
  private change(actor: Actor, id: string, from: IsoDate, to: Change): Promise<ImporterView> {
    return this.database.transaction(actor, async () => {
      await this.lock.compared();
      await this.lock.takeFor(id, '/from', from, to.faults);
      if (!to.isHeld(await this.form.on(id, from))) {
        await holdFrom(this.database, to.rows, { of: id, from, now: this.clock.now(), row: to.row });
        await to.then?.();
        await this.lock.changed(id);
      }
      return this.find(actor, id, {});
    });
  }
}

interface Change {
  readonly rows: DatedRows;
  readonly row: object;
  readonly isHeld: (held: Filed | undefined) => boolean;
  readonly faults: () => Promise<readonly Fault[]> | readonly Fault[];
  /** What follows from it. */
  readonly then?: () => Promise<void>;
}
