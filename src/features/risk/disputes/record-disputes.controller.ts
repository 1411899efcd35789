import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../../kernel/actor.js';
import type { Page } from '../../../kernel/page.js';
import { CurrentActor, Requires } from '../../../platform/access/requires.js';
import { PageQuery } from '../../../platform/http/page.dto.js';
import { Reveals, RevealsPage } from '../../../platform/access/reveals.js';
import { Idempotent } from '../../../platform/idempotency/idempotent.js';
import { recordDisputeAccess } from './record-dispute.access.js';
import { DecideRecordDispute, DisputeRecord } from './record-dispute.dto.js';
import { RecordDisputeView } from './record-dispute.view.js';
import { RecordDisputes } from './record-disputes.service.js';

const DISPUTE = { name: 'id', description: 'The dispute.', example: 'rdp_01kjv3v6b9f3xb0m0n4q4h7z2d' };

/** Disputes about the records that make an importer a covered one. */
@ApiTags('Risk')
@Controller('v1')
export class RecordDisputesController {
  constructor(private readonly disputes: RecordDisputes) {}

  /** Says that a record which the importer's covered status stands on is wrong, and why. */
  @Post('importers/:id/record-disputes')
  @Idempotent()
  @Requires('risk:dispute')
  @Reveals(RecordDisputeView, recordDisputeAccess)
  fileRecordDispute(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: DisputeRecord,
  ): Promise<RecordDisputeView> {
    return this.disputes.file(actor, id, body);
  }

  /** Lists the importer's disputes in the order in which they were filed, each with its outcome and reasons. */
  @Get('importers/:id/record-disputes')
  @Requires('risk:disputes')
  @RevealsPage(RecordDisputeView, recordDisputeAccess)
  listRecordDisputes(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() query: PageQuery,
  ): Promise<Page<RecordDisputeView>> {
    return this.disputes.list(actor, id, query);
  }

  /** One dispute. */
  @Get('record-disputes/:id')
  @ApiParam(DISPUTE)
  @Requires('risk:disputes')
  @Reveals(RecordDisputeView, recordDisputeAccess)
  findRecordDispute(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<RecordDisputeView> {
    return this.disputes.find(actor, id);
  }

  /** Decides a dispute, with reasons; not by whoever filed it. A record found wrong counts no more. */
  @Post('record-disputes/:id/decision')
  @ApiParam(DISPUTE)
  @HttpCode(200)
  @Idempotent()
  @Requires('risk:decide-dispute')
  @Reveals(RecordDisputeView, recordDisputeAccess)
  decideRecordDispute(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: DecideRecordDispute,
  ): Promise<RecordDisputeView> {
    return this.disputes.decide(actor, id, body);
  }
}
