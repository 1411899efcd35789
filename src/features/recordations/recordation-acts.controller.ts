import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../kernel/actor.js';
import { CurrentActor, Requires } from '../../platform/access/requires.js';
import { Reveals } from '../../platform/access/reveals.js';
import { Idempotent } from '../../platform/idempotency/idempotent.js';
import {
  CancelRecordation,
  DecideApplication,
  DecideRenewal,
  RenewRecordation,
  TransferRecordation,
} from './changes/change.dto.js';
import { DecisionsService } from './changes/decisions.service.js';
import { RenewalsService } from './changes/renewals.service.js';
import { TransfersService } from './changes/transfers.service.js';
import { ApplicationsService } from './filing/applications.service.js';
import { applicationResultsAccess } from './filing/bulk.access.js';
import { toResults } from './filing/bulk-results.js';
import { ApplicationResultsView } from './filing/bulk.view.js';
import { RecordRight, RecordRights } from './filing/record-right.dto.js';
import { recordationAccess, recordationLookedAt } from './recordation.access.js';
import { RecordationView } from './recordation.view.js';
import { RecordationsService } from './recordations.service.js';

/** What owners and customs do about recordations. */
@ApiTags('Recordations')
@Controller('v1/ipr-recordations')
export class RecordationActsController {
  constructor(
    private readonly recordations: RecordationsService,
    private readonly applications: ApplicationsService,
    private readonly decisions: DecisionsService,
    private readonly renewals: RenewalsService,
    private readonly transfers: TransfersService,
  ) {}

  /** Asks customs to record a right: by its owner, or by an agent under the owner’s grant. */
  @Post()
  @Idempotent()
  @Requires('recordations:file')
  @Reveals(RecordationView, recordationAccess, recordationLookedAt)
  async file(@CurrentActor() actor: Actor, @Body() body: RecordRight): Promise<RecordationView> {
    return this.recordations.find(actor, await this.applications.file(actor, body));
  }

  /** Asks customs to record up to 300 rights; each is filed or refused by itself, with every fault of it. */
  @Post('bulk')
  @HttpCode(200)
  @Idempotent()
  @Requires('recordations:file')
  @Reveals(ApplicationResultsView, applicationResultsAccess)
  async fileIprRecordationBatch(
    @CurrentActor() actor: Actor,
    @Body() body: RecordRights,
  ): Promise<ApplicationResultsView> {
    return toResults(await this.applications.fileAll(actor, body.applications));
  }

  /** Approves an application, which gives the right its number and its term, or refuses it. */
  @Post(':id/decision')
  @HttpCode(200)
  @Idempotent()
  @Requires('recordations:decide')
  @Reveals(RecordationView, recordationAccess, recordationLookedAt)
  async decide(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: DecideApplication,
  ): Promise<RecordationView> {
    await this.decisions.decide(actor, id, body);
    return this.recordations.find(actor, id);
  }

  /** Applies to renew. In time it keeps the protection uninterrupted, once approved. */
  @Post(':id/renewals')
  @Idempotent()
  @Requires('recordations:renew')
  @Reveals(RecordationView, recordationAccess, recordationLookedAt)
  async renew(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: RenewRecordation,
  ): Promise<RecordationView> {
    await this.renewals.apply(actor, id, body);
    return this.recordations.find(actor, id);
  }

  /** Approves an application to renew, or refuses it. */
  @Post(':id/renewals/:renewalId/decision')
  @ApiParam({ name: 'renewalId', description: 'Id of the renewal.', example: 'ren_01kjv3v6b9f3xb0m0n4q4h7z2d' })
  @HttpCode(200)
  @Idempotent()
  @Requires('recordations:decide')
  @Reveals(RecordationView, recordationAccess, recordationLookedAt)
  async decideIprRecordationRenewal(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('renewalId') renewalId: string,
    @Body() body: DecideRenewal,
  ): Promise<RecordationView> {
    await this.renewals.decide(actor, id, renewalId, body);
    return this.recordations.find(actor, id);
  }

  /** Continues a recordation in the name of a new owner. */
  @Post(':id/transfers')
  @Idempotent()
  @Requires('recordations:renew')
  @Reveals(RecordationView, recordationAccess, recordationLookedAt)
  async transfer(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: TransferRecordation,
  ): Promise<RecordationView> {
    await this.transfers.transfer(actor, id, body);
    return this.recordations.find(actor, id);
  }

  /** Ends a recordation before its term. */
  @Post(':id/cancellation')
  @HttpCode(200)
  @Idempotent()
  @Requires('recordations:renew')
  @Reveals(RecordationView, recordationAccess, recordationLookedAt)
  async cancel(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: CancelRecordation,
  ): Promise<RecordationView> {
    await this.transfers.cancel(actor, id, body);
    return this.recordations.find(actor, id);
  }
}
