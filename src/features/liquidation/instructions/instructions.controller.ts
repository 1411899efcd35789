import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../../kernel/actor.js';
import type { Page } from '../../../kernel/page.js';
import { TakesPurpose } from '../../../platform/access/purpose.js';
import { CurrentActor, Requires } from '../../../platform/access/requires.js';
import { Reveals, RevealsPage } from '../../../platform/access/reveals.js';
import { PageQuery } from '../../../platform/http/page.dto.js';
import { Idempotent } from '../../../platform/idempotency/idempotent.js';
import { instructionAccess } from './instruction.access.js';
import { InstructLiquidation } from './instruction.dto.js';
import { LiquidationInstructionView } from './instruction.view.js';
import { Instructions } from './instructions.service.js';

/** What Commerce tells customs of entries under a case. */
@ApiTags('Liquidation')
@Controller('v1/adcvd-cases/:caseNumber/instructions')
export class InstructionsController {
  constructor(private readonly instructions: Instructions) {}

  /** Commerce instructs customs: the suspension of the period's entries is removed from the first notice on. */
  @Post()
  @Idempotent()
  @Requires('instructions:send')
  @TakesPurpose()
  @Reveals(LiquidationInstructionView, instructionAccess)
  giveLiquidationInstruction(
    @CurrentActor() actor: Actor,
    @Param('caseNumber') caseNumber: string,
    @Body() body: InstructLiquidation,
  ): Promise<LiquidationInstructionView> {
    return this.instructions.take(actor, caseNumber, body);
  }

  /** The instructions of a case; customs sees with each the entries and the money it touches, and by when they must be liquidated. */
  @Get()
  @Requires('instructions:read')
  @TakesPurpose()
  @RevealsPage(LiquidationInstructionView, instructionAccess)
  listLiquidationInstructions(
    @CurrentActor() actor: Actor,
    @Param('caseNumber') caseNumber: string,
    @Query() query: PageQuery,
  ): Promise<Page<LiquidationInstructionView>> {
    return this.instructions.list(actor, caseNumber, query);
  }
}
