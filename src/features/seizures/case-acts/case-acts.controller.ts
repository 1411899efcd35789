import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../../kernel/actor.js';
import { CurrentActor, Requires } from '../../../platform/access/requires.js';
import { Reveals } from '../../../platform/access/reveals.js';
import { Idempotent } from '../../../platform/idempotency/idempotent.js';
import { seizureAccess } from '../seizure.access.js';
import { SeizureView } from '../seizure.view.js';
import { claimAccess, fineAccess, petitionAccess } from './case-act.access.js';
import {
  DecidePetition,
  FileClaim,
  FilePetition,
  ForfeitMerchandise,
  NotifySeizure,
  PublishSeizure,
} from './case-act.dto.js';
import { ClaimView, FineView, PetitionView } from './case-act.view.js';
import { ClaimsService } from './claims.service.js';
import { FinePerson } from './fine.dto.js';
import { FinesService } from './fines.service.js';
import { ForfeituresService } from './forfeitures.service.js';
import { NoticesService } from './notices.service.js';
import { PetitionsService } from './petitions.service.js';

/** What follows a seizure: one route per lawful act. */
@ApiTags('Seizures')
@Controller('v1/seizures/:id')
export class CaseActsController {
  constructor(
    private readonly notices: NoticesService,
    private readonly petitions: PetitionsService,
    private readonly claims: ClaimsService,
    private readonly forfeitures: ForfeituresService,
    private readonly fines: FinesService,
  ) {}

  /** Gives notice to everyone with an interest; the time to petition runs from its mailing. */
  @Post('notice')
  @HttpCode(200)
  @Idempotent()
  @Requires('seizures:decide')
  @Reveals(SeizureView, seizureAccess)
  notify(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() body: NotifySeizure): Promise<SeizureView> {
    return this.notices.notify(actor, id, body);
  }

  /** Records that publication began; the time to claim runs from its first day. */
  @Post('publication')
  @HttpCode(200)
  @Idempotent()
  @Requires('seizures:decide')
  @Reveals(SeizureView, seizureAccess)
  publish(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() body: PublishSeizure): Promise<SeizureView> {
    return this.notices.publish(actor, id, body);
  }

  /** Petitions for remission; one that comes late is kept and says so. */
  @Post('petitions')
  @Idempotent()
  @Requires('seizures:file')
  @Reveals(PetitionView, petitionAccess)
  petition(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() body: FilePetition): Promise<PetitionView> {
    return this.petitions.file(actor, id, body);
  }

  /** Claims the goods; a valid claim takes the case to court. */
  @Post('claims')
  @Idempotent()
  @Requires('seizures:file')
  @Reveals(ClaimView, claimAccess)
  claim(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() body: FileClaim): Promise<ClaimView> {
    return this.claims.file(actor, id, body);
  }

  /** Decides a petition; relief that is granted ends the seizure. */
  @Post('remission')
  @HttpCode(200)
  @Idempotent()
  @Requires('seizures:decide')
  @Reveals(SeizureView, seizureAccess)
  remit(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() body: DecidePetition): Promise<SeizureView> {
    return this.petitions.decide(actor, id, body);
  }

  /** Declares the goods forfeited, once every time has run and nobody stands in the way. */
  @Post('forfeiture')
  @HttpCode(200)
  @Idempotent()
  @Requires('seizures:decide')
  @Reveals(SeizureView, seizureAccess)
  forfeit(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: ForfeitMerchandise,
  ): Promise<SeizureView> {
    return this.forfeitures.forfeit(actor, id, body);
  }

  /** Fines a person for a part in importing counterfeits, up to what the person's own history allows. */
  @Post('fines')
  @Idempotent()
  @Requires('seizures:decide')
  @Reveals(FineView, fineAccess)
  fine(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() body: FinePerson): Promise<FineView> {
    return this.fines.fine(actor, id, body);
  }
}
