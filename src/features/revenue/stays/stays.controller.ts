import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../../kernel/actor.js';
import { CurrentActor, Requires } from '../../../platform/access/requires.js';
import { Reveals } from '../../../platform/access/reveals.js';
import { Idempotent } from '../../../platform/idempotency/idempotent.js';
import { stayAccess } from './stay.access.js';
import { SetStay } from './stay.dto.js';
import { StayView } from './stay.view.js';
import { Stays } from './stays.js';

/** Whether a bankruptcy stays what creditors of an importer may do. */
@ApiTags('Revenue')
@Controller('v1/importers/:id/collection-stay')
export class StaysController {
  constructor(private readonly stays: Stays) {}

  /** Whether the creditors of an importer are stayed, and since when. */
  @Get()
  @Requires('bills:collect')
  @Reveals(StayView, stayAccess)
  findCollectionStay(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<StayView> {
    return this.stays.find(actor, id);
  }

  /** Records that a bankruptcy stays the creditors of an importer, or does so no more: nothing is set off and nobody dunned meanwhile. */
  @Post()
  @HttpCode(200)
  @Idempotent()
  @Requires('bills:collect')
  @Reveals(StayView, stayAccess)
  setCollectionStay(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() body: SetStay): Promise<StayView> {
    return this.stays.set(actor, id, body);
  }
}
