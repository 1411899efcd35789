import { Injectable } from '@nestjs/common';
import type { IsoDate } from '../../../kernel/dates.js';
import { addMonths } from '../../../kernel/dates.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { endFrom, holdFrom } from '../../../platform/database/dated-rows.js';
import { ImporterLock } from '../filing/importer-lock.js';
import { importerNumbersRemoved } from '../importer.events.js';
import { FACTS } from '../relations/facts.sql.js';
import { ImporterNumbers } from './importer-numbers.js';
import { LOOK_AGAIN, REMOVED, UNUSED_DUE, WATCH } from './numbers.sql.js';

/** An importer whose numbers are to be looked at. */
export interface NumbersToLookAt {
  readonly importerId: string;
  readonly organisationId: string | null;
  /** The last day on which one of those that it can use was put on record; null where it can use none. */
  readonly putOnRecordOn: IsoDate | null;
  /** The last day on which it asked for a service under one of them; null where it never did. */
  readonly lastServiceOn: IsoDate | null;
}

const MONTHS = 12;
const removalOf = (importerId: string): string => `${importerId}.numbers_removed`;

/** Which importers’ numbers are to be looked at for use, and their removal. Whether they were used is known to later features. */
@Injectable()
export class UnusedNumbers {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly importers: ImporterLock,
    private readonly numbers: ImporterNumbers,
  ) {}

  /**
   * From the day a number is put on record: before it nothing is known of its use. Numbers that had been removed are back from the first day
   * on which it can be used. In the running transaction.
   */
  async watch(importerId: string, from: IsoDate): Promise<void> {
    const values = [importerId, addMonths(this.clock.today(), MONTHS)];
    const [{ removedOn } = { removedOn: null }] = await this.database.query<{ removedOn: IsoDate | null }>(
      WATCH,
      values,
    );
    if (removedOn === null) return;
    const on = from > removedOn ? from : removedOn;
    await endFrom(this.database, FACTS, { of: removalOf(importerId), on, now: this.clock.now() });
  }

  /** Those whose day has come, the earliest first, held to the end of the running transaction. */
  findDue(limit: number): Promise<readonly NumbersToLookAt[]> {
    return this.database.query<NumbersToLookAt & Record<string, unknown>>(UNUSED_DUE, [this.clock.today(), limit]);
  }

  /** Looks again on a day; null: not before a number is filed. */
  async lookAgain(importerId: string, on: IsoDate | null): Promise<void> {
    await this.database.query(LOOK_AGAIN, [importerId, on]);
  }

  /** Removes all of an importer’s numbers from today on. */
  async remove(importerId: string): Promise<void> {
    const today = this.clock.today();
    await this.numbers.endAll(importerId, today, this.clock.now());
    await this.database.query(REMOVED, [importerId, today]);
    const row = { importer_id: importerId, kind: 'numbers_removed', body: {}, sealed: null };
    await holdFrom(this.database, FACTS, { of: removalOf(importerId), from: today, now: this.clock.now(), row });
    await this.importers.changed(importerId);
    await this.importers.tell(importerNumbersRemoved({ importerId }));
  }
}
