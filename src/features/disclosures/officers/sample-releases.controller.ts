import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../../kernel/actor.js';
import { CurrentActor, Requires } from '../../../platform/access/requires.js';
import { Reveals } from '../../../platform/access/reveals.js';
import { Idempotent } from '../../../platform/idempotency/idempotent.js';
import { SampleRequestView, sampleRequestAccess, toSampleView } from '../../detentions/index.js';
import { GiveSampleAndSayWhy } from './sample-release.dto.js';
import { SampleReleases } from './sample-releases.service.js';

/** Samples of detained goods, as they leave. */
@ApiTags('Disclosures')
@Controller('v1/detentions/:id/sample-requests')
export class SampleReleasesController {
  constructor(private readonly samples: SampleReleases) {}

  /** Gives the sample, if its bond covers it and the law lets it leave; it is a disclosure with its receipt. */
  @Post(':sampleId/release')
  @HttpCode(200)
  @Idempotent()
  @Requires('samples:give')
  @Reveals(SampleRequestView, sampleRequestAccess)
  async releaseSample(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('sampleId') sampleId: string,
    @Body() body: GiveSampleAndSayWhy,
  ): Promise<SampleRequestView> {
    return toSampleView(await this.samples.give(actor, id, sampleId, body));
  }
}
