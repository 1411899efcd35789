import { fileURLToPath } from 'node:url';
import { Injectable, Logger } from '@nestjs/common';
import type { OnApplicationShutdown } from '@nestjs/common';
import { Piscina } from 'piscina';
import { Settings } from '../../../../config/settings.js';
import type { ImporterEnds } from '../../engine/histories.js';
import type { AskedOfYear, DecidedSet } from './set-decisions.js';

/** What is asked of the thread. */
export interface SetTask {
  readonly asked: AskedOfYear;
  readonly ends: ImporterEnds;
}
/** What it needs to be the service. */
export type ThreadSettings = Pick<Settings, 'env' | 'database' | 'baseUrl'>;

/** One set is read while another is decided. */
export const AT_ONCE = 2;
const IDLE_MS = 30_000;
const MOST_MEMORY_MB = 256;
// Rows live as long as their set: a smaller one copies them again and again (ADR 99).
const YOUNG_MB = 32;

/** Decides sets of importers in a thread beside the one that answers requests. */
@Injectable()
export class SimulationThread implements OnApplicationShutdown {
  private readonly logger = new Logger('simulations');
  private pool: Piscina<SetTask, DecidedSet> | undefined;

  constructor(private readonly settings: Settings) {}

  decide(asked: AskedOfYear, ends: ImporterEnds): Promise<DecidedSet> {
    // Made for the first large simulation: a service that gets none pays nothing.
    this.pool ??= this.openPool();
    return this.pool.run({ asked, ends });
  }

  async onApplicationShutdown(): Promise<void> {
    const { pool } = this;
    this.pool = undefined;
    // Sets that it has begun are begun anew by whoever goes on with their job.
    await pool?.destroy().catch(() => undefined);
  }

  private openPool(): Piscina<SetTask, DecidedSet> {
    const { env, database, baseUrl } = this.settings;
    const { serviceUrl, adminUrl } = database;
    const pool = new Piscina<SetTask, DecidedSet>({
      filename: fileURLToPath(new URL('../../../../simulation.worker.js', import.meta.url)),
      workerData: { env, database: { serviceUrl, adminUrl }, baseUrl } satisfies ThreadSettings,
      minThreads: 0,
      maxThreads: 1,
      concurrentTasksPerWorker: AT_ONCE,
      idleTimeout: IDLE_MS,
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB, maxYoungGenerationSizeMb: YOUNG_MB },
    });
    // A thread that dies takes its sets with it, and the job asks for them again; unheard it would end the service.
    pool.on('error', (error: Error) => {
      this.logger.error(error.stack ?? error.message);
    });
    return pool;
  }
}
