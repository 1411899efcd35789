import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../../kernel/actor.js';
import { CurrentActor, Requires } from '../../../platform/access/requires.js';
import { Reveals } from '../../../platform/access/reveals.js';
import { collectionFunnelAccess } from './collections.access.js';
import { AskFunnel } from './collections.dto.js';
import { CollectionFunnelView } from './collections.view.js';
import { Collections } from './collections.js';

/** How far what was billed was collected. */
@ApiTags('Revenue')
@Controller('v1/collections')
export class CollectionsController {
  constructor(private readonly collections: Collections) {}

  /** From what was billed to what was paid, by whom, is open or was given up, on a day: by case, by year of the bill, or by debtor, alone or with its confirmed affiliates. */
  @Get('funnel')
  @Requires('collections:read')
  @Reveals(CollectionFunnelView, collectionFunnelAccess)
  findCollectionFunnel(@CurrentActor() actor: Actor, @Query() query: AskFunnel): Promise<CollectionFunnelView> {
    return this.collections.funnel(actor, query);
  }
}
