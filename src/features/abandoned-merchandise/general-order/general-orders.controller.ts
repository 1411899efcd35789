import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../../kernel/actor.js';
import type { Page } from '../../../kernel/page.js';
import { TakesPurpose } from '../../../platform/access/purpose.js';
import { CurrentActor, Requires } from '../../../platform/access/requires.js';
import { Reveals, RevealsPage } from '../../../platform/access/reveals.js';
import { Idempotent } from '../../../platform/idempotency/idempotent.js';
import { abandonmentLookedAt } from '../abandonment.access.js';
import { DayQuery } from '../../../platform/http/dates.dto.js';
import { generalOrderAccess } from './general-order.access.js';
import { GiveVestingNotice, ListGeneralOrders, RedeemMerchandise, TakeIntoGeneralOrder } from './general-order.dto.js';
import { GeneralOrderView } from './general-order.view.js';
import { GeneralOrdersService } from './general-orders.service.js';

/** Goods without entry: general order, unclaimed goods and the vesting of title. */
@ApiTags('Abandoned merchandise')
@Controller('v1/general-orders')
export class GeneralOrdersController {
  constructor(private readonly orders: GeneralOrdersService) {}

  /** Takes goods into general order, once the time to enter them has run. */
  @Post()
  @Idempotent()
  @Requires('abandonments:decide')
  @Reveals(GeneralOrderView, generalOrderAccess)
  placeGeneralOrder(@CurrentActor() actor: Actor, @Body() body: TakeIntoGeneralOrder): Promise<GeneralOrderView> {
    return this.orders.take(actor, body);
  }

  /** General orders, newest first; an importer sees those of its own goods. */
  @Get()
  @Requires('abandonments:read')
  @TakesPurpose()
  @RevealsPage(GeneralOrderView, generalOrderAccess, abandonmentLookedAt)
  list(@CurrentActor() actor: Actor, @Query() query: ListGeneralOrders): Promise<Page<GeneralOrderView>> {
    return this.orders.list(actor, query);
  }

  /** One general order, its clocks read on a day. */
  @Get(':id')
  @Requires('abandonments:read')
  @TakesPurpose()
  @Reveals(GeneralOrderView, generalOrderAccess, abandonmentLookedAt)
  find(@CurrentActor() actor: Actor, @Param('id') id: string, @Query() { asOf }: DayQuery): Promise<GeneralOrderView> {
    return this.orders.find(actor, id, asOf);
  }

  /** Tells the parties that title to unclaimed goods will vest on the thirtieth day. */
  @Post(':id/vesting-notice')
  @HttpCode(200)
  @Idempotent()
  @Requires('abandonments:decide')
  @Reveals(GeneralOrderView, generalOrderAccess)
  giveVestingNotice(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: GiveVestingNotice,
  ): Promise<GeneralOrderView> {
    return this.orders.giveNotice(actor, id, body);
  }

  /** Records that the goods were entered after all, with everything paid. */
  @Post(':id/redemption')
  @HttpCode(200)
  @Idempotent()
  @Requires('abandonments:decide')
  @Reveals(GeneralOrderView, generalOrderAccess)
  redeem(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: RedeemMerchandise,
  ): Promise<GeneralOrderView> {
    return this.orders.redeem(actor, id, body);
  }
}
