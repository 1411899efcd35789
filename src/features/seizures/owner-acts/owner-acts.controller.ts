import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../../kernel/actor.js';
import { CurrentActor, Requires } from '../../../platform/access/requires.js';
import { Reveals } from '../../../platform/access/reveals.js';
import { Idempotent } from '../../../platform/idempotency/idempotent.js';
import { ownerConsentAccess, ownerRequestAccess } from './owner-act.access.js';
import { AskAfterSeizure, ConsentAfterSeizure } from './owner-act.dto.js';
import { OwnerConsentView, OwnerRequestView } from './owner-act.view.js';
import { OwnerActsService } from './owner-acts.service.js';

/** What the owner of a recorded right may do after a seizure for that right; to others it does not exist. */
@ApiTags('Seizures')
@Controller('v1/seizures/:id')
export class OwnerActsController {
  constructor(private readonly acts: OwnerActsService) {}

  /** Asks for unredacted images or a sample; customs may give them. */
  @Post('owner-requests')
  @Idempotent()
  @Requires('seizures:act-as-owner')
  @Reveals(OwnerRequestView, ownerRequestAccess)
  request(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: AskAfterSeizure,
  ): Promise<OwnerRequestView> {
    return this.acts.request(actor, id, body);
  }

  /** Consents in writing, within thirty days of notification, to something other than forfeiture. */
  @Post('owner-consents')
  @Idempotent()
  @Requires('seizures:act-as-owner')
  @Reveals(OwnerConsentView, ownerConsentAccess)
  consent(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: ConsentAfterSeizure,
  ): Promise<OwnerConsentView> {
    return this.acts.consent(actor, id, body);
  }
}
