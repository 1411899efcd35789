import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../../kernel/actor.js';
import type { Page } from '../../../kernel/page.js';
import { CurrentActor, Requires } from '../../../platform/access/requires.js';
import { Reveals, RevealsPage } from '../../../platform/access/reveals.js';
import { PageQuery } from '../../../platform/http/page.dto.js';
import { Idempotent } from '../../../platform/idempotency/idempotent.js';
import { bondClaimAccess } from './claim.access.js';
import {
  ActOnClaim,
  AnswerDefence,
  DecideBondClaimPetition,
  ExtendPetition,
  PetitionClaim,
  RaiseDefence,
  RecordClaimPayment,
} from './claim-act.dto.js';
import { BondClaimActs } from './claim-acts.service.js';
import { MakeBondClaim } from './claim.dto.js';
import { BondClaimView } from './claim.view.js';
import { BondClaims } from './claims.service.js';
import { ClaimsOnRecord } from './claims-on-record.js';

const CLAIM = { name: 'id', description: 'The claim.', example: 'bcl_01kjv3v6b9f3xb0m0n4q4h7z2d' };

/** Claims under bonds. */
@ApiTags('Bonds')
@Controller('v1')
export class BondClaimsController {
  constructor(
    private readonly claims: BondClaims,
    private readonly acts: BondClaimActs,
    private readonly record: ClaimsOnRecord,
  ) {}

  /** Claims liquidated damages, or the duties of a bill, under a bond: up to what is left of it in the period of the transaction. Principal and sureties have notice. */
  @Post('bonds/:id/claims')
  @Idempotent()
  @Requires('bond-claims:make')
  @Reveals(BondClaimView, bondClaimAccess)
  makeBondClaim(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: MakeBondClaim,
  ): Promise<BondClaimView> {
    return this.claims.make(actor, id, body);
  }

  /** Lists the claims under a bond, in the order in which they were made. */
  @Get('bonds/:id/claims')
  @Requires('bond-claims:read')
  @RevealsPage(BondClaimView, bondClaimAccess)
  listBondClaims(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() query: PageQuery,
  ): Promise<Page<BondClaimView>> {
    return this.record.list(actor, id, query);
  }

  /** One claim and how it stands: what is owed, by whom, until when it may be petitioned against, and what was done on it. */
  @Get('bond-claims/:id')
  @ApiParam(CLAIM)
  @Requires('bond-claims:read')
  @Reveals(BondClaimView, bondClaimAccess)
  findBondClaim(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<BondClaimView> {
    return this.record.find(actor, id);
  }

  /** Petitions for relief: the principal within sixty days of the notice, a surety within sixty of the demand on it, either again within sixty of a decision. */
  @Post('bond-claims/:id/petitions')
  @ApiParam(CLAIM)
  @Idempotent()
  @Requires('bond-claims:petition')
  @Reveals(BondClaimView, bondClaimAccess)
  petitionBondClaim(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: PetitionClaim,
  ): Promise<BondClaimView> {
    return this.acts.petition(actor, id, body);
  }

  /** Raises a defence of the surety, which customs answers with reasons. Told to customs alone. */
  @Post('bond-claims/:id/defences')
  @ApiParam(CLAIM)
  @Idempotent()
  @Requires('bond-claims:defend')
  @Reveals(BondClaimView, bondClaimAccess)
  raiseBondClaimDefence(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: RaiseDefence,
  ): Promise<BondClaimView> {
    return this.acts.defend(actor, id, body);
  }

  /** Answers a defence, with reasons: rejected, or accepted with what the surety still answers for. Not by whoever made the claim. */
  @Post('bond-claims/:id/answers')
  @ApiParam(CLAIM)
  @Idempotent()
  @Requires('bond-claims:decide')
  @Reveals(BondClaimView, bondClaimAccess)
  answerBondClaimDefence(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: AnswerDefence,
  ): Promise<BondClaimView> {
    return this.acts.answer(actor, id, body);
  }

  /** Extends the days to petition, where the circumstances warrant it. */
  @Post('bond-claims/:id/extensions')
  @ApiParam(CLAIM)
  @Idempotent()
  @Requires('bond-claims:make')
  @Reveals(BondClaimView, bondClaimAccess)
  extendBondClaimPetition(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: ExtendPetition,
  ): Promise<BondClaimView> {
    return this.acts.extend(actor, id, body);
  }

  /** Demands payment of the surety, once the principal has neither petitioned in time nor paid what a decision named. */
  @Post('bond-claims/:id/demand')
  @ApiParam(CLAIM)
  @HttpCode(200)
  @Idempotent()
  @Requires('bond-claims:make')
  @Reveals(BondClaimView, bondClaimAccess)
  demandBondClaim(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: ActOnClaim,
  ): Promise<BondClaimView> {
    return this.acts.demand(actor, id, body);
  }

  /** Decides on a petition: what is to be paid instead, until when, and why; zero cancels the claim. Not by whoever made it. */
  @Post('bond-claims/:id/decisions')
  @ApiParam(CLAIM)
  @Idempotent()
  @Requires('bond-claims:decide')
  @Reveals(BondClaimView, bondClaimAccess)
  decideBondClaimPetition(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: DecideBondClaimPetition,
  ): Promise<BondClaimView> {
    return this.acts.decide(actor, id, body);
  }

  /** Records a payment on a claim of liquidated damages; what is paid on unpaid duties is recorded on their bill. */
  @Post('bond-claims/:id/payments')
  @ApiParam(CLAIM)
  @Idempotent()
  @Requires('bond-claims:make')
  @Reveals(BondClaimView, bondClaimAccess)
  recordBondClaimPayment(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: RecordClaimPayment,
  ): Promise<BondClaimView> {
    return this.acts.pay(actor, id, body);
  }

  /** Reports the claim to the Department of Justice, when 180 days have gone by and it is neither satisfied, petitioned nor protested. */
  @Post('bond-claims/:id/report')
  @ApiParam(CLAIM)
  @HttpCode(200)
  @Idempotent()
  @Requires('bond-claims:report')
  @Reveals(BondClaimView, bondClaimAccess)
  reportBondClaim(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: ActOnClaim,
  ): Promise<BondClaimView> {
    return this.acts.report(actor, id, body);
  }
}
