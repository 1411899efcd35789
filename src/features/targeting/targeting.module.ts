import { Module } from '@nestjs/common';
import { RequirementsModule } from '../requirements/index.js';
import { RevenueModule } from '../revenue/index.js';
import { TargetingProfileActs } from './profiles/profile-acts.service.js';
import { TargetingProfilesController } from './profiles/profiles.controller.js';
import { TargetingProfiles } from './profiles/profiles.service.js';
import { PointsOfMonth } from './simulation/points-of-month.js';
import { SimulationJobs } from './simulation/simulation-jobs.js';
import { SimulationResults } from './simulation/simulation-results.js';
import { SimulationsController } from './simulation/simulations.controller.js';
import { Simulations } from './simulation/simulations.service.js';

/** What risk is weighed by, and what it would be if it were weighed otherwise. */
@Module({
  imports: [RequirementsModule, RevenueModule],
  controllers: [SimulationsController, TargetingProfilesController],
  providers: [PointsOfMonth, SimulationJobs, SimulationResults, Simulations, TargetingProfileActs, TargetingProfiles],
})
export class TargetingModule {}
