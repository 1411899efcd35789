import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import { refusalOf } from '../../../platform/bulk/bulk-kind.js';
import type { BulkFiler, BulkOutcome } from '../../../platform/bulk/bulk-kind.js';
import { Database } from '../../../platform/database/database.js';
import { IN_DIRECTORY } from '../entries.sql.js';
import { EntriesService } from './entries.service.js';
import type { FileEntry } from './entry.dto.js';

/** Files entries row by row, by the same checks as one by one; the entry number says what was filed before. */
@Injectable()
export class BulkEntries implements BulkFiler<FileEntry> {
  constructor(
    private readonly database: Database,
    private readonly entries: EntriesService,
  ) {}

  async fileAll(actor: Actor, rows: readonly FileEntry[]): Promise<readonly BulkOutcome[]> {
    const numbers = rows.map(({ entryNumber }) => entryNumber);
    // Of others' entries the actor knows nothing: their numbers are taken, as when filed alone.
    const known = await this.database.query<{ id: string; number: string }>(IN_DIRECTORY, [numbers]);
    const filed = new Map(known.map(({ id, number }) => [keyOf(number), id]));
    const outcomes: BulkOutcome[] = [];
    for (const row of rows) {
      const outcome = await this.fileOne(actor, row, filed);
      if (outcome.outcome === 'filed') filed.set(keyOf(row.entryNumber), outcome.subjectId);
      outcomes.push(outcome);
    }
    return outcomes;
  }

  private async fileOne(actor: Actor, row: FileEntry, filed: ReadonlyMap<string, string>): Promise<BulkOutcome> {
    const reference = row.entryNumber;
    const before = filed.get(keyOf(reference));
    if (before !== undefined) return { outcome: 'filed_before', subjectId: before, reference };
    try {
      const { id } = await this.database.savepoint(() => this.entries.file(actor, row));
      return { outcome: 'filed', subjectId: id, reference };
    } catch (error) {
      return refusalOf(error);
    }
  }
}

// With or without hyphens it is the same number.
const keyOf = (number: string): string => number.toUpperCase().replaceAll('-', '');
