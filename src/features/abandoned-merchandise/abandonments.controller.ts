import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../kernel/actor.js';
import type { Page } from '../../kernel/page.js';
import { TakesPurpose } from '../../platform/access/purpose.js';
import { CurrentActor, Requires } from '../../platform/access/requires.js';
import { Reveals, RevealsPage } from '../../platform/access/reveals.js';
import { Idempotent } from '../../platform/idempotency/idempotent.js';
import { abandonmentAccess, abandonmentBatchAccess, abandonmentLookedAt } from './abandonment.access.js';
import {
  AbandonInBatch,
  AbandonMerchandise,
  AcceptAbandonment,
  ListAbandonments,
  RefuseAbandonment,
} from './abandonment.dto.js';
import { AskForAllowance, FindReasonableBelief } from './finding.dto.js';
import { AbandonmentBatchView, AbandonmentView } from './abandonment.view.js';
import { AbandonmentsService } from './abandonments.service.js';
import { FindingsService } from './findings.service.js';

/** Goods given up before anyone seized them. */
@ApiTags('Abandoned merchandise')
@Controller('v1/abandoned-merchandise')
export class AbandonmentsController {
  constructor(
    private readonly abandonments: AbandonmentsService,
    private readonly findings: FindingsService,
  ) {}

  /** Asks to abandon goods; an officer may accept in the same act. Goods seized before are refused with the paragraph. */
  @Post()
  @Idempotent()
  @Requires('abandonments:request')
  @Reveals(AbandonmentView, abandonmentAccess)
  abandonMerchandise(@CurrentActor() actor: Actor, @Body() body: AbandonMerchandise): Promise<AbandonmentView> {
    return this.abandonments.abandon(actor, body);
  }

  /** The same for up to 500 goods, each judged by itself. */
  @Post('batches')
  @HttpCode(200)
  @Idempotent()
  @Requires('abandonments:request')
  @Reveals(AbandonmentBatchView, abandonmentBatchAccess)
  abandonMerchandiseBatch(@CurrentActor() actor: Actor, @Body() body: AbandonInBatch): Promise<AbandonmentBatchView> {
    return this.abandonments.abandonMany(actor, body);
  }

  /** Abandonments, newest first; an importer sees those of its own goods. */
  @Get()
  @Requires('abandonments:read')
  @TakesPurpose()
  @RevealsPage(AbandonmentView, abandonmentAccess, abandonmentLookedAt)
  list(@CurrentActor() actor: Actor, @Query() query: ListAbandonments): Promise<Page<AbandonmentView>> {
    return this.abandonments.list(actor, query);
  }

  /** One abandonment. */
  @Get(':id')
  @Requires('abandonments:read')
  @TakesPurpose()
  @Reveals(AbandonmentView, abandonmentAccess, abandonmentLookedAt)
  find(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<AbandonmentView> {
    return this.abandonments.find(actor, id);
  }

  /** Accepts it, on a basis that is met and before any seizure; the goods belong to the United States. */
  @Post(':id/acceptance')
  @HttpCode(200)
  @Idempotent()
  @Requires('abandonments:decide')
  @Reveals(AbandonmentView, abandonmentAccess)
  accept(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: AcceptAbandonment,
  ): Promise<AbandonmentView> {
    return this.abandonments.accept(actor, id, body);
  }

  /** Refuses it; the goods stay where they are. */
  @Post(':id/refusal')
  @HttpCode(200)
  @Idempotent()
  @Requires('abandonments:decide')
  @Reveals(AbandonmentView, abandonmentAccess)
  refuse(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: RefuseAbandonment,
  ): Promise<AbandonmentView> {
    return this.abandonments.refuse(actor, id, body);
  }

  /** Finds whether a successful importation would have violated the trade laws: by whom, on what. */
  @Post(':id/findings')
  @Idempotent()
  @Requires('abandonments:find')
  @Reveals(AbandonmentView, abandonmentAccess)
  recordAbandonmentFinding(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: FindReasonableBelief,
  ): Promise<AbandonmentView> {
    return this.findings.find(actor, id, body);
  }

  /** Whether duties are allowed back: five per cent of the class or kind, notice and delivery within thirty days. */
  @Post(':id/duty-allowances')
  @Idempotent()
  @Requires('abandonments:decide')
  @Reveals(AbandonmentView, abandonmentAccess)
  allowDuties(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: AskForAllowance,
  ): Promise<AbandonmentView> {
    return this.findings.allow(actor, id, body);
  }
}
