import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../../kernel/actor.js';
import type { Page } from '../../../kernel/page.js';
import { CurrentActor, Requires } from '../../../platform/access/requires.js';
import { Reveals, RevealsPage } from '../../../platform/access/reveals.js';
import { PageQuery } from '../../../platform/http/page.dto.js';
import { Idempotent } from '../../../platform/idempotency/idempotent.js';
import { suretyCaseAccess } from './surety-case.access.js';
import { AnswerSuretyCase, DecideSuretyCase, OpenSuretyCase, ResolveSuretyCase } from './surety-case.dto.js';
import { SuretyCaseView } from './surety-case.view.js';
import { SuretyCases } from './surety-cases.service.js';

const COMPANY = { name: 'id', description: 'The company, by its code at Treasury.', example: '99822' };
const CASE = { name: 'id', description: 'The case.', example: 'suc_01kjv3v6b9f3xb0m0n4q4h7z2d' };

/** Sureties that do not honour their bonds. */
@ApiTags('Bonds')
@Controller('v1')
export class SuretyCasesController {
  constructor(private readonly cases: SuretyCases) {}

  /** Opens a case: a delinquency gives the surety notice and days to answer; a removal gathers what goes to Headquarters. */
  @Post('sureties/:id/cases')
  @ApiParam(COMPANY)
  @Idempotent()
  @Requires('surety-cases:open')
  @Reveals(SuretyCaseView, suretyCaseAccess)
  makeSuretyCase(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: OpenSuretyCase,
  ): Promise<SuretyCaseView> {
    return this.cases.open(actor, id, body);
  }

  /** Lists the cases against a surety, in the order in which they were opened; to the surety those that it has notice of. */
  @Get('sureties/:id/cases')
  @ApiParam(COMPANY)
  @Requires('surety-cases:read')
  @RevealsPage(SuretyCaseView, suretyCaseAccess)
  listSuretyCases(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() query: PageQuery,
  ): Promise<Page<SuretyCaseView>> {
    return this.cases.list(actor, id, query);
  }

  /** One case against a surety. */
  @Get('surety-cases/:id')
  @ApiParam(CASE)
  @Requires('surety-cases:read')
  @Reveals(SuretyCaseView, suretyCaseAccess)
  findSuretyCase(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<SuretyCaseView> {
    return this.cases.find(actor, id);
  }

  /** Answers a notice: what was paid, why not, or which issue of law stands open. */
  @Post('surety-cases/:id/answer')
  @ApiParam(CASE)
  @HttpCode(200)
  @Idempotent()
  @Requires('surety-cases:answer')
  @Reveals(SuretyCaseView, suretyCaseAccess)
  answerSuretyCase(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: AnswerSuretyCase,
  ): Promise<SuretyCaseView> {
    return this.cases.answer(actor, id, body);
  }

  /** Decides a case, by somebody else than opened it: bonds are refused five days later at the earliest, or removal is recommended, or nothing is done. */
  @Post('surety-cases/:id/decision')
  @ApiParam(CASE)
  @HttpCode(200)
  @Idempotent()
  @Requires('surety-cases:decide')
  @Reveals(SuretyCaseView, suretyCaseAccess)
  decideSuretyCase(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: DecideSuretyCase,
  ): Promise<SuretyCaseView> {
    return this.cases.decide(actor, id, body);
  }

  /** Says that all delinquencies are resolved: bonds are taken again, five days after they were first refused at the earliest. */
  @Post('surety-cases/:id/resolution')
  @ApiParam(CASE)
  @HttpCode(200)
  @Idempotent()
  @Requires('surety-cases:open')
  @Reveals(SuretyCaseView, suretyCaseAccess)
  endSuretyCase(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: ResolveSuretyCase,
  ): Promise<SuretyCaseView> {
    return this.cases.resolve(actor, id, body);
  }
}
