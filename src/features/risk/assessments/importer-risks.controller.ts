import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../../kernel/actor.js';
import { CurrentActor, Requires } from '../../../platform/access/requires.js';
import { Reveals } from '../../../platform/access/reveals.js';
import { Answers } from '../../../platform/determinations/answers.js';
import { riskChangeAccess } from './assessment.access.js';
import { RiskChangeView } from './assessment.view.js';
import { ImporterRisks } from './importer-risks.service.js';
import { RiskChangeQuery, RiskQuery } from './risk.dto.js';
import { importerRisk } from './risk.question.js';

/** How importers stand. */
@ApiTags('Risk')
@Controller('v1/importers/:id')
export class ImporterRisksController {
  constructor(private readonly risks: ImporterRisks) {}

  /** How the importer endangers the revenue or the lawfulness of trade on a day, as known at an instant: every factor with its records. Keeps nothing. */
  @Get('risk')
  @Requires('risk:read')
  @Answers(importerRisk)
  findImporterRisk(@CurrentActor() actor: Actor, @Param('id') id: string, @Query() query: RiskQuery): Promise<object> {
    return this.risks.find(actor, id, query);
  }

  /** Why its risk is another on one day than on an earlier one: the factors that changed, whose differences add up to that of the scores. */
  @Get('risk-change')
  @Requires('risk:read')
  @Reveals(RiskChangeView, riskChangeAccess)
  findImporterRiskChange(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() query: RiskChangeQuery,
  ): Promise<RiskChangeView> {
    return this.risks.change(actor, id, query);
  }
}
