import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import type { Actor } from '../../kernel/actor.js';
import { ClientDirectory } from '../auth/client-directory.js';
import { Database } from '../database/database.js';
import { BlobStore } from '../files/blob-store.js';
import { JobFailure } from '../jobs/job.js';
import type { Job, JobKind, JobStep } from '../jobs/job.js';
import { Jobs } from '../jobs/jobs.js';
import { manifests } from '../manifest/manifest.js';
import type { BulkFiler, BulkKind, BulkOutcome } from './bulk-kind.js';
import { INSERT_ROWS } from './bulk.sql.js';
import { readRow } from './read-row.js';
import { rowsOf } from './rows-of-file.js';
import type { FileForm, FileRow } from './rows-of-file.js';

/** What a bulk job knows of its file: the parts it is kept in, in order. */
export interface BulkParams extends FileForm {
  readonly digest: string;
  readonly bytes: number;
  readonly parts: readonly string[];
}

export const jobKindOf = (kind: string): string => `bulk:${kind}`;

/** Every kind that can be filed by the file. */
export const bulkKinds = (): readonly BulkKind[] => manifests().flatMap(({ bulk = [] }) => bulk);

/** Files the rows of a file, some at a step: each step keeps what was filed together with what came of each row. */
@Injectable()
export class BulkJobs implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly modules: ModuleRef,
    private readonly database: Database,
    private readonly blobs: BlobStore,
    private readonly clients: ClientDirectory,
  ) {}

  onModuleInit(): void {
    for (const kind of bulkKinds()) this.jobs.on(jobKindOf(kind.name), this.doing(kind));
  }

  private doing(kind: BulkKind): JobKind<BulkParams> {
    const filer = this.modules.get(kind.by, { strict: false });
    return { steps: (job) => this.steps(job, kind, filer) };
  }

  private async *steps(job: Job<BulkParams>, kind: BulkKind, filer: BulkFiler): AsyncGenerator<JobStep> {
    let batch: FileRow[] = [];
    const step = (rows: readonly FileRow[]): JobStep => ({
      done: rows.at(-1)?.row ?? job.done,
      run: () => this.file(job, kind, filer, rows),
    });
    for await (const row of rowsOf(this.bytesOf(job.params), job.params)) {
      // What earlier steps have kept is read over: a packed file has no middle to begin at.
      if (row.row <= job.done) continue;
      batch.push(row);
      if (batch.length < kind.atOnce) continue;
      yield step(batch);
      batch = [];
    }
    if (batch.length > 0) yield step(batch);
  }

  private async *bytesOf({ parts }: BulkParams): AsyncGenerator<Buffer> {
    for (const part of parts) yield await this.blobs.get(part);
  }

  private async file({ id, actor }: Job, kind: BulkKind, filer: BulkFiler, rows: readonly FileRow[]): Promise<void> {
    await this.assertStillRight(actor);
    const read = rows.map((row) => readRow(row, kind.row));
    const bodies = read.flatMap((one) => ('body' in one ? [one.body] : []));
    const filed = bodies.length > 0 ? await filer.fileAll(actor, bodies) : [];
    if (filed.length !== bodies.length)
      throw new Error(`${kind.name}: ${String(filed.length)} answers to ${String(bodies.length)} rows`);
    let next = 0;
    const outcomes = read.map((one, i) => {
      const outcome: BulkOutcome | undefined =
        'faults' in one ? { outcome: 'refused', faults: one.faults } : filed[next++];
      return { row: rows[i]?.row, ...outcome };
    });
    await this.database.query(INSERT_ROWS, [id, JSON.stringify(outcomes), actor.organisationId]);
  }

  // A client may have lost its rights since it submitted the file.
  private async assertStillRight({ id, role }: Actor): Promise<void> {
    const client = await this.clients.find(id);
    if (client && (!client.active || client.role !== role))
      throw new JobFailure(
        'bulk.right_lost',
        'Whoever submitted the file may not act any more; nothing further was filed.',
      );
  }
}
