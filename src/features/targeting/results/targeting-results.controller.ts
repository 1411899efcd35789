import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../../kernel/actor.js';
import type { Page } from '../../../kernel/page.js';
import { CurrentActor, Requires } from '../../../platform/access/requires.js';
import { RevealsPage } from '../../../platform/access/reveals.js';
import { targetingResultAccess, targetingResultLookedAt } from './targeting-result.access.js';
import { ListTargetingResults } from './targeting-result.dto.js';
import { TargetingResultView } from './targeting-result.view.js';
import { TargetingResults } from './targeting-results.service.js';

/** What targeting comes to. */
@ApiTags('Targeting')
@Controller('v1/targeting-results')
export class TargetingResultsController {
  constructor(private readonly results: TargetingResults) {}

  /** Lists what targeting came to, by trade issue and month. An agency reads what its agreement names, of issues and months in which three importers or more were assessed; without an agreement nothing. */
  @Get()
  @Requires('targeting_results:read')
  @RevealsPage(TargetingResultView, targetingResultAccess, targetingResultLookedAt)
  listTargetingResults(
    @CurrentActor() actor: Actor,
    @Query() query: ListTargetingResults,
  ): Promise<Page<TargetingResultView>> {
    return this.results.list(actor, query);
  }
}
