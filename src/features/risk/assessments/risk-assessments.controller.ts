import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../../kernel/actor.js';
import { CurrentActor, Requires } from '../../../platform/access/requires.js';
import { Reveals } from '../../../platform/access/reveals.js';
import { Idempotent } from '../../../platform/idempotency/idempotent.js';
import { riskAssessmentAccess, riskExplanationAccess } from './assessment.access.js';
import { ExplanationQuery, OverrideRisk, RecordRiskOutcome } from './assessment.dto.js';
import { RiskAssessmentView, RiskExplanationView } from './assessment.view.js';
import { RiskAssessments } from './assessments.service.js';
import { ImporterRisks } from './importer-risks.service.js';
import { AssessRisk } from './risk.dto.js';

/** Assessments of risk, kept as they were made. */
@ApiTags('Risk')
@Controller('v1/risk-assessments')
export class RiskAssessmentsController {
  constructor(
    private readonly assessments: RiskAssessments,
    private readonly risks: ImporterRisks,
  ) {}

  /** Assesses an importer or an entry of it by the profile of a priority trade issue, and keeps the assessment with what was drawn. */
  @Post()
  @Idempotent()
  @Requires('risk:assess')
  @Reveals(RiskAssessmentView, riskAssessmentAccess)
  async assessRisk(@CurrentActor() actor: Actor, @Body() body: AssessRisk): Promise<RiskAssessmentView> {
    return this.assessments.find(actor, await this.assessments.assess(actor, body));
  }

  /** One assessment as it was made, with every override and what was found later. */
  @Get(':id')
  @Requires('risk:read')
  @Reveals(RiskAssessmentView, riskAssessmentAccess)
  findRiskAssessment(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<RiskAssessmentView> {
    return this.assessments.find(actor, id);
  }

  /** Tells one assessment to an analyst, to an officer, or as it may be told to the importer. */
  @Get(':id/explanation')
  @Requires('risk:read')
  @Reveals(RiskExplanationView, riskExplanationAccess)
  async findRiskExplanation(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() { audience }: ExplanationQuery,
  ): Promise<RiskExplanationView> {
    return this.risks.explain(await this.assessments.find(actor, id), audience);
  }

  /** Decides otherwise than was proposed, with a coded reason and an end; not by whoever had it assessed. */
  @Post(':id/overrides')
  @Idempotent()
  @Requires('risk:override')
  @Reveals(RiskAssessmentView, riskAssessmentAccess)
  async addRiskOverride(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: OverrideRisk,
  ): Promise<RiskAssessmentView> {
    await this.assessments.override(actor, id, body);
    return this.assessments.find(actor, id);
  }

  /** Records what was found later, beside what was foreseen. */
  @Post(':id/outcomes')
  @HttpCode(200)
  @Idempotent()
  @Requires('risk:assess')
  @Reveals(RiskAssessmentView, riskAssessmentAccess)
  async recordRiskOutcome(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: RecordRiskOutcome,
  ): Promise<RiskAssessmentView> {
    await this.assessments.recordOutcome(actor, id, body);
    return this.assessments.find(actor, id);
  }
}
