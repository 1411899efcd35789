import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../kernel/actor.js';
import type { Page } from '../../kernel/page.js';
import { TakesPurpose } from '../../platform/access/purpose.js';
import { CurrentActor, Requires } from '../../platform/access/requires.js';
import { Reveals, RevealsPage } from '../../platform/access/reveals.js';
import { Idempotent } from '../../platform/idempotency/idempotent.js';
import { batchAccess } from './detention-batch.access.js';
import { BatchView } from './detention-batch.view.js';
import { DetentionIntake } from './detention-intake.service.js';
import { DetentionReader } from './detention-reader.service.js';
import { deadlinesAccess, detentionAccess, detentionLookedAt, detentionSummaryAccess } from './detention.access.js';
import { ListDetentions } from './detention.dto.js';
import { DeadlinesView, DetentionSummaryView, DetentionView } from './detention.view.js';
import { RecordDetention, RecordDetentions } from './new-detention.dto.js';

/** Goods held for a decision on whether they may enter. */
@ApiTags('Detentions')
@Controller('v1/detentions')
export class DetentionsController {
  constructor(
    private readonly intake: DetentionIntake,
    private readonly reader: DetentionReader,
  ) {}

  /** Records that goods are held, with or without an entry. */
  @Post()
  @Idempotent()
  @Requires('detentions:record')
  @Reveals(DetentionView, detentionAccess)
  async record(@CurrentActor() actor: Actor, @Body() body: RecordDetention): Promise<DetentionView> {
    return this.reader.view(await this.intake.record(actor, body));
  }

  /** Records up to 500 express parcels; each is recorded or refused by itself. */
  @Post('batches')
  @HttpCode(200)
  @Idempotent()
  @Requires('detentions:record')
  @Reveals(BatchView, batchAccess)
  recordDetentionBatch(@CurrentActor() actor: Actor, @Body() { detentions }: RecordDetentions): Promise<BatchView> {
    return this.intake.recordAll(actor, detentions);
  }

  /** The detentions one may know of, each as it stands today; for an agency the feed its agreement allows. */
  @Get()
  @Requires('detentions:read')
  @TakesPurpose()
  @RevealsPage(DetentionSummaryView, detentionSummaryAccess, detentionLookedAt)
  list(@CurrentActor() actor: Actor, @Query() query: ListDetentions): Promise<Page<DetentionSummaryView>> {
    return this.reader.list(actor, query);
  }

  /** One detention: all of it for officers, its side for the importer, that it exists for the rights holder, for an agency what its agreement names. */
  @Get(':id')
  @Requires('detentions:read')
  @TakesPurpose()
  @Reveals(DetentionView, detentionAccess, detentionLookedAt)
  find(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<DetentionView> {
    return this.reader.find(actor, id);
  }

  /** Its clocks: start, basis, due day, law and status, as they stand today. */
  @Get(':id/deadlines')
  @Requires('detentions:read')
  @Reveals(DeadlinesView, deadlinesAccess)
  listDetentionDeadlines(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<DeadlinesView> {
    return this.reader.deadlines(actor, id);
  }
}
