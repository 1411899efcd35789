import { Injectable, Logger } from '@nestjs/common';
import type { BeforeApplicationShutdown } from '@nestjs/common';
import { advisoryLock } from '../database/advisory-lock.js';
import { Database } from '../database/database.js';
import { BackgroundLoop } from '../work/background-loop.js';

/** Something the service does by itself when its time has come. */
export interface Tick {
  readonly name: string;
  /** Does what is due by the service clock and says how many things it did; doing it again changes nothing. */
  run(): Promise<number>;
}

/** How a tick has gone in this process. */
interface TickRuns {
  /** When it last came to its end, in milliseconds of real time; absent until then. */
  endedAt?: number;
  failed: number;
}

const PAUSE_MS = 30_000;

// One worker at a time does one tick; another one finds it taken and goes on.
const TICK = advisoryLock('tick');

/** Runs what features registered, again and again; any number of workers may. */
@Injectable()
export class Ticks implements BeforeApplicationShutdown {
  private readonly ticks: Tick[] = [];
  /** How each has gone in this process, by name. */
  readonly runs = new Map<string, TickRuns>();
  private readonly logger = new Logger('ticks');
  private readonly loop = new BackgroundLoop({
    // What did something may have more to do at once: a run that takes a batch a turn does not wait between two.
    run: () => this.runAll().then((done) => done > 0),
    pauseMs: PAUSE_MS,
    failed: (error) => {
      this.logger.warn({ error: String(error) });
    },
  });

  constructor(private readonly database: Database) {}

  add(tick: Tick): void {
    if (this.ticks.some(({ name }) => name === tick.name)) throw new Error(`tick ${tick.name} is added twice`);
    this.ticks.push(tick);
    this.runs.set(tick.name, { failed: 0 });
  }

  start(): void {
    this.loop.start();
  }

  /** Runs none of its own accord while this is done. */
  restWhile<T>(work: () => Promise<T>): Promise<T> {
    return this.loop.restWhile(work);
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.loop.stop();
  }

  /**
   * Runs every tick once, each in a transaction of its own; one that fails does not hold up the others. Where another
   * worker runs one just now it is left to it, or with `wait` run after it.
   */
  async runAll({ wait = false }: { readonly wait?: boolean } = {}): Promise<number> {
    let done = 0;
    for (const tick of this.ticks) {
      try {
        done += await this.runOne(tick, wait);
        this.runsOf(tick).endedAt = Date.now();
      } catch (error) {
        this.runsOf(tick).failed++;
        this.logger.warn({ tick: tick.name, error: String(error) });
      }
    }
    return done;
  }

  private runsOf({ name }: Tick): TickRuns {
    const known = this.runs.get(name) ?? { failed: 0 };
    this.runs.set(name, known);
    return known;
  }

  private runOne(tick: Tick, wait: boolean): Promise<number> {
    return this.database.transaction(`system:${tick.name}`, async () => {
      if (wait) await this.database.hold(TICK, [tick.name]);
      return wait || (await this.database.tryHold(TICK, tick.name)) ? tick.run() : 0;
    });
  }
}
