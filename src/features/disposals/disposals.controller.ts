import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../kernel/actor.js';
import type { Determination } from '../../kernel/determination.js';
import type { Page } from '../../kernel/page.js';
import { TakesPurpose } from '../../platform/access/purpose.js';
import { CurrentActor, Requires } from '../../platform/access/requires.js';
import { Reveals, RevealsPage } from '../../platform/access/reveals.js';
import { determinationAccess } from '../../platform/determinations/determination.access.js';
import { DeterminationView } from '../../platform/determinations/determination.view.js';
import { Idempotent } from '../../platform/idempotency/idempotent.js';
import { disposalAccess, disposalLookedAt } from './disposal.access.js';
import { CompareMethods, ListDisposals, OrderDisposal, PerformDisposal } from './disposal.dto.js';
import { DisposalView } from './disposal.view.js';
import { DisposalsService } from './disposals.service.js';
import { MethodComparisonService } from './method-comparison.service.js';

/** What becomes of goods that may not enter. */
@ApiTags('Disposals')
@Controller('v1/disposals')
export class DisposalsController {
  constructor(
    private readonly disposals: DisposalsService,
    private readonly comparison: MethodComparisonService,
  ) {}

  /** Orders goods to be disposed of by a route that is open on that day. */
  @Post()
  @Idempotent()
  @Requires('disposals:order')
  @Reveals(DisposalView, disposalAccess)
  order(@CurrentActor() actor: Actor, @Body() body: OrderDisposal): Promise<DisposalView> {
    return this.disposals.order(actor, body);
  }

  /** Disposals, newest first; an importer sees those of its own goods. */
  @Get()
  @Requires('disposals:read')
  @TakesPurpose()
  @RevealsPage(DisposalView, disposalAccess, disposalLookedAt)
  list(@CurrentActor() actor: Actor, @Query() query: ListDisposals): Promise<Page<DisposalView>> {
    return this.disposals.list(actor, query);
  }

  /**
   * Seizure beside the other methods, from real outcomes: how much is done with, how fast, at what cost. A statistic of the record as it stands,
   * no legal answer: nobody's rights turn on it, it is kept nowhere, and it is counted anew each time instead of computed again.
   */
  @Get('method-comparison')
  @Requires('disposals:compare')
  @Reveals(DeterminationView, determinationAccess)
  compareDisposalMethods(@CurrentActor() actor: Actor, @Query() query: CompareMethods): Promise<Determination> {
    return this.comparison.compare(actor, query);
  }

  /** One disposal with its acts. */
  @Get(':id')
  @Requires('disposals:read')
  @TakesPurpose()
  @Reveals(DisposalView, disposalAccess, disposalLookedAt)
  find(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<DisposalView> {
    return this.disposals.find(actor, id);
  }

  /** Records that it was carried out, whole or in part: certified, before an officer, with quantities that balance. */
  @Post(':id/acts')
  @Idempotent()
  @Requires('disposals:order')
  @Reveals(DisposalView, disposalAccess)
  recordDisposalAct(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: PerformDisposal,
  ): Promise<DisposalView> {
    return this.disposals.perform(actor, id, body);
  }
}
