import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../../kernel/actor.js';
import { CurrentActor, Requires } from '../../../platform/access/requires.js';
import { Reveals } from '../../../platform/access/reveals.js';
import { Idempotent } from '../../../platform/idempotency/idempotent.js';
import { toView } from '../to-view.js';
import { redeliveryDemandAccess } from './redelivery-demand.access.js';
import { ComplyWithDemand, DemandRedelivery } from './redelivery-demand.dto.js';
import { RedeliveryDemandView } from './redelivery-demand.view.js';
import { Redelivery } from './redelivery.service.js';

/** Released goods called back into customs custody. */
@ApiTags('Detentions')
@Controller('v1/detentions/:id/redelivery-demands')
export class RedeliveryController {
  constructor(private readonly redelivery: Redelivery) {}

  /** Demands released goods back, within the time that belongs to the ground. */
  @Post()
  @Idempotent()
  @Requires('redeliveries:demand')
  @Reveals(RedeliveryDemandView, redeliveryDemandAccess)
  async demandRedelivery(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: DemandRedelivery,
  ): Promise<RedeliveryDemandView> {
    return toView<RedeliveryDemandView>(await this.redelivery.demand(actor, id, body));
  }

  /** Records that the goods were brought back. */
  @Post(':demandId/compliance')
  @HttpCode(200)
  @Idempotent()
  @Requires('redeliveries:demand')
  @Reveals(RedeliveryDemandView, redeliveryDemandAccess)
  async recordRedelivery(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('demandId') demandId: string,
    @Body() body: ComplyWithDemand,
  ): Promise<RedeliveryDemandView> {
    return toView<RedeliveryDemandView>(await this.redelivery.comply(actor, id, demandId, body));
  }
}
