import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import type { BeforeApplicationShutdown } from '@nestjs/common';
import { Settings } from '../../config/settings.js';
import { isDamage } from './damage-record.js';
import { BATCH, LedgerAppender } from './ledger-appender.js';
import { LedgerIdentity } from './ledger-identity.js';
import { LedgerPublisher } from './ledger-publisher.js';

const IDLE_MS = 250;

/** The worker's part: appends what waits four times a second, signs at the interval set and once more at the end. */
@Injectable()
export class LedgerSchedule implements BeforeApplicationShutdown {
  private readonly logger = new Logger('ledger');
  private readonly stopping = new AbortController();
  private running: Promise<void> | undefined;

  constructor(
    private readonly settings: Settings,
    private readonly identity: LedgerIdentity,
    private readonly appender: LedgerAppender,
    private readonly publisher: LedgerPublisher,
  ) {}

  start(): void {
    this.identity.checkKeyFile();
    this.running ??= this.loop();
  }

  // Before the database is let go of, which happens in the hook after this one.
  async beforeApplicationShutdown(): Promise<void> {
    if (!this.running) return;
    this.stopping.abort();
    await this.running;
    await this.attempt(() => this.appender.appendSome(), 0);
    await this.attempt(() => this.publisher.publish(), null);
  }

  private async loop(): Promise<void> {
    const everyMs = this.settings.env.ledgerCheckpointSeconds * 1000;
    for (let due = 0; !this.stopping.signal.aborted; ) {
      const made = await this.attempt(() => this.appender.appendSome(), 0);
      if (performance.now() >= due) {
        await this.attempt(() => this.publisher.publish(), null);
        due = performance.now() + everyMs;
      }
      if (made < BATCH) await sleep(IDLE_MS, undefined, { signal: this.stopping.signal, ref: false }).catch(() => null);
    }
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
