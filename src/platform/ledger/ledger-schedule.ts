import { Injectable, Logger } from '@nestjs/common';
import type { BeforeApplicationShutdown } from '@nestjs/common';
import { Settings } from '../../config/settings.js';
import { BackgroundLoop } from '../work/background-loop.js';
import { isDamage } from './damage-record.js';
import { BATCH, LedgerAppender } from './ledger-appender.js';
import { LedgerIdentity } from './ledger-identity.js';
import { LedgerPublisher } from './ledger-publisher.js';

const IDLE_MS = 250;

/** The worker's part: appends what waits four times a second, signs at the interval set and once more at the end. */
@Injectable()
export class LedgerSchedule implements BeforeApplicationShutdown {
  private readonly logger = new Logger('ledger');
  private readonly loop = new BackgroundLoop({
    run: () => this.turn(),
    pauseMs: IDLE_MS,
    failed: (error) => {
      this.logger.warn(`the ledger's turn failed and is tried again: ${String(error)}`);
    },
  });
  private nextCheckpoint = 0;

  constructor(
    private readonly settings: Settings,
    private readonly identity: LedgerIdentity,
    private readonly appender: LedgerAppender,
    private readonly publisher: LedgerPublisher,
  ) {}

  start(): void {
    this.identity.checkKeyFile();
    this.loop.start();
  }

  // Before the database is let go of, which happens in the hook after this one.
  async beforeApplicationShutdown(): Promise<void> {
    if (!(await this.loop.stop())) return;
    await this.attempt(() => this.appender.appendSome(), 0);
    await this.attempt(() => this.publisher.publish(), null);
  }

  private async turn(): Promise<boolean> {
    const made = await this.attempt(() => this.appender.appendSome(), 0);
    if (performance.now() >= this.nextCheckpoint) {
      await this.attempt(() => this.publisher.publish(), null);
      this.nextCheckpoint = performance.now() + this.settings.env.ledgerCheckpointSeconds * 1000;
    }
    return made >= BATCH;
  }

  // What fails is tried again in the next round; damage was recorded and shouted where it was found.
  private async attempt<T>(work: () => Promise<T>, otherwise: T): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (!isDamage(error)) this.logger.warn(`the ledger's turn failed and is tried again: ${String(error)}`);
      return otherwise;
    }
  }
}
