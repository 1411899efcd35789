import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../kernel/actor.js';
import type { Page } from '../../kernel/page.js';
import { CurrentActor, Public, Requires } from '../../platform/access/requires.js';
import { RevealsPage } from '../../platform/access/reveals.js';
import { Answers } from '../../platform/determinations/answers.js';
import { DayQuery } from '../../platform/http/dates.dto.js';
import { orderProvisionAccess } from './order.access.js';
import { ReadinessQuery } from './order.dto.js';
import { OrderProvisionView } from './order.view.js';
import { Order14411 } from './order-14411.service.js';
import { orderReadinessQuestion } from './readiness.question.js';

/** The order of 3 June 2026 on customs enforcement, as a layer beside the law in force. */
@ApiTags('Order of 3 June 2026')
@Controller('v1')
export class Order14411Controller {
  constructor(private readonly order: Order14411) {}

  /** Lists what the order directs, each provision with its dated status: that a due day passes puts nothing in force. */
  @Get('order-provisions')
  @Public('what the law is said to be is public')
  @RevealsPage(OrderProvisionView, orderProvisionAccess)
  listOrderProvisions(@Query() query: DayQuery): Page<OrderProvisionView> {
    return this.order.list(query);
  }

  /**
   * What each provision of the order asks of the importer, how it stands to it, and what is missing. By default what binds now decides;
   * with `policySet=eo_14411` it is asked as if the whole order were carried out. For customs and the importer itself.
   */
  @Get('importers/:id/readiness')
  @Requires('order:readiness')
  @Answers(orderReadinessQuestion)
  findImporterReadiness(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() query: ReadinessQuery,
  ): Promise<object> {
    return this.order.readiness(actor, id, query);
  }
}
