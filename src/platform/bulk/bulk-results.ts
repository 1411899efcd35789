import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import type { Actor } from '../../kernel/actor.js';
import { notFound } from '../../kernel/errors.js';
import type { Page } from '../../kernel/page.js';
import { Database } from '../database/database.js';
import { decodeCursor, pageOf } from '../http/cursor.js';
import type { PageQuery } from '../http/page.dto.js';
import { Jobs } from '../jobs/jobs.js';
import { bulkKinds } from './bulk-jobs.js';
import type { ListBulkRows } from './bulk.dto.js';
import { jobEnded } from './bulk.errors.js';
import { FIND_BULK, LIST_BULK, ROWS_OF_BULK } from './bulk.sql.js';
import type { BulkFailureView, BulkJobView, BulkRowView, BulkWarningView } from './bulk.view.js';

const [JOBS, ROWS] = ['bulk-jobs', 'bulk-rows'];
const AT_ONCE = 2_000;

/** How files stand and what came of their rows, for whoever submitted them and for customs. */
@Injectable()
export class BulkResults {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly modules: ModuleRef,
  ) {}

  async find(actor: Actor, id: string): Promise<BulkJobView> {
    const [row] = await this.database.queryAs<BulkRow>(actor, FIND_BULK, [id]);
    if (!row) throw notFound();
    return toView(row);
  }

  /** Newest first. */
  async list(actor: Actor, { limit, cursor }: PageQuery): Promise<Page<BulkJobView>> {
    const after = decodeCursor(JOBS, cursor, 1)?.[0] ?? null;
    const rows = await this.database.queryAs<BulkRow>(actor, LIST_BULK, [after, limit + 1]);
    const page = pageOf(JOBS, rows, limit, ({ seq }) => [seq]);
    return { ...page, items: page.items.map(toView) };
  }

  async rows(actor: Actor, id: string, { limit, cursor, outcome }: ListBulkRows): Promise<Page<BulkRowView>> {
    const { kind } = await this.find(actor, id);
    const after = decodeCursor(ROWS, cursor, 1)?.[0] ?? '0';
    const rows = await this.some(actor, [id, outcome ?? null, after, limit + 1]);
    const page = pageOf(ROWS, rows, limit, ({ row }) => [String(row)]);
    return { ...page, items: await this.shown(actor, kind, page.items) };
  }

  /** What came of every row, as one line of JSON each; read as it is sent. */
  async file(actor: Actor, id: string): Promise<AsyncIterable<string>> {
    const { kind } = await this.find(actor, id);
    return this.linesOf(actor, id, kind);
  }

  /** Stops it after its step. */
  async cancel(actor: Actor, id: string): Promise<BulkJobView> {
    await this.find(actor, id);
    const stopped = await this.database.transaction(actor, () => this.jobs.cancel(id));
    if (!stopped) throw jobEnded();
    return this.find(actor, id);
  }

  private async *linesOf(actor: Actor, id: string, kind: string): AsyncGenerator<string> {
    for (let after = 0; ;) {
      const rows = await this.some(actor, [id, null, after, AT_ONCE]);
      const last = rows.at(-1);
      if (!last) return;
      yield (await this.shown(actor, kind, rows)).map((row) => `${JSON.stringify(row)}\n`).join('');
      after = last.row;
    }
  }

  // What was warned of is with what was filed, and is read by whoever may read that.
  private async shown(actor: Actor, name: string, rows: readonly ResultRow[]): Promise<BulkRowView[]> {
    const by = bulkKinds().find((kind) => kind.name === name)?.by;
    const filer = by && this.modules.get(by, { strict: false });
    const filed = rows.flatMap(({ outcome, subjectId }) =>
      outcome === 'filed' && subjectId !== null ? [subjectId] : [],
    );
    const warned = filer?.warned && filed.length > 0 ? await filer.warned(actor, filed) : undefined;
    return rows.map((row) => toRowView(row, row.outcome === 'filed' ? warned?.get(row.subjectId ?? '') : undefined));
  }

  private some(actor: Actor, values: readonly unknown[]): Promise<readonly ResultRow[]> {
    return this.database.queryAs<ResultRow>(actor, ROWS_OF_BULK, values);
  }
}

interface ResultRow extends Record<string, unknown> {
  readonly row: number;
  readonly outcome: BulkRowView['outcome'];
  readonly subjectId: string | null;
  readonly reference: string | null;
  readonly faults: NonNullable<BulkRowView['faults']>;
}

interface BulkRow extends Record<string, unknown> {
  readonly id: string;
  readonly seq: string;
  readonly kind: string;
  readonly state: BulkJobView['state'];
  readonly done: number;
  readonly total: number | null;
  readonly cancelAsked: boolean;
  readonly submittedAt: Date;
  readonly startedAt: Date | null;
  readonly endedAt: Date | null;
  readonly failure: BulkFailureView | null;
  readonly digest: string;
  readonly bytes: number;
  readonly counts: Readonly<Record<string, number>> | null;
}

const toView = (row: BulkRow): BulkJobView => ({
  id: row.id,
  kind: row.kind,
  state: row.state,
  cancelAsked: row.cancelAsked,
  rowsDone: row.done,
  ...(row.total === null ? {} : { rows: row.total }),
  counts: {
    filed: row.counts?.['filed'] ?? 0,
    filedBefore: row.counts?.['filed_before'] ?? 0,
    refused: row.counts?.['refused'] ?? 0,
  },
  digest: row.digest,
  bytes: row.bytes,
  ...(row.failure === null ? {} : { failure: row.failure }),
  submittedAt: row.submittedAt.toISOString(),
  ...(row.startedAt === null ? {} : { startedAt: row.startedAt.toISOString() }),
  ...(row.endedAt === null ? {} : { endedAt: row.endedAt.toISOString() }),
});

const toRowView = (
  { row, outcome, subjectId, reference, faults }: ResultRow,
  warnings?: readonly BulkWarningView[],
): BulkRowView => ({
  row,
  outcome,
  ...(subjectId === null ? {} : { subjectId }),
  ...(reference === null ? {} : { reference }),
  ...(faults.length === 0 ? {} : { faults }),
  ...(warnings === undefined ? {} : { warnings: [...warnings] }),
});
