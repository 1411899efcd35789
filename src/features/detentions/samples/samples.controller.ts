import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../../kernel/actor.js';
import { CurrentActor, Requires } from '../../../platform/access/requires.js';
import { Reveals } from '../../../platform/access/reveals.js';
import { Idempotent } from '../../../platform/idempotency/idempotent.js';
import { DemandSample, ReturnSample } from '../../merchandise/index.js';
import { sampleRequestAccess } from './sample-request.access.js';
import { RequestSample } from './sample-request.dto.js';
import { SampleRequestView } from './sample-request.view.js';
import { SampleRequests } from './sample-requests.service.js';
import { toSampleView } from './sample-to-view.js';
import { Samples } from './samples.service.js';

/** Samples of detained goods: asked for and returned here; what leaves is a disclosure. */
@ApiTags('Detentions')
@Controller('v1/detentions/:id/sample-requests')
export class SamplesController {
  constructor(
    private readonly requests: SampleRequests,
    private readonly samples: Samples,
  ) {}

  /** Asks for a sample; it leaves only against a bond. */
  @Post()
  @Idempotent()
  @Requires('samples:request')
  @Reveals(SampleRequestView, sampleRequestAccess)
  async requestSample(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: RequestSample,
  ): Promise<SampleRequestView> {
    return toSampleView(await this.requests.request(actor, id, body));
  }

  /** Demands the sample back. */
  @Post(':sampleId/return-demands')
  @HttpCode(200)
  @Idempotent()
  @Requires('samples:give')
  @Reveals(SampleRequestView, sampleRequestAccess)
  async demandSampleReturn(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('sampleId') sampleId: string,
    @Body() body: DemandSample,
  ): Promise<SampleRequestView> {
    return toSampleView(await this.samples.demand(actor, id, sampleId, body));
  }

  /** Records the return, or the owner’s certificate of damage, destruction or loss. */
  @Post(':sampleId/return')
  @HttpCode(200)
  @Idempotent()
  @Requires('samples:give')
  @Reveals(SampleRequestView, sampleRequestAccess)
  async recordSampleReturn(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('sampleId') sampleId: string,
    @Body() body: ReturnSample,
  ): Promise<SampleRequestView> {
    return toSampleView(await this.samples.close(actor, id, sampleId, body));
  }
}
