import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../../kernel/actor.js';
import type { Page } from '../../../kernel/page.js';
import { CurrentActor, Requires } from '../../../platform/access/requires.js';
import { RevealsPage } from '../../../platform/access/reveals.js';
import { demandOnSuretyAccess } from './demand.access.js';
import { ListDemands } from './demand.dto.js';
import { DemandOnSuretyView } from './demand.view.js';
import { DemandsOnSureties } from './demands.js';

/** What customs demanded of sureties. */
@ApiTags('Revenue')
@Controller('v1/sureties/:id/demands')
export class DemandsController {
  constructor(private readonly demands: DemandsOnSureties) {}

  /** Lists the bills whose payment was demanded of a surety, with the days by which it may protest or petition and what is still owed; paid ones too. */
  @Get()
  @ApiParam({ name: 'id', description: 'Its company code.', example: '99821' })
  @Requires('surety-demands:read')
  @RevealsPage(DemandOnSuretyView, demandOnSuretyAccess)
  listDemandsOnSurety(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() query: ListDemands,
  ): Promise<Page<DemandOnSuretyView>> {
    return this.demands.list(actor, id, query);
  }
}
