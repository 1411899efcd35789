import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../../kernel/actor.js';
import { TakesPurpose } from '../../../platform/access/purpose.js';
import { CurrentActor, Requires } from '../../../platform/access/requires.js';
import { Reveals } from '../../../platform/access/reveals.js';
import { Idempotent } from '../../../platform/idempotency/idempotent.js';
import { designationAccess, designationLookedAt } from './designation.access.js';
import { SetRefundDesignation } from './designation.dto.js';
import { RefundDesignationView } from './designation.view.js';
import { Designations } from './designations.js';

/** Who receives the refunds of an importer for it. */
@ApiTags('Revenue')
@Controller('v1/importers/:id/refund-designation')
export class DesignationsController {
  constructor(private readonly designations: Designations) {}

  /** Whom the importer has named on Form 4811 to receive its refunds, and whether that still counts: three years without an entry, or none left to be liquidated, void it. */
  @Get()
  @Requires('refunds:read')
  @TakesPurpose()
  @Reveals(RefundDesignationView, designationAccess, designationLookedAt)
  findRefundDesignation(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<RefundDesignationView> {
    return this.designations.find(actor, id);
  }

  /** Names who receives the importer's refunds from today on, or nobody any more. */
  @Post()
  @HttpCode(200)
  @Idempotent()
  @Requires('refunds:designate')
  @Reveals(RefundDesignationView, designationAccess, designationLookedAt)
  setRefundDesignation(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: SetRefundDesignation,
  ): Promise<RefundDesignationView> {
    return this.designations.set(actor, id, body);
  }
}
