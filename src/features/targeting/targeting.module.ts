import { Module } from '@nestjs/common';
import { AdcvdModule } from '../adcvd/index.js';
import { DutiesModule } from '../duties/index.js';
import { EntriesModule } from '../entries/index.js';
import { LiquidationModule } from '../liquidation/index.js';
import { RequirementsModule } from '../requirements/index.js';
import { RevenueModule } from '../revenue/index.js';
import { SimulationEngine } from './engine/engine.js';
import { ChangedDuties } from './engine/changed-duties.js';
import { Histories } from './engine/histories.js';
import { ProfileHealth } from './health/profile-health.js';
import { TargetingProfileActs } from './profiles/profile-acts.service.js';
import { TargetingProfilesController } from './profiles/profiles.controller.js';
import { TargetingProfiles } from './profiles/profiles.service.js';
import { ReplaysController } from './replay/replays.controller.js';
import { Replays } from './replay/replays.service.js';
import { TargetingResultsController } from './results/targeting-results.controller.js';
import { TargetingResults } from './results/targeting-results.service.js';
import { DecidedSets } from './simulation/sets/decided-sets.js';
import { SetDecisions } from './simulation/sets/set-decisions.js';
import { SimulationThread } from './simulation/sets/simulation-thread.js';
import { SimulationJobs } from './simulation/simulation-jobs.js';
import { SimulationResults } from './simulation/simulation-results.js';
import { SimulationsController } from './simulation/simulations.controller.js';
import { Simulations } from './simulation/simulations.service.js';
import { WhatIfs } from './simulation/what-ifs.js';
import { TargetingTrendsController } from './trends/trends.controller.js';
import { TargetingTrends } from './trends/trends.service.js';

/** What risk is weighed by, and what it would be if it were weighed otherwise. */
@Module({
  imports: [AdcvdModule, DutiesModule, EntriesModule, LiquidationModule, RequirementsModule, RevenueModule],
  controllers: [
    ReplaysController,
    SimulationsController,
    TargetingProfilesController,
    TargetingResultsController,
    TargetingTrendsController,
  ],
  providers: [
    ChangedDuties,
    DecidedSets,
    Histories,
    ProfileHealth,
    Replays,
    SetDecisions,
    SimulationEngine,
    SimulationJobs,
    SimulationResults,
    SimulationThread,
    Simulations,
    TargetingProfileActs,
    TargetingProfiles,
    TargetingResults,
    TargetingTrends,
    WhatIfs,
  ],
})
export class TargetingModule {}
