import { Module } from '@nestjs/common';
import { EntriesModule } from '../entries/index.js';
import { ImportersModule } from '../importers/index.js';
import { LiquidationModule } from '../liquidation/index.js';
import { RevenueModule } from '../revenue/index.js';
import { PastYear } from './sandbox/past-year.js';
import { SandboxCast } from './sandbox/sandbox-cast.js';
import { SandboxPastYear } from './sandbox/sandbox-past-year.js';
import { Specimens } from './sandbox/specimens.js';
import { Successions } from './sandbox/successions.js';
import { YearDebts } from './sandbox/year-debts.js';

/** The year of trade before the first day of the sandbox: importers, bonds and entries that others made. */
@Module({
  imports: [EntriesModule, ImportersModule, LiquidationModule, RevenueModule],
  providers: [PastYear, SandboxCast, SandboxPastYear, Specimens, Successions, YearDebts],
})
export class PastYearModule {}
