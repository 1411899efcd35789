import { randomUUID } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import type { BeforeApplicationShutdown } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { newId } from '../../kernel/ids.js';
import { Clock } from '../clock/clock.js';
import { Database } from '../database/database.js';
import { BackgroundLoop } from '../work/background-loop.js';
import { JobFailure } from './job.js';
import type { Job, JobKind } from './job.js';
import {
  BEAT,
  CANCEL_JOB,
  END_JOB,
  GIVE_BACK,
  HOLD_JOB,
  INSERT_JOB,
  JOB_STATE,
  STUMBLE,
  TAKE_JOB,
} from './jobs.sql.js';

const PAUSE_MS = 1_000;
const HELD_SECONDS = 30;
const BEAT_MS = 10_000;
const MOST_STUMBLES = 5;
/**
 * How often a job is taken up without a step of it being kept. A process ends for reasons that are not the job’s, a new release or a machine that
 * fails, but hardly so often within one step; what ends each process that takes it up would end this service for all others.
 */
export const MOST_TAKES = 5;
const WORKER = 'system:jobs';

/** Does long work in steps, in any number of processes: each step is kept with its progress, so that whoever comes next goes on there. */
@Injectable()
export class Jobs implements BeforeApplicationShutdown {
  private readonly kinds = new Map<string, JobKind>();
  private readonly logger = new Logger('jobs');
  private readonly me = randomUUID();
  private readonly beatMs: number = BEAT_MS;
  private stopping = false;
  private readonly loop = new BackgroundLoop({
    run: () => this.runOne(),
    pauseMs: PAUSE_MS,
    failed: (error) => {
      this.logger.warn({ error: String(error) });
    },
  });

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Declares how jobs of a kind are done. */
  on<Params extends object>(kind: string, how: JobKind<Params>): void {
    if (this.kinds.has(kind)) throw new Error(`job kind ${kind} is declared twice`);
    this.kinds.set(kind, how);
  }

  start(): void {
    this.loop.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    await this.loop.stop();
  }

  /** Puts a job on record, in the running transaction of whoever submits it. */
  async submit(actor: Actor, kind: string, params: object, total: number | null = null): Promise<string> {
    if (!this.kinds.has(kind)) throw new Error(`nobody does jobs of the kind ${kind}`);
    const id = newId('job');
    const values = [id, kind, JSON.stringify(actor), actor.organisationId, JSON.stringify(params), total];
    await this.database.query(INSERT_JOB, [...values, this.clock.now()]);
    return id;
  }

  /** Asks a job to stop; what its steps have kept stays. False where it has ended. In the transaction of whoever asks. */
  async cancel(id: string): Promise<boolean> {
    return (await this.database.query(CANCEL_JOB, [id, this.clock.now()])).length > 0;
  }

  /** Takes one job that is open and does what is left of it; false where there is none. */
  async runOne(): Promise<boolean> {
    const values = [this.me, HELD_SECONDS, this.clock.now(), [...this.kinds.keys()]];
    const [job] = await this.database.queryAs<Job & { readonly takes: number }>(WORKER, TAKE_JOB, values);
    if (!job) return false;
    const kind = this.kinds.get(job.kind);
    if (!kind) return false;
    if (job.takes > MOST_TAKES) {
      await this.fail(job, leftAgain(kind));
      return true;
    }
    try {
      await this.leave(job, await this.stillHeld(job, () => this.doAll(job, kind)));
    } catch (error) {
      await (error instanceof JobFailure ? this.fail(job, error) : this.stumble(job, error));
    }
    return true;
  }

  /** Whether all of it was done. */
  private async doAll(job: Job, kind: JobKind): Promise<boolean> {
    for await (const step of kind.steps(job)) if (this.stopping || !(await this.doStep(job, step))) return false;
    return true;
  }

  // A step may take longer than a job is held: as long as this process is at it, nobody else takes it for left.
  private async stillHeld<T>({ id }: Job, work: () => Promise<T>): Promise<T> {
    let last = Promise.resolve();
    const beat = async (): Promise<void> => {
      await this.database.queryAs(WORKER, BEAT, [id, this.me, HELD_SECONDS]);
    };
    const beating = setInterval(() => {
      last = beat().catch((error: unknown) => {
        this.logger.warn({ jobId: id, error: String(error) });
      });
    }, this.beatMs);
    try {
      return await work();
    } finally {
      clearInterval(beating);
      await last;
    }
  }

  private doStep(
    job: Job,
    { done, run }: { readonly done: number; readonly run: () => Promise<void> },
  ): Promise<boolean> {
    return this.database.transaction(job.actor, async () => {
      const held = await this.database.query(HOLD_JOB, [job.id, this.me, done, HELD_SECONDS]);
      if (held.length === 0) return false;
      await run();
      return true;
    });
  }

  // A step that was not done says that someone asked to stop, that another worker has it, or that this process ends.
  private async leave({ id }: Job, isWhole: boolean): Promise<void> {
    if (isWhole) return this.endAs(id, 'done', null);
    const [row] = await this.database.queryAs<{ cancel_asked: boolean }>(WORKER, JOB_STATE, [id]);
    if (row?.cancel_asked) await this.endAs(id, 'cancelled', null);
    else await this.database.queryAs(WORKER, GIVE_BACK, [id, this.me]);
  }

  private async endAs(id: string, state: 'done' | 'cancelled' | 'failed', failure: object | null): Promise<void> {
    const values = [id, this.me, state, this.clock.now(), failure === null ? null : JSON.stringify(failure)];
    await this.database.queryAs(WORKER, END_JOB, values);
  }

  private fail({ id }: Job, { code, message }: JobFailure): Promise<void> {
    return this.endAs(id, 'failed', { code, message });
  }

  private async stumble({ id }: Job, error: unknown): Promise<void> {
    this.logger.warn({ jobId: id, error: String(error) });
    const [row] = await this.database.queryAs<{ stumbles: number }>(WORKER, STUMBLE, [id, this.me, 1]);
    if (row && row.stumbles >= MOST_STUMBLES)
      await this.endAs(id, 'failed', {
        code: 'job.broken_off',
        message: 'It failed again and again; nothing half done was kept.',
      });
  }
}

const leftAgain = ({ whenLeft = 'Ask for it again; report it where it ends so again.' }: JobKind): JobFailure =>
  new JobFailure(
    'job.left_again',
    `Each of the ${String(MOST_TAKES)} processes that took it up ended at the same step. What its earlier steps kept stays. ${whenLeft}`,
  );
