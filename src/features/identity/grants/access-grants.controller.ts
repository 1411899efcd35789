import { Body, Controller, Delete, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../../kernel/actor.js';
import type { Page } from '../../../kernel/page.js';
import { CurrentActor, Requires } from '../../../platform/access/requires.js';
import { Reveals, RevealsPage } from '../../../platform/access/reveals.js';
import { ChangesVersion, IfMatch } from '../../../platform/http/if-match.js';
import type { ExpectedVersion } from '../../../platform/http/if-match.js';
import { Idempotent } from '../../../platform/idempotency/idempotent.js';
import { accessGrantAccess } from './access-grant.access.js';
import { GiveAccess, ListAccessGrants } from './access-grant.dto.js';
import { AccessGrantView } from './access-grant.view.js';
import { AccessGrantsService } from './access-grants.service.js';

/** Who may see whose matters, or act on them. */
@ApiTags('Access')
@Controller('v1/access-grants')
export class AccessGrantsController {
  constructor(private readonly grants: AccessGrantsService) {}

  /** Lets a broker or counsel see your matters, or act on them, for a time. */
  @Post()
  @Idempotent()
  @Requires('access-grants:write')
  @Reveals(AccessGrantView, accessGrantAccess)
  give(@CurrentActor() actor: Actor, @Body() body: GiveAccess): Promise<AccessGrantView> {
    return this.grants.give(actor, body) as Promise<AccessGrantView>;
  }

  /** Lists the grants you gave and those you hold, newest first. */
  @Get()
  @Requires('access-grants:read')
  @RevealsPage(AccessGrantView, accessGrantAccess)
  list(@CurrentActor() actor: Actor, @Query() query: ListAccessGrants): Promise<Page<AccessGrantView>> {
    return this.grants.list(actor, query) as Promise<Page<AccessGrantView>>;
  }

  /** One grant, for who gave it, who holds it, and CBP. */
  @Get(':id')
  @Requires('access-grants:read')
  @Reveals(AccessGrantView, accessGrantAccess)
  find(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<AccessGrantView> {
    return this.grants.find(actor, id) as Promise<AccessGrantView>;
  }

  /** Revokes a grant. It opens nothing from the very next request on; that it was given stays on record. */
  @Delete(':id')
  @ChangesVersion()
  @Requires('access-grants:revoke')
  @Reveals(AccessGrantView, accessGrantAccess)
  revoke(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @IfMatch() version: ExpectedVersion,
  ): Promise<AccessGrantView> {
    return this.grants.revoke(actor, id, version) as Promise<AccessGrantView>;
  }
}
