import { Injectable } from '@nestjs/common';
import type { IsoDate } from '../../../kernel/dates.js';
import { notFound, unlawful } from '../../../kernel/errors.js';
import type { Fault } from '../../../kernel/errors.js';
import { notInFuture } from '../../../kernel/in-future.js';
import { Clock } from '../../../platform/clock/clock.js';
import { advisoryLock } from '../../../platform/database/advisory-lock.js';
import { Database } from '../../../platform/database/database.js';
import type { DomainEvent } from '../../../platform/outbox/domain-event.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import { importerVoided } from '../importer.errors.js';
import { importerChanged } from '../importer.events.js';
import { LOCK_IMPORTER, RAISE_VERSION } from './filing.sql.js';

// Of two who put importers on record, or change what they are compared by, at once the second sees what the first has put there. One lock for all: who is
// alike another is so by degrees, in name, place, telephone or number, so that no key is the same for all that may be asked about.
const COMPARED = advisoryLock('importer-registration');

/** One act at a time on an importer, and one version more after each. */
@Injectable()
export class ImporterLock {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Nobody else puts anything on record by which importers are compared until the transaction ends; before any importer is held. */
  compared(): Promise<void> {
    return this.database.hold(COMPARED);
  }

  /** Holds an importer to the end of the transaction; one that is void is changed no more. `since`: the first day of which anything is known. */
  async take(id: string): Promise<Held> {
    const [row] = await this.database.query<Held & Record<string, unknown>>(LOCK_IMPORTER, [id]);
    if (!row) throw notFound();
    if (row.voided) throw importerVoided();
    return row;
  }

  /** Holds it for what is put on record as of a day; what is yet to come, or was before it is known to have been, is refused, with what else is wrong. */
  async takeFor(
    id: string,
    pointer: '/from' | '/on' | '/requestedOn',
    day: IsoDate,
    others: () => Promise<readonly Fault[]> | readonly Fault[] = () => [],
  ): Promise<void> {
    const { since } = await this.take(id);
    const faults = [
      ...notInFuture(pointer, day, this.clock.today()),
      // A request is made under a number: that there was none then says it.
      ...(pointer === '/requestedOn' ? [] : notBefore(since, pointer, day)),
      ...(await others()),
    ];
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

interface Held {
  readonly version: number;
  readonly voided: boolean;
  readonly since: IsoDate;
}

/** Of an importer nothing is true on days before the first of its form. */
export const notBefore = (since: IsoDate, pointer: string, day: IsoDate): readonly Fault[] =>
  day >= since
    ? []
    : [
        {
          pointer,
          code: 'importer.not_known_then',
          message: `Of this importer nothing is on record before ${since}.`,
          remedy: 'Correct the day, or file the form from an earlier day first.',
        },
      ];
