import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import { refusalOf } from '../../../platform/bulk/bulk-kind.js';
import type { BulkFiler, BulkFiling, BulkOutcome } from '../../../platform/bulk/bulk-kind.js';
import { Database } from '../../../platform/database/database.js';
import { BY_REFERENCE } from '../bonds.sql.js';
import { BondFilingsService } from './bond-filings.service.js';
import type { FileBond } from './bond-particulars.dto.js';

/** Files bonds row by row; the surety's own number says what was filed before. */
@Injectable()
export class BulkBonds implements BulkFiler<FileBond> {
  constructor(
    private readonly database: Database,
    private readonly filings: BondFilingsService,
  ) {}

  prepare(actor: Actor, rows: readonly FileBond[]): Promise<BulkFiling> {
    return Promise.resolve(() => this.fileAll(actor, rows));
  }

  private async fileAll(actor: Actor, rows: readonly FileBond[]): Promise<readonly BulkOutcome[]> {
    const references = rows.flatMap(({ suretyReferenceNumber }) => suretyReferenceNumber ?? []);
    const known = await this.database.query<{ id: string; reference: string }>(BY_REFERENCE, [
      actor.organisationId,
      references,
    ]);
    const filed = new Map(known.map(({ id, reference }) => [reference, id]));
    const outcomes: BulkOutcome[] = [];
    for (const row of rows) {
      const outcome = await this.fileOne(actor, row, filed);
      if (outcome.outcome === 'filed' && outcome.reference !== undefined)
        filed.set(outcome.reference, outcome.subjectId);
      outcomes.push(outcome);
    }
    return outcomes;
  }

  private async fileOne(actor: Actor, row: FileBond, filed: ReadonlyMap<string, string>): Promise<BulkOutcome> {
    const { suretyReferenceNumber: reference } = row;
    if (reference === undefined) return { outcome: 'refused', faults: [referenceMissing] };
    const before = filed.get(reference);
    if (before !== undefined) return { outcome: 'filed_before', subjectId: before, reference };
    try {
      const subjectId = await this.database.savepoint(() => this.filings.file(actor, row));
      return { outcome: 'filed', subjectId, reference };
    } catch (error) {
      return refusalOf(error);
    }
  }
}

const referenceMissing = {
  pointer: '/suretyReferenceNumber',
  code: 'bulk.reference_missing',
  message: 'A row of a file has the surety’s own number, so that it is never filed twice.',
};
