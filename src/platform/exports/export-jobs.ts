import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { AccountOfLooks } from '../access/account-of-looks.js';
import { lookAt } from '../access/looking.js';
import type { Look } from '../access/looking.js';
import { Database } from '../database/database.js';
import { BlobStore } from '../files/blob-store.js';
import { sha256Of } from '../files/sha256.js';
import { JobFailure } from '../jobs/job.js';
import type { Job, JobStep } from '../jobs/job.js';
import { Jobs } from '../jobs/jobs.js';
import { ExportTerms } from './export-terms.js';
import type { ExportParams } from './export-terms.js';
import { ExportedLists } from './exported-lists.js';
import type { ExportedList } from './exported-lists.js';
import { BASE, FINISH, FORGET, FORGET_ROWS, GONE, KEEP_PART, PARTS, REMEMBER, REMEMBERED } from './exports.sql.js';

export const EXPORT = 'export';
/** The account of looks names it as what was called. */
const OPERATION = 'POST /v1/exports';
const GONE_AT_ONCE = 2_000;
/** Before the last id told as gone, where a part was kept of those: no cursor of a list begins so. */
const GONE_MARK = 'gone:';
const packed = promisify(gzip);

export interface ExportPart extends Record<string, unknown> {
  readonly part: number;
  readonly blob: string;
  readonly bytes: number;
  readonly next: string | null;
}

/** Lines for one part of the file, and what the step that keeps them has to keep besides. */
interface Lines {
  readonly lines: readonly object[];
  readonly gone: boolean;
  readonly next: string | null;
  readonly digests: readonly (readonly [id: string, digest: string])[];
  readonly looks: readonly Look[];
}

/** Writes a data set into parts of a file, page by page, each masked and accounted for as the list is; killed anywhere, it goes on after its last part. */
@Injectable()
export class ExportJobs implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly database: Database,
    private readonly lists: ExportedLists,
    private readonly terms: ExportTerms,
    private readonly looks: AccountOfLooks,
    private readonly blobs: BlobStore,
  ) {}

  onModuleInit(): void {
    this.jobs.on<ExportParams>(EXPORT, { steps: (job) => this.steps(job) });
  }

  private async *steps(job: Job<ExportParams>): AsyncGenerator<JobStep> {
    const list = this.lists.find(job.params.dataSet);
    if (!list) throw new JobFailure('export.not_listed', 'There is no list of this data set any more.');
    const parts = await this.database.queryAs<ExportPart>(job.actor, PARTS, [job.id]);
    let part = parts.length;
    const kept = parts.at(-1)?.next ?? undefined;
    const goneAfter = kept?.startsWith(GONE_MARK) === true ? kept.slice(GONE_MARK.length) : '';
    let next = goneAfter === '' ? kept : undefined;
    if (part === 0 || next !== undefined)
      do {
        const page = await this.page(job, list, next);
        yield await this.keeping(job, ++part, page);
        next = page.next ?? undefined;
      } while (next !== undefined);
    for await (const gone of this.gone(job, goneAfter)) yield await this.keeping(job, ++part, gone);
    yield { done: part + 1, run: () => this.finish(job) };
  }

  private async page(job: Job<ExportParams>, list: ExportedList, cursor: string | undefined): Promise<Lines> {
    const { actor, params } = job;
    const agreement = await this.terms.inForce(actor, params);
    const { items, page } = await list.readPage(actor, cursor);
    const { rows, looks } = lookAt(items, list.revealing, { actor, agreement });
    const digests = rows.map((row) => [String(row['id']), sha256Of(Buffer.from(JSON.stringify(row)))] as const);
    const before = await this.rememberedBy(
      job,
      digests.map(([id]) => id),
    );
    const isNew = digests.map(([id, digest]) => before.get(id) !== digest);
    const shown = new Set(digests.filter((_, i) => isNew[i]).map(([id]) => id));
    return {
      lines: params.sinceExportId === null ? rows : rows.filter((_, i) => isNew[i]),
      gone: false,
      next: page.next ?? null,
      digests,
      // What did not change does not leave again.
      looks: params.sinceExportId === null ? looks : looks.filter(({ resourceId }) => shown.has(resourceId)),
    };
  }

  private async rememberedBy(
    { actor, params }: Job<ExportParams>,
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, string>> {
    if (params.sinceExportId === null || ids.length === 0) return new Map();
    const rows = await this.database.queryAs<{ id: string; digest: string }>(actor, REMEMBERED, [
      params.sinceExportId,
      ids,
    ]);
    return new Map(rows.map(({ id, digest }) => [id, digest]));
  }

  /** What the base of the changes held and nobody shows this reader any more. */
  private async *gone({ id, actor, params }: Job<ExportParams>, from: string): AsyncGenerator<Lines> {
    for (let after = from; params.sinceExportId !== null;) {
      const values = [params.sinceExportId, id, after, GONE_AT_ONCE];
      const rows = await this.database.queryAs<{ id: string }>(actor, GONE, values);
      const last = rows.at(-1);
      if (!last) return;
      after = last.id;
      const lines = rows.map((row) => ({ id: row.id, gone: true }));
      yield { lines, gone: true, next: `${GONE_MARK}${after}`, digests: [], looks: [] };
    }
  }

  private async keeping(job: Job<ExportParams>, part: number, given: Lines): Promise<JobStep> {
    const { id, actor, params } = job;
    const bytes = await packed(given.lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
    const blob = sha256Of(bytes);
    const run = async (): Promise<void> => {
      const looker = { actor, purpose: params.purpose, operation: OPERATION, requestId: id };
      await this.looks.record({ ...looker, agreement: await this.terms.inForce(actor, params) }, given.looks);
      await this.blobs.put(blob, bytes);
      const [rows, gone] = given.gone ? [0, given.lines.length] : [given.lines.length, 0];
      const kept = [id, part, blob, bytes.length, rows, gone, given.next, actor.organisationId];
      await this.assertRemembered(job);
      await this.database.query(KEEP_PART, kept);
      const [ids, digests] = [given.digests.map(([one]) => one), given.digests.map(([, digest]) => digest)];
      if (ids.length > 0) await this.database.query(REMEMBER, [id, ids, digests, actor.organisationId]);
    };
    return { done: part, run };
  }

  private async finish(job: Job<ExportParams>): Promise<void> {
    const { id, actor, params } = job;
    await this.assertRemembered(job);
    const hash = createHash('sha256');
    let bytes = 0;
    for (const { blob } of await this.database.query<ExportPart>(PARTS, [id])) {
      const part = await this.blobs.get(blob);
      hash.update(part);
      bytes += part.length;
    }
    await this.database.query(FINISH, [id, hash.digest('hex'), bytes, actor.organisationId]);
    const old = await this.database.query<{ id: string }>(FORGET, [actor.organisationId, params.dataSet]);
    if (old.length > 0) await this.database.query(FORGET_ROWS, [old.map((one) => one.id)]);
  }

  // Newer exports may have put the base out of mind since it was asked for: then nothing is told as changed or gone.
  private async assertRemembered({ actor, params }: Job<ExportParams>): Promise<void> {
    if (params.sinceExportId === null) return;
    const values = [params.sinceExportId, actor.organisationId, params.dataSet];
    const base = await this.database.query(BASE, values);
    if (base.length === 0)
      throw new JobFailure(
        'export.base_unknown',
        'The export it was to tell changes since is not remembered any more.',
      );
  }
}
