import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../kernel/actor.js';
import type { Page } from '../../kernel/page.js';
import { TakesPurpose } from '../../platform/access/purpose.js';
import { CurrentActor, Requires } from '../../platform/access/requires.js';
import { Reveals, RevealsPage } from '../../platform/access/reveals.js';
import { Idempotent } from '../../platform/idempotency/idempotent.js';
import { DayQuery } from '../../platform/http/dates.dto.js';
import { seizureAccess, seizureLookedAt } from './seizure.access.js';
import { ListSeizures, SeizeMerchandise } from './seizure.dto.js';
import { SeizureView } from './seizure.view.js';
import { SeizuresService } from './seizures.service.js';

/** Goods seized, and what became of them. */
@ApiTags('Seizures')
@Controller('v1/seizures')
export class SeizuresController {
  constructor(private readonly seizures: SeizuresService) {}

  /** Seizes goods on grounds the law names; what the law does not allow is refused with its paragraph. */
  @Post()
  @Idempotent()
  @Requires('seizures:seize')
  @Reveals(SeizureView, seizureAccess)
  recordSeizure(@CurrentActor() actor: Actor, @Body() body: SeizeMerchandise): Promise<SeizureView> {
    return this.seizures.seize(actor, body);
  }

  /** Seizures, newest first; an importer sees those of its own goods. */
  @Get()
  @Requires('seizures:read')
  @TakesPurpose()
  @RevealsPage(SeizureView, seizureAccess, seizureLookedAt)
  list(@CurrentActor() actor: Actor, @Query() query: ListSeizures): Promise<Page<SeizureView>> {
    return this.seizures.list(actor, query);
  }

  /** One seizure, its clocks read on a day. */
  @Get(':id')
  @Requires('seizures:read')
  @TakesPurpose()
  @Reveals(SeizureView, seizureAccess, seizureLookedAt)
  find(@CurrentActor() actor: Actor, @Param('id') id: string, @Query() { asOf }: DayQuery): Promise<SeizureView> {
    return this.seizures.find(actor, id, asOf);
  }
}
