import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../../kernel/actor.js';
import { CurrentActor, Requires } from '../../../platform/access/requires.js';
import { Answers } from '../../../platform/determinations/answers.js';
import { TimeQuery } from '../../../platform/http/dates.dto.js';
import { coveredStatusQuestion } from './covered-status.question.js';
import { CoveredStatuses } from './covered-statuses.service.js';

/** Whether an importer is covered by the order. */
@ApiTags('Risk')
@Controller('v1/importers/:id/covered-status')
export class CoveredStatusesController {
  constructor(private readonly statuses: CoveredStatuses) {}

  /**
   * Whether the importer is covered by the order on collecting antidumping and countervailing duties: the gateway and three prongs, each
   * met, not met or undetermined, with the records it stands on, however old. Covered is a fact; that more security is required is another decision.
   */
  @Get()
  @Requires('risk:covered-status')
  @Answers(coveredStatusQuestion)
  findCoveredStatus(@CurrentActor() actor: Actor, @Param('id') id: string, @Query() time: TimeQuery): Promise<object> {
    return this.statuses.find(actor, id, time);
  }
}
