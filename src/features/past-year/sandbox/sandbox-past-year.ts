import { Injectable } from '@nestjs/common';
import { Settings } from '../../../config/settings.js';
import type { Seed } from '../../../platform/manifest/manifest.js';
import { PastYear } from './past-year.js';
import { SandboxCast } from './sandbox-cast.js';
import { tradeOf } from './trade.js';

const SEED = 0;

/** Puts the year of trade before its first day into the sandbox, and the named importers of the cast. */
@Injectable()
export class SandboxPastYear implements Seed {
  constructor(
    private readonly settings: Settings,
    private readonly year: PastYear,
    private readonly cast: SandboxCast,
  ) {}

  async seed(): Promise<void> {
    const { sandboxEntries: entries } = this.settings.env;
    const trade = tradeOf(entries, SEED);
    if (entries === 0) return;
    if (!(await this.year.isWritten(trade))) await this.year.write(trade);
    await this.cast.seed();
  }
}
