import { Body, Controller, Delete, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../../kernel/actor.js';
import type { Page } from '../../../kernel/page.js';
import { CurrentActor, Requires } from '../../../platform/access/requires.js';
import { Reveals, RevealsPage } from '../../../platform/access/reveals.js';
import { ChangesVersion, IfMatch } from '../../../platform/http/if-match.js';
import type { ExpectedVersion } from '../../../platform/http/if-match.js';
import { Idempotent } from '../../../platform/idempotency/idempotent.js';
import { accessHoldAccess } from './access-hold.access.js';
import { HoldLooks, ListHolds } from './access-hold.dto.js';
import { AccessHoldView } from './access-hold.view.js';
import { AccessHoldsService } from './access-holds.service.js';

/** Looks that an investigation keeps out of their subject's report for a time. */
@ApiTags('Access')
@Controller('v1/access-holds')
export class AccessHoldsController {
  constructor(private readonly holds: AccessHoldsService) {}

  /** Holds looks back: their subject reads of them when the hold ends. */
  @Post()
  @Idempotent()
  @Requires('access-holds:write')
  @Reveals(AccessHoldView, accessHoldAccess)
  placeAccessHold(@CurrentActor() actor: Actor, @Body() body: HoldLooks): Promise<AccessHoldView> {
    return this.holds.hold(actor, body);
  }

  /** Lists holds, newest first. */
  @Get()
  @Requires('access-holds:read')
  @RevealsPage(AccessHoldView, accessHoldAccess)
  list(@CurrentActor() actor: Actor, @Query() query: ListHolds): Promise<Page<AccessHoldView>> {
    return this.holds.list(actor, query);
  }

  /** One hold. */
  @Get(':id')
  @Requires('access-holds:read')
  @Reveals(AccessHoldView, accessHoldAccess)
  find(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<AccessHoldView> {
    return this.holds.find(actor, id);
  }

  /** Lifts a hold before its last day. */
  @Delete(':id')
  @ChangesVersion()
  @Requires('access-holds:write')
  @Reveals(AccessHoldView, accessHoldAccess)
  lift(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @IfMatch() version: ExpectedVersion,
  ): Promise<AccessHoldView> {
    return this.holds.lift(actor, id, version);
  }
}
