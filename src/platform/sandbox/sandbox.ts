import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import pg from 'pg';
import { Settings } from '../../config/settings.js';
import type { Instant } from '../../kernel/dates.js';
import { problem } from '../../kernel/errors.js';
import { Clock } from '../clock/clock.js';
import { MovableClock } from '../clock/movable-clock.js';
import { advisoryLock, holdForSession } from '../database/advisory-lock.js';
import { Database } from '../database/database.js';
import { HOLD_LEDGER_STILL } from '../ledger/ledger.sql.js';
import { PolicyRegister } from '../policies/policy-register.js';
import { SandboxSeeds } from './sandbox-seeds.js';
import { DueWork } from '../work/due-work.js';
import type { MovedClockView, SandboxClockView } from './sandbox.view.js';

/** Monday morning in New York, inside the time that fees and interest tables cover. */
export const SANDBOX_START: Instant = '2026-03-02T14:00:00.000Z';
/** Plumbing that a reset leaves alone: what was migrated, and what signs tokens. */
const KEPT = ['migrations', 'signing_key', 'authorization_item', 'file_link_key', 'cursor_key', 'personal_data_key'];

const RESET_LOCK = holdForSession(advisoryLock('sandbox-reset'));
const READ = { name: 'sandbox-clock-read', text: 'select set_to as "setTo", set_at as "setAt" from sandbox_clock' };
const WRITE = {
  name: 'sandbox-clock-write',
  text: `insert into sandbox_clock (set_to, set_at) values ($1, $2)
         on conflict (one) do update set set_to = excluded.set_to, set_at = excluded.set_at`,
};

const notForward = problem(
  'sandbox.clock_not_forward',
  'unlawful',
  'The clock moves forward only; a reset puts it back.',
);

/** The sandbox's clock and its way back to the beginning. */
@Injectable()
export class Sandbox implements OnModuleInit {
  private lastChange: Promise<unknown> = Promise.resolve();
  private nextReset: Promise<SandboxClockView> | undefined;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly settings: Settings,
    private readonly seeds: SandboxSeeds,
    private readonly policies: PolicyRegister,
    private readonly dueWork: DueWork,
  ) {}

  /** Goes on from where the clock stood when the service last ran. */
  async onModuleInit(): Promise<void> {
    const [row] = await this.database.query<{ setTo: Date; setAt: Date }>(READ);
    if (row) this.movable.set(row.setTo.toISOString(), row.setAt.getTime());
    else await this.put(SANDBOX_START);
  }

  clockNow(): SandboxClockView {
    return { now: this.clock.now(), today: this.clock.today() };
  }

  /** Moves it forward and does what is due by then, before it answers. */
  moveTo(now: Instant): Promise<MovedClockView> {
    return this.inTurn(() => this.moveForward(now));
  }

  /**
   * Empties every table of the business as the schema's owner, and seeds again. The ledger, which cannot shrink, begins
   * anew under another name; what the old one published stays in its folder. Whoever asks while one is running shares the
   * next one.
   */
  reset(): Promise<SandboxClockView> {
    this.nextReset ??= this.inTurn(() => {
      this.nextReset = undefined;
      return this.beginAnew();
    });
    return this.nextReset;
  }

  private async moveForward(now: Instant): Promise<MovedClockView> {
    const present = this.clock.now();
    if (Date.parse(now) < Date.parse(present))
      throw notForward(undefined, [
        {
          pointer: '/now',
          code: 'sandbox.clock_not_forward',
          message: `The clock already shows ${present}.`,
          remedy: 'Name a later instant, or POST /v1/sandbox/reset.',
        },
      ]);
    await this.put(new Date(now).toISOString());
    return { ...this.clockNow(), settled: await this.dueWork.doAll() };
  }

  private beginAnew(): Promise<SandboxClockView> {
    return this.dueWork.restWhile(() =>
      // Other processes on this database wait too; what is locked ends with the connection.
      this.asOwner(RESET_LOCK, async () => {
        await this.asOwner(HOLD_LEDGER_STILL, empty);
        await this.put(SANDBOX_START);
        await this.policies.onApplicationBootstrap();
        await this.seeds.run();
        return this.clockNow();
      }),
    );
  }

  private async asOwner<T>(first: string, work: (owner: pg.Client) => Promise<T>): Promise<T> {
    const owner = new pg.Client({ connectionString: this.settings.database.adminUrl });
    await owner.connect();
    try {
      await owner.query(first);
      return await work(owner);
    } finally {
      await owner.end();
    }
  }

  // One change of the whole sandbox at a time, in the order they were asked for.
  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.lastChange.then(work);
    this.lastChange = result.catch(() => undefined);
    return result;
  }

  private get movable(): MovableClock {
    if (!(this.clock instanceof MovableClock)) throw new Error('the sandbox needs its movable clock');
    return this.clock;
  }

  private async put(now: Instant): Promise<void> {
    const at = Date.now();
    await this.database.query(WRITE, [now, new Date(at).toISOString()]);
    this.movable.set(now, at);
  }
}

// A request under way may hold one table and wait for another: then one of the two gives way, and we try again.
async function empty(owner: pg.Client): Promise<void> {
  const { rows } = await owner.query<{ tables: string | null }>(
    `select string_agg(format('%I', tablename), ', ') as tables from pg_tables where schemaname = 'public' and tablename <> all($1)`,
    [KEPT],
  );
  const tables = rows[0]?.tables;
  for (let tries = 1; tables; tries++)
    try {
      await owner.query(`truncate ${tables} restart identity`);
      return;
    } catch (error) {
      if ((error as { code?: unknown }).code !== '40P01' || tries === 5) throw error;
    }
}
