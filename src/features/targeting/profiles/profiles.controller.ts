import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../../kernel/actor.js';
import type { Page } from '../../../kernel/page.js';
import { CurrentActor, Requires } from '../../../platform/access/requires.js';
import { Reveals, RevealsPage } from '../../../platform/access/reveals.js';
import { Idempotent } from '../../../platform/idempotency/idempotent.js';
import type { ProfileAct } from '../rules/profile-step.js';
import { profileHealthAccess } from '../health/health.access.js';
import { ProfileHealthView } from '../health/health.view.js';
import { ProfileHealth } from '../health/profile-health.js';
import { targetingProfileAccess } from './profile.access.js';
import {
  ActOnTargetingProfile,
  DraftTargetingProfile,
  ListTargetingProfiles,
  RenewTargetingProfile,
} from './profile.dto.js';
import { TargetingProfileView } from './profile.view.js';
import { TargetingProfileActs } from './profile-acts.service.js';
import { TargetingProfiles } from './profiles.service.js';

/** What risk is weighed by, version by version. */
@ApiTags('Targeting')
@Controller('v1/targeting-profiles')
export class TargetingProfilesController {
  constructor(
    private readonly profiles: TargetingProfiles,
    private readonly acts: TargetingProfileActs,
    private readonly health: ProfileHealth,
  ) {}

  /** Drafts the next version of a profile, with its legal basis, expected effect and day of review; weights sum to 100. */
  @Post()
  @Idempotent()
  @Requires('targeting:draft')
  @Reveals(TargetingProfileView, targetingProfileAccess)
  proposeTargetingProfile(
    @CurrentActor() actor: Actor,
    @Body() body: DraftTargetingProfile,
  ): Promise<TargetingProfileView> {
    return this.profiles.draft(actor, body);
  }

  /** Lists profiles, newest first, each with what was done with it. */
  @Get()
  @Requires('targeting:read')
  @RevealsPage(TargetingProfileView, targetingProfileAccess)
  listTargetingProfiles(
    @CurrentActor() actor: Actor,
    @Query() query: ListTargetingProfiles,
  ): Promise<Page<TargetingProfileView>> {
    return this.profiles.list(actor, query);
  }

  /** One version of a profile. */
  @Get(':id')
  @Requires('targeting:read')
  @Reveals(TargetingProfileView, targetingProfileAccess)
  findTargetingProfile(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<TargetingProfileView> {
    return this.profiles.find(actor, id);
  }

  /** How a profile fares on what was assessed and found since it runs in shadow, by the factors known then: hits, findings, yield with its interval, agreement with what counted, and whether it would be purged. */
  @Get(':id/health')
  @Requires('targeting:read')
  @Reveals(ProfileHealthView, profileHealthAccess)
  findTargetingProfileHealth(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<ProfileHealthView> {
    return this.health.find(actor, id);
  }

  /** Lets a draft run in shadow, beside what counts. */
  @Post(':id/shadow')
  @HttpCode(200)
  @Idempotent()
  @Requires('targeting:draft')
  @Reveals(TargetingProfileView, targetingProfileAccess)
  placeTargetingProfileInShadow(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: ActOnTargetingProfile,
  ): Promise<TargetingProfileView> {
    return this.done(actor, id, 'shadow', body);
  }

  /** Approves what ran in shadow; not by whoever drafted it. */
  @Post(':id/approval')
  @HttpCode(200)
  @Idempotent()
  @Requires('targeting:approve')
  @Reveals(TargetingProfileView, targetingProfileAccess)
  acceptTargetingProfile(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: ActOnTargetingProfile,
  ): Promise<TargetingProfileView> {
    return this.done(actor, id, 'approve', body);
  }

  /** Publishes an approved version: from today it counts in place of the policies of its issue, and the one published before for it is retired. */
  @Post(':id/publication')
  @HttpCode(200)
  @Idempotent()
  @Requires('targeting:publish')
  @Reveals(TargetingProfileView, targetingProfileAccess)
  publishTargetingProfile(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: ActOnTargetingProfile,
  ): Promise<TargetingProfileView> {
    return this.done(actor, id, 'publish', body);
  }

  /** Retires a version, for good. */
  @Post(':id/retirement')
  @HttpCode(200)
  @Idempotent()
  @Requires('targeting:publish')
  @Reveals(TargetingProfileView, targetingProfileAccess)
  endTargetingProfile(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: ActOnTargetingProfile,
  ): Promise<TargetingProfileView> {
    return this.done(actor, id, 'retire', body);
  }

  /** Moves the day on which it expires, on evidence: how it fared is kept with it, and one that would be purged is not renewed. */
  @Post(':id/renewals')
  @HttpCode(200)
  @Idempotent()
  @Requires('targeting:approve')
  @Reveals(TargetingProfileView, targetingProfileAccess)
  async renewTargetingProfile(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: RenewTargetingProfile,
  ): Promise<TargetingProfileView> {
    await this.health.renew(actor, id, body);
    return this.profiles.find(actor, id);
  }

  private async done(
    actor: Actor,
    id: string,
    act: ProfileAct,
    given: Parameters<TargetingProfileActs['act']>[3],
  ): Promise<TargetingProfileView> {
    await this.acts.act(actor, id, act, given);
    return this.profiles.find(actor, id);
  }
}
