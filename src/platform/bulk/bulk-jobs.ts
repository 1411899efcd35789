import { isNativeError } from 'node:util/types';
import { Injectable, Logger } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import type { Actor } from '../../kernel/actor.js';
import { eachInTurns } from '../../kernel/turns.js';
import { Database } from '../database/database.js';
import { inTurns } from '../http/in-turns.js';
import type { Job, JobKind, JobStep } from '../jobs/job.js';
import { Jobs } from '../jobs/jobs.js';
import { StillRight } from '../jobs/still-right.js';
import { manifests } from '../manifest/manifest.js';
import { Relay } from '../outbox/relay.js';
import type { BulkFiler, BulkFiling, BulkKind, BulkOutcome } from './bulk-kind.js';
import { INSERT_ROWS } from './bulk.sql.js';
import { FileParts } from './file-parts.js';
import type { KeptFile } from './file-parts.js';
import { readRow } from './read-row.js';
import { rowsOf } from './rows-of-file.js';
import type { FileForm, FileRow } from './rows-of-file.js';

/** What a bulk job knows of its file. */
export interface BulkParams extends FileForm, KeptFile {}

export const jobKindOf = (kind: string): string => `bulk:${kind}`;

/** Every kind that can be filed by the file. */
export const bulkKinds = (): readonly BulkKind[] => manifests().flatMap(({ bulk = [] }) => bulk);

/** Files the rows of a file, some at a step: each step keeps what was filed together with what came of each row. */
@Injectable()
export class BulkJobs implements OnModuleInit {
  private readonly logger = new Logger('bulk');

  constructor(
    private readonly jobs: Jobs,
    private readonly modules: ModuleRef,
    private readonly database: Database,
    private readonly files: FileParts,
    private readonly still: StillRight,
    private readonly relay: Relay,
  ) {}

  onModuleInit(): void {
    for (const kind of bulkKinds()) this.jobs.on(jobKindOf(kind.name), this.doing(kind));
  }

  private doing(kind: BulkKind): JobKind<BulkParams> {
    const filer = this.modules.get(kind.by, { strict: false });
    return { steps: (job) => this.steps(job, kind, filer), whenLeft: LEFT };
  }

  // While the rows of one step are filed, those of the next two are looked up and checked, one after the other: neither the database nor this
  // process waits where the other takes longer for once.
  private async *steps(job: Job<BulkParams>, kind: BulkKind, filer: BulkFiler): AsyncGenerator<JobStep> {
    const ahead: Promise<JobStep>[] = [];
    // What follows what is filed is heard in part meanwhile, and the rest of it afterwards.
    const goOn = this.relay.standBack();
    try {
      for await (const rows of this.batches(job, kind)) {
        const before = ahead.at(-1);
        const next = (async () => {
          await before?.catch(() => undefined);
          return this.step(job, kind, filer, rows);
        })();
        // Whoever awaits it hears of it; until then it is nobody's.
        next.catch(() => undefined);
        ahead.push(next);
        const ready = ahead.length > STEPS_AHEAD ? ahead.shift() : undefined;
        if (ready) yield await ready;
      }
      for (let ready = ahead.shift(); ready; ready = ahead.shift()) yield await ready;
    } finally {
      goOn();
      await Promise.allSettled(ahead);
    }
  }

  private async *batches(job: Job<BulkParams>, { atOnce }: BulkKind): AsyncGenerator<readonly FileRow[]> {
    let batch: FileRow[] = [];
    let bytes = 0;
    for await (const row of rowsOf(this.files.read(job.params), job.params)) {
      // What earlier steps have kept is read over: a packed file has no middle to begin at.
      if (row.row <= job.done) continue;
      batch.push(row);
      bytes += row.bytes;
      if (batch.length < atOnce && bytes < MOST_AT_ONCE) continue;
      yield batch;
      batch = [];
      bytes = 0;
    }
    if (batch.length > 0) yield batch;
  }

  private async step(
    { id, actor, done }: Job,
    kind: BulkKind,
    filer: BulkFiler,
    rows: readonly FileRow[],
  ): Promise<JobStep> {
    const read = await inTurns(eachInTurns(rows, (row) => readRow(row, kind.row), ROWS_AT_A_TURN));
    const bodies = read.flatMap((one) => ('body' in one ? [one.body] : []));
    const file = bodies.length > 0 ? await this.prepared(filer, actor, bodies) : nothing;
    const run = async (): Promise<void> => {
      await this.still.assert(actor, 'job.right_lost', LOST);
      const filed = await file();
      if (filed.length !== bodies.length)
        throw new Error(`${kind.name}: ${String(filed.length)} answers to ${String(bodies.length)} rows`);
      let next = 0;
      const outcomes = read.map((one, i) => {
        const outcome: BulkOutcome | undefined =
          'faults' in one ? { outcome: 'refused', faults: one.faults } : filed[next++];
        return { row: rows[i]?.row, ...outcome };
      });
      await this.database.query(INSERT_ROWS, [id, JSON.stringify(outcomes), actor.organisationId]);
    };
    return { done: rows.at(-1)?.row ?? done, run };
  }

  // A row that nobody can check holds no others up: where they fail together each is tried alone, and those that can be checked go on together.
  private async prepared(filer: BulkFiler, actor: Actor, bodies: readonly object[]): Promise<BulkFiling> {
    try {
      return await filer.prepare(actor, bodies);
    } catch (error) {
      if (!isDefect(error)) throw error;
      const checked: boolean[] = [];
      for (const body of bodies) checked.push(await this.canBePrepared(filer, actor, body));
      const others = bodies.filter((_, i) => checked[i]);
      const file = others.length > 0 ? await filer.prepare(actor, others) : nothing;
      return async () => {
        const filed = (await file()).values();
        return checked.map((was): BulkOutcome => (was && filed.next().value) || NOT_CHECKED);
      };
    }
  }

  private async canBePrepared(filer: BulkFiler, actor: Actor, body: object): Promise<boolean> {
    try {
      await filer.prepare(actor, [body]);
      return true;
    } catch (error) {
      if (!isDefect(error)) throw error;
      this.logger.error({ error: String(error), stack: error.stack });
      return false;
    }
  }
}

// What the database or the network is at fault for says so by a code, and is tried again with all rows.
const isDefect = (error: unknown): error is Error => isNativeError(error) && !('code' in error);

const NOT_CHECKED: BulkOutcome = {
  outcome: 'refused',
  faults: [
    {
      pointer: '',
      code: 'bulk.row_not_checked',
      message:
        'The service failed to check this row, which is a defect of the service; the other rows were not held up by it.',
      remedy: 'Report it with the row; correct what is unusual in it, and send it again.',
    },
  ],
};

const STEPS_AHEAD = 2;
// Rows may be as long as a body may: of such a step takes fewer, or a file would be in memory as a whole.
const MOST_AT_ONCE = 4_194_304;
// A few at a turn: whoever else this process serves waits for no more than that.
const ROWS_AT_A_TURN = 2;
const LOST = 'Whoever submitted the file may not act any more; nothing further was filed.';
const LEFT =
  'The rows up to `rowsDone` are answered. Send those after it in smaller files, so that the row it is at is found; report that row.';
const nothing: BulkFiling = () => Promise.resolve([]);
