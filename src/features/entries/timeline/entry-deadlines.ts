import { Injectable } from '@nestjs/common';
import type { IsoDate } from '../../../kernel/dates.js';
import { daysBetween } from '../../../kernel/dates.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import type { Due } from '../../../platform/manifest/manifest.js';
import { EntryHappenings } from './entry-happenings.js';
import { GONE_BY, TOLD } from './timeline.sql.js';

const MOST = 500;

interface GoneBy extends Record<string, unknown> {
  readonly entry_id: string;
  readonly name: string;
  readonly subject: string;
  readonly due_on: IsoDate;
  readonly importer_id: string;
  readonly importer_organisation_id: string | null;
  readonly filed_month: string;
}

/** Tells of clocks whose day went by without their act, each once, and how many days late it is told. */
@Injectable()
export class EntryDeadlines implements Due {
  constructor(
    private readonly database: Database,
    private readonly happenings: EntryHappenings,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<number> {
    const today = this.clock.today();
    const gone = await this.database.query<GoneBy>(GONE_BY, [today, MOST]);
    for (const { entry_id: id, name, subject, due_on: dueOn, ...of } of gone) {
      await this.happenings.keep(
        { id: 'system:entry-deadlines' },
        {
          id,
          importerId: of.importer_id,
          importerOrganisationId: of.importer_organisation_id,
          filedMonth: of.filed_month,
        },
        [
          {
            kind: 'clock_missed',
            on: today,
            details: {
              clock: name,
              ...(name === 'agency_answer' ? { agency: subject } : {}),
              ...(name === 'document' ? { document: subject } : {}),
              dueOn,
              daysAfter: daysBetween(dueOn, today),
            },
          },
        ],
      );
      await this.database.query(TOLD, [id, name, subject, today]);
    }
    return gone.length;
  }
}
