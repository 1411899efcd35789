import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../kernel/actor.js';
import { CurrentActor, Requires } from '../../platform/access/requires.js';
import { Reveals } from '../../platform/access/reveals.js';
import { Idempotent } from '../../platform/idempotency/idempotent.js';
import { DetentionReader } from './detention-reader.service.js';
import { detentionAccess } from './detention.access.js';
import {
  DecideDetention,
  DetermineDetention,
  ExtendDetention,
  FindAssistance,
  NotifyDetention,
  PresentGoods,
  ReleaseGoods,
} from './detention.dto.js';
import { DetentionView } from './detention.view.js';
import { DetentionsService } from './detentions.service.js';

/** The acts of a detention, one address each. */
@ApiTags('Detentions')
@Controller('v1/detentions/:id')
export class DetentionActsController {
  constructor(
    private readonly detentions: DetentionsService,
    private readonly reader: DetentionReader,
  ) {}

  /** Records that the goods can be viewed and examined; every clock starts here. */
  @Post('presentation')
  @HttpCode(200)
  @Idempotent()
  @Requires('detentions:record')
  @Reveals(DetentionView, detentionAccess)
  async present(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: PresentGoods,
  ): Promise<DetentionView> {
    return this.reader.view(await this.detentions.present(actor, id, body));
  }

  /** Releases or detains within five business days of presentation; silence detains. */
  @Post('decision')
  @HttpCode(200)
  @Idempotent()
  @Requires('detentions:decide')
  @Reveals(DetentionView, detentionAccess)
  async decide(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: DecideDetention,
  ): Promise<DetentionView> {
    return this.reader.view(await this.detentions.decide(actor, id, body));
  }

  /** Records the notice of detention; the importer’s time to answer starts here. */
  @Post('notice')
  @HttpCode(200)
  @Idempotent()
  @Requires('detentions:decide')
  @Reveals(DetentionView, detentionAccess)
  async notify(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: NotifyDetention,
  ): Promise<DetentionView> {
    return this.reader.view(await this.detentions.notify(actor, id, body));
  }

  /** Makes the final determination, if the law still allows one. */
  @Post('determination')
  @HttpCode(200)
  @Idempotent()
  @Requires('detentions:determine')
  @Reveals(DetentionView, detentionAccess)
  async determine(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: DetermineDetention,
  ): Promise<DetentionView> {
    return this.reader.view(await this.detentions.determine(actor, id, body));
  }

  /** Grants more time where the law has it: gray-market, copying and trade-name goods. */
  @Post('extensions')
  @HttpCode(200)
  @Idempotent()
  @Requires('detentions:determine')
  @Reveals(DetentionView, detentionAccess)
  async extend(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: ExtendDetention,
  ): Promise<DetentionView> {
    return this.reader.view(await this.detentions.extend(actor, id, body));
  }

  /** Finds whether the owner’s examination or testing would help, once the importer was heard. */
  @Post('examination-findings')
  @HttpCode(200)
  @Idempotent()
  @Requires('detentions:determine')
  @Reveals(DetentionView, detentionAccess)
  async recordExaminationFinding(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: FindAssistance,
  ): Promise<DetentionView> {
    return this.reader.view(await this.detentions.findAssistance(actor, id, body));
  }

  /** Releases goods that another agency let in, or that a protest or court opened the door for. */
  @Post('release')
  @HttpCode(200)
  @Idempotent()
  @Requires('detentions:determine')
  @Reveals(DetentionView, detentionAccess)
  async release(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: ReleaseGoods,
  ): Promise<DetentionView> {
    return this.reader.view(await this.detentions.release(actor, id, body));
  }
}
