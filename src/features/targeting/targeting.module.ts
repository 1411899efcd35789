import { Module } from '@nestjs/common';
import { TargetingProfileActs } from './profiles/profile-acts.service.js';
import { TargetingProfilesController } from './profiles/profiles.controller.js';
import { TargetingProfiles } from './profiles/profiles.service.js';

/** What risk is weighed by, and what it would be if it were weighed otherwise. */
@Module({
  controllers: [TargetingProfilesController],
  providers: [TargetingProfileActs, TargetingProfiles],
})
export class TargetingModule {}
