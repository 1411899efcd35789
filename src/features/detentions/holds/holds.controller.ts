import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../../kernel/actor.js';
import { CurrentActor, Requires } from '../../../platform/access/requires.js';
import { Reveals } from '../../../platform/access/reveals.js';
import { Idempotent } from '../../../platform/idempotency/idempotent.js';
import { toView } from '../to-view.js';
import { holdAccess } from './hold.access.js';
import { PlaceHold, ReleaseHold } from './hold.dto.js';
import { HoldView } from './hold.view.js';
import { Holds } from './holds.service.js';

/** Holds and other interdictions; that there is one is for officers alone. */
@ApiTags('Detentions')
@Controller('v1/detentions/:id')
export class HoldsController {
  constructor(private readonly holds: Holds) {}

  /** Places a hold or records another interdiction, with its ground, mode and place. */
  @Post('holds')
  @Idempotent()
  @Requires('detentions:hold')
  @Reveals(HoldView, holdAccess)
  async placeDetentionHold(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: PlaceHold,
  ): Promise<HoldView> {
    return toView<HoldView>(await this.holds.place(actor, id, body));
  }

  /** Lifts a hold. */
  @Post('hold-releases')
  @HttpCode(200)
  @Idempotent()
  @Requires('detentions:hold')
  @Reveals(HoldView, holdAccess)
  async releaseDetentionHold(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: ReleaseHold,
  ): Promise<HoldView> {
    return toView<HoldView>(await this.holds.release(actor, id, body));
  }
}
