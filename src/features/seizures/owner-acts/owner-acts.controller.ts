import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../../kernel/actor.js';
import { CurrentActor, Requires } from '../../../platform/access/requires.js';
import { Reveals } from '../../../platform/access/reveals.js';
import { Idempotent } from '../../../platform/idempotency/idempotent.js';
import { DemandSample, ReturnSample } from '../../merchandise/index.js';
import { ownerConsentAccess, ownerRequestAccess } from './owner-act.access.js';
import { AskAfterSeizure, ConsentAfterSeizure } from './owner-act.dto.js';
import { OwnerConsentView, OwnerRequestView } from './owner-act.view.js';
import { OwnerActsService } from './owner-acts.service.js';
import { OwnerSamples } from './owner-samples.service.js';

/** What the owner of a recorded right may do after a seizure for that right; to others it does not exist. */
@ApiTags('Seizures')
@Controller('v1/seizures/:id')
export class OwnerActsController {
  constructor(
    private readonly acts: OwnerActsService,
    private readonly samples: OwnerSamples,
  ) {}

  /** Asks for unredacted images or a sample; customs may give them. */
  @Post('owner-requests')
  @Idempotent()
  @Requires('seizures:act-as-owner')
  @Reveals(OwnerRequestView, ownerRequestAccess)
  requestOwnerSample(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: AskAfterSeizure,
  ): Promise<OwnerRequestView> {
    return this.acts.request(actor, id, body);
  }

  /** Demands back a sample that is out. */
  @Post('owner-requests/:requestId/return-demands')
  @HttpCode(200)
  @Idempotent()
  @Requires('samples:give')
  @Reveals(OwnerRequestView, ownerRequestAccess)
  demandOwnerSampleReturn(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('requestId') requestId: string,
    @Body() body: DemandSample,
  ): Promise<OwnerRequestView> {
    return this.samples.demand(actor, id, requestId, body);
  }

  /** Records the return, or the owner’s certificate of damage, destruction or loss; its bond is free again. */
  @Post('owner-requests/:requestId/return')
  @HttpCode(200)
  @Idempotent()
  @Requires('samples:give')
  @Reveals(OwnerRequestView, ownerRequestAccess)
  recordOwnerSampleReturn(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('requestId') requestId: string,
    @Body() body: ReturnSample,
  ): Promise<OwnerRequestView> {
    return this.samples.close(actor, id, requestId, body);
  }

  /** Consents in writing, within thirty days of notification, to something other than forfeiture. */
  @Post('owner-consents')
  @Idempotent()
  @Requires('seizures:act-as-owner')
  @Reveals(OwnerConsentView, ownerConsentAccess)
  consentToOwnerSample(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: ConsentAfterSeizure,
  ): Promise<OwnerConsentView> {
    return this.acts.consent(actor, id, body);
  }
}
