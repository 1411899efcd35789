import { Injectable } from '@nestjs/common';
import { notFound } from '../../../kernel/errors.js';
import { Database } from '../../../platform/database/database.js';
import type { Moment } from '../../../platform/determinations/question.js';
import { VERSION_FILED } from '../entries.sql.js';
import { groundsNotKept } from '../entry.errors.js';
import { timesOf } from '../filing/assessed-entry.js';
import type { ToAssess } from '../filing/assessed-entry.js';
import type { DeclaredEntry } from '../filing/declared-entry.js';
import { EntryRecord } from '../filing/entry-record.js';
import type { FilingGrounds } from '../filing/filing-grounds.js';
import type { AcceptanceFacts } from './accept.js';

const READER = 'system:entries';

/** Reads what versions of entries were decided on: what was declared and found then, and what was on record of the goods. */
@Injectable()
export class FiledVersions {
  constructor(
    private readonly database: Database,
    private readonly record: EntryRecord,
  ) {}

  /** Who may know of the entry has been decided by whoever asks. */
  async read(entryId: string, version: number, { asOf, knownAt }: Moment): Promise<AcceptanceFacts> {
    const { declared, importerId, organisationId, grounds } = await this.row(entryId, version);
    const { filer, brokersImporterId, standing, days, underlying, ports, agencies } = grounds;
    const asked: ToAssess = {
      declared,
      importer: { importerId, organisationId, filer, brokersImporterId, standing },
      days,
      ...(underlying ? { underlying } : {}),
      ...(ports ? { ports } : {}),
      ...(agencies ? { agencies } : {}),
    };
    const { rateOn, timeOfEntryOn } = timesOf(asked, asOf);
    const [read] = await this.record.readAll([{ declared, rateOn, enteredOn: timeOfEntryOn ?? asOf }], knownAt);
    if (!read) throw new Error('an entry was not read');
    if ('refusal' in read) throw read.refusal;
    return { asked, record: read.record, grounds };
  }

  /** When a version was decided, and the answer that was kept of it; null where it came in a file. */
  async decided(entryId: string, version: number): Promise<Moment & { readonly determinationId: string | null }> {
    const { grounds, determinationId } = await this.row(entryId, version);
    return { asOf: grounds.on, knownAt: grounds.knownAt, determinationId };
  }

  private async row(entryId: string, version: number): Promise<Row & { readonly grounds: FilingGrounds }> {
    const [row] = await this.database.queryAs<Row>(READER, VERSION_FILED, [entryId, version]);
    if (!row) throw notFound();
    if (row.grounds === null) throw groundsNotKept();
    return { ...row, grounds: row.grounds };
  }
}

interface Row extends Record<string, unknown> {
  readonly declared: DeclaredEntry;
  readonly importerId: string;
  readonly organisationId: string | null;
  readonly grounds: FilingGrounds | null;
  readonly determinationId: string | null;
}
