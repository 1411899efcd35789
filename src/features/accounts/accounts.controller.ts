import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../kernel/actor.js';
import { TakesPurpose } from '../../platform/access/purpose.js';
import { CurrentActor, Requires } from '../../platform/access/requires.js';
import { Reveals } from '../../platform/access/reveals.js';
import { AskAccountProfile } from './account-profile.dto.js';
import { accountLookedAt, accountProfileAccess } from './account-profile.access.js';
import { AccountProfileView } from './account-profile.view.js';
import { AccountProfiles } from './account-profiles.service.js';

/** The account of an importer. */
@ApiTags('Accounts')
@Controller('v1/importers/:id/profile')
export class AccountsController {
  constructor(private readonly profiles: AccountProfiles) {}

  /**
   * The account view: who the importer is, who stands behind it, how it stands, its programs, bonds and entries on a day, as known at an
   * instant; as known before it was put on record it is not there. What this service has no record of is named.
   */
  @Get()
  @Requires('importers:profile')
  @TakesPurpose()
  @Reveals(AccountProfileView, accountProfileAccess, accountLookedAt)
  findImporterProfile(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() query: AskAccountProfile,
  ): Promise<AccountProfileView> {
    return this.profiles.find(actor, id, query);
  }
}
