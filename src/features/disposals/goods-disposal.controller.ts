import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../kernel/actor.js';
import { CurrentActor, Requires } from '../../platform/access/requires.js';
import { Reveals } from '../../platform/access/reveals.js';
import { Answers } from '../../platform/determinations/answers.js';
import { Idempotent } from '../../platform/idempotency/idempotent.js';
import { AssessmentsService } from './assessments.service.js';
import { ConsentWithdrawals } from './consent-withdrawals.service.js';
import { ConsentsService } from './consents.service.js';
import { disposalAssessmentAccess, disposalConsentAccess } from './disposal.access.js';
import { AskForRoutes, AssessForDisposal, ConsentToDisposal, WithdrawConsent } from './goods-disposal.dto.js';
import { DisposalAssessmentView, DisposalConsentView } from './disposal.view.js';
import { disposalRoutesQuestion } from './questions/disposal-routes.question.js';

const GOODS = { name: 'id', description: 'The goods.', example: 'mer_01jd3z3m8tf0qr6f2x8mz0c2yv' };
const CONSENT = { name: 'id', description: 'The consent.', example: 'cns_01jd3z3m8tf0qr6f2x8mz0c2yv' };

/** How goods may be disposed of, and what that depends on. */
@ApiTags('Disposals')
@Controller('v1')
export class GoodsDisposalController {
  constructor(
    private readonly assessments: AssessmentsService,
    private readonly consents: ConsentsService,
    private readonly withdrawals: ConsentWithdrawals,
  ) {}

  /** Every way of dealing with the goods on a day, open or not, each with its paragraph. Stores nothing. */
  @Get('merchandise/:id/disposal-routes')
  @ApiParam(GOODS)
  @Requires('disposals:assess')
  @Answers(disposalRoutesQuestion)
  listDisposalRoutes(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() { asOf }: AskForRoutes,
  ): Promise<object> {
    return this.assessments.routesOn(actor, id, asOf);
  }

  /** Records what was found about the goods: hazard, need, worth. The last assessment counts. */
  @Post('merchandise/:id/disposal-assessments')
  @ApiParam(GOODS)
  @Idempotent()
  @Requires('disposals:assess')
  @Reveals(DisposalAssessmentView, disposalAssessmentAccess)
  assessDisposal(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: AssessForDisposal,
  ): Promise<DisposalAssessmentView> {
    return this.assessments.assess(actor, id, body);
  }

  /** Consents, as the owner of the right, to routes other than destruction. */
  @Post('merchandise/:id/disposal-consents')
  @ApiParam(GOODS)
  @Idempotent()
  @Requires('disposals:consent')
  @Reveals(DisposalConsentView, disposalConsentAccess)
  consentToDisposal(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: ConsentToDisposal,
  ): Promise<DisposalConsentView> {
    return this.consents.consent(actor, id, body);
  }

  /** Takes a consent back from a day on. */
  @Post('disposal-consents/:id/withdrawal')
  @ApiParam(CONSENT)
  @HttpCode(200)
  @Idempotent()
  @Requires('disposals:consent')
  @Reveals(DisposalConsentView, disposalConsentAccess)
  withdrawDisposalConsent(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: WithdrawConsent,
  ): Promise<DisposalConsentView> {
    return this.withdrawals.withdraw(actor, id, body);
  }
}
