import { Injectable } from '@nestjs/common';
import type { IsoDate } from '../../../kernel/dates.js';
import { notFound, unlawful } from '../../../kernel/errors.js';
import type { Fault } from '../../../kernel/errors.js';
import { notInFuture } from '../../../kernel/in-future.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import type { DomainEvent } from '../../../platform/outbox/domain-event.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import { importerVoided } from '../importer.errors.js';
import { importerChanged } from '../importer.events.js';
import { LOCK_IMPORTER, RAISE_VERSION } from './filing.sql.js';

/** One act at a time on an importer, and one version more after each. */
@Injectable()
export class ImporterLock {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Holds an importer to the end of the transaction; one that is void is changed no more. */
  async take(id: string): Promise<{ readonly version: number }> {
    const [row] = await this.database.query<{ version: number; voided: boolean }>(LOCK_IMPORTER, [id]);
    if (!row) throw notFound();
    if (row.voided) throw importerVoided();
    return row;
  }

  /** Holds it for what is put on record as of a day; what is yet to come is refused, with what else is wrong. */
  async takeFor(
    id: string,
    pointer: '/from' | '/on' | '/requestedOn',
    day: IsoDate,
    others: readonly Fault[] = [],
  ): Promise<void> {
    await this.take(id);
    const faults = [...notInFuture(pointer, day, this.clock.today()), ...others];
    if (faults.length > 0) throw unlawful(faults);
  }

  /** Tells what was done of it, with the transaction. */
  tell(event: DomainEvent): Promise<void> {
    return this.outbox.add(event);
  }

  /** Raises its version and tells that it was changed. */
  async changed(id: string): Promise<void> {
    await this.database.query(RAISE_VERSION, [id]);
    await this.tell(importerChanged({ importerId: id }));
  }
}
