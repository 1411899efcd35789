import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../../kernel/actor.js';
import type { Page } from '../../../kernel/page.js';
import { TakesPurpose } from '../../../platform/access/purpose.js';
import { CurrentActor, Requires } from '../../../platform/access/requires.js';
import { Reveals, RevealsPage } from '../../../platform/access/reveals.js';
import { Idempotent } from '../../../platform/idempotency/idempotent.js';
import { CourtActions } from './court-actions.js';
import { ProtestDecisions } from './protest-decisions.js';
import { protestAccess, protestLookedAt } from './protest.access.js';
import { DecideProtest, FileProtest, ListProtests, RecordCourtAction, VoidDenial } from './protest.dto.js';
import { ProtestView } from './protest.view.js';
import { Protests } from './protests.service.js';
import { ProtestsTogether } from './protests-together.js';
import { SetAsides } from './set-asides.js';

/** Protests against liquidations. */
@ApiTags('Liquidation')
@Controller('v1/protests')
export class ProtestsController {
  constructor(
    private readonly protests: Protests,
    private readonly decisions: ProtestDecisions,
    private readonly setAsides: SetAsides,
    private readonly together: ProtestsTogether,
    private readonly courtActions: CourtActions,
  ) {}

  /** Protests a liquidation or reliquidation, an exclusion, a demand for redelivery or a refusal of drawback or reliquidation within its 180 days; a surety within 180 of the demand on it. `also` names further entries that it is about. All faults at once. */
  @Post()
  @Idempotent()
  @Requires('protests:file')
  @Reveals(ProtestView, protestAccess, protestLookedAt)
  fileProtest(@CurrentActor() actor: Actor, @Body() body: FileProtest): Promise<ProtestView> {
    return this.together.file(actor, body);
  }

  /** Lists protests in the order in which they were filed: those of an importer’s entries, those that a surety filed, granted ones; all for CBP. */
  @Get()
  @Requires('protests:read')
  @TakesPurpose()
  @RevealsPage(ProtestView, protestAccess, protestLookedAt)
  listProtests(@CurrentActor() actor: Actor, @Query() query: ListProtests): Promise<Page<ProtestView>> {
    return this.protests.list(actor, query);
  }

  /** One protest as it stands today, with the last day to decide it and to go to court. */
  @Get(':id')
  @Requires('protests:read')
  @TakesPurpose()
  @Reveals(ProtestView, protestAccess, protestLookedAt)
  findProtest(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<ProtestView> {
    return this.protests.find(actor, id);
  }

  /** Asks for accelerated disposition: what is not decided by the close of the thirtieth day is denied. */
  @Post(':id/accelerated-disposition')
  @HttpCode(200)
  @Idempotent()
  @Requires('protests:file')
  @Reveals(ProtestView, protestAccess, protestLookedAt)
  accelerateProtest(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<ProtestView> {
    return this.protests.accelerate(actor, id);
  }

  /** Asks that the denial of the application for further review be set aside, within sixty days of it. */
  @Post(':id/set-aside-request')
  @HttpCode(200)
  @Idempotent()
  @Requires('protests:file')
  @Reveals(ProtestView, protestAccess, protestLookedAt)
  requestSetAside(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<ProtestView> {
    return this.setAsides.ask(actor, id);
  }

  /** Asks that the denial be voided because it was contrary to proper instructions, within ninety days of it; customs may void one at any time without that. */
  @Post(':id/void-request')
  @HttpCode(200)
  @Idempotent()
  @Requires('protests:file')
  @Reveals(ProtestView, protestAccess, protestLookedAt)
  requestVoidDenial(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<ProtestView> {
    return this.setAsides.askToVoid(actor, id);
  }

  /** Voids the denial of a protest: the denial of further review is set aside as was asked, or it was denied contrary to instructions. It is open again. */
  @Post(':id/void-denial')
  @HttpCode(200)
  @Idempotent()
  @Requires('protests:set-aside')
  @Reveals(ProtestView, protestAccess, protestLookedAt)
  voidProtestDenial(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: VoidDenial,
  ): Promise<ProtestView> {
    return this.setAsides.voidDenial(actor, id, body);
  }

  /** Puts on record that an action about a denied protest is commenced in the Court of International Trade: nothing is done about it here any more. By whoever filed it, or by customs. */
  @Post(':id/court-action')
  @HttpCode(200)
  @Idempotent()
  @Requires('protests:sue')
  @Reveals(ProtestView, protestAccess, protestLookedAt)
  recordCourtAction(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: RecordCourtAction,
  ): Promise<ProtestView> {
    return this.courtActions.record(actor, id, body);
  }

  /** Allows a protest, in whole or in part, which reliquidates the entry and refunds what was paid too much, or denies it. */
  @Post(':id/decision')
  @HttpCode(200)
  @Idempotent()
  @Requires('protests:decide')
  @Reveals(ProtestView, protestAccess, protestLookedAt)
  decideProtest(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: DecideProtest,
  ): Promise<ProtestView> {
    return this.decisions.decide(actor, id, body);
  }
}
