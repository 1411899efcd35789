import { Injectable } from '@nestjs/common';
import { Settings } from '../../../config/settings.js';
import type { Seed } from '../../../platform/manifest/manifest.js';
import { PastYear } from './past-year.js';
import { tradeOf } from './trade.js';

const SEED = 0;

/** Puts the year of trade before its first day into the sandbox. */
@Injectable()
export class SandboxPastYear implements Seed {
  constructor(
    private readonly settings: Settings,
    private readonly year: PastYear,
  ) {}

  async seed(): Promise<void> {
    const { sandboxEntries: entries } = this.settings.env;
    const trade = tradeOf(entries, SEED);
    if (entries === 0 || (await this.year.isWritten(trade))) return;
    await this.year.write(trade);
  }
}
