import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CBP } from '../../../kernel/access.js';
import type { FieldPolicy } from '../../../kernel/access.js';
import type { Actor } from '../../../kernel/actor.js';
import type { Page } from '../../../kernel/page.js';
import { CurrentActor, Requires } from '../../../platform/access/requires.js';
import { RevealsPage } from '../../../platform/access/reveals.js';
import { TrendQuery } from './trend.dto.js';
import { TrendView } from './trend.view.js';
import { TargetingTrends } from './trends.service.js';

const trendAccess: FieldPolicy<TrendView> = {
  month: [CBP],
  of: [CBP],
  entries: [CBP],
  low: [CBP],
  percentLow: [CBP],
  lowWithFinding: [CBP],
};

/** How the low risks go. */
@ApiTags('Targeting')
@Controller('v1/targeting-trends')
export class TargetingTrendsController {
  constructor(private readonly trends: TargetingTrends) {}

  /** Lists how many of the entries that were assessed are of low risk, month by month, by country, cargo, method of shipment, importer or trade agreement, and after how many something was found all the same. */
  @Get()
  @Requires('targeting:read')
  @RevealsPage(TrendView, trendAccess)
  listTargetingTrends(@CurrentActor() actor: Actor, @Query() query: TrendQuery): Promise<Page<TrendView>> {
    return this.trends.list(actor, query);
  }
}
