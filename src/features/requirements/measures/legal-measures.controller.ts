import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../../kernel/actor.js';
import type { Page } from '../../../kernel/page.js';
import { CurrentActor, Requires } from '../../../platform/access/requires.js';
import { PageQuery } from '../../../platform/http/page.dto.js';
import { Reveals, RevealsPage } from '../../../platform/access/reveals.js';
import { approvalAccess } from '../../../platform/approvals/approval.access.js';
import { ApprovalView } from '../../../platform/approvals/approval.view.js';
import { Idempotent } from '../../../platform/idempotency/idempotent.js';
import { ImportersService } from '../../importers/index.js';
import { imposedMeasureAccess } from './legal-measure.access.js';
import { EndLegalMeasure, ProposeLegalMeasure } from './legal-measure.dto.js';
import { ImposedMeasureView } from './legal-measure.view.js';
import { LegalMeasures } from './legal-measures.service.js';

/** Legal measures beside a sufficient bond. */
@ApiTags('Bonds')
@Controller('v1')
export class LegalMeasuresController {
  constructor(
    private readonly measures: LegalMeasures,
    private readonly importers: ImportersService,
  ) {}

  /** Proposes a measure on a ground of its own; it is in force, and binds new entries, once a second person has confirmed it. */
  @Post('importers/:id/legal-measures')
  @Idempotent()
  @Requires('requirements:measures')
  @Reveals(ApprovalView, approvalAccess)
  proposeLegalMeasure(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: ProposeLegalMeasure,
  ): Promise<ApprovalView> {
    return this.measures.propose(actor, id, body);
  }

  /** Lists the measures that were imposed on an importer, with grounds, reasons and end. */
  @Get('importers/:id/legal-measures')
  @Requires('requirements:measures-read')
  @RevealsPage(ImposedMeasureView, imposedMeasureAccess)
  async listLegalMeasures(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() query: PageQuery,
  ): Promise<Page<ImposedMeasureView>> {
    await this.importers.find(actor, id, {});
    return this.measures.list(actor, id, query);
  }

  /** Ends a measure, with reasons. */
  @Post('legal-measures/:id/ending')
  @ApiParam({ name: 'id', description: 'The measure.', example: 'msr_01kjv3v6b9f3xb0m0n4q4h7z2d' })
  @HttpCode(200)
  @Idempotent()
  @Requires('requirements:measures')
  @Reveals(ImposedMeasureView, imposedMeasureAccess)
  endLegalMeasure(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: EndLegalMeasure,
  ): Promise<ImposedMeasureView> {
    return this.measures.end(actor, id, body);
  }
}
