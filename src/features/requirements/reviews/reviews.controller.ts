import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../../kernel/actor.js';
import type { Page } from '../../../kernel/page.js';
import { CurrentActor, Public, Requires } from '../../../platform/access/requires.js';
import { Reveals, RevealsPage } from '../../../platform/access/reveals.js';
import { PageQuery } from '../../../platform/http/page.dto.js';
import { Idempotent } from '../../../platform/idempotency/idempotent.js';
import { publishedReviewAccess, requirementReviewAccess } from './review.access.js';
import { DecideRequirementReview, PublishRequirementReview, RequestRequirementReview } from './review.dto.js';
import { PublishedReviewView, RequirementReviewView } from './review.view.js';
import { RequirementReviews } from './reviews.service.js';

const REVIEW = { name: 'reviewId', description: 'The review.', example: 'brv_01kjv3v6b9f3xb0m0n4q4h7z2d' };

/** Reviews of requirements. */
@ApiTags('Bonds')
@Controller('v1')
export class RequirementReviewsController {
  constructor(private readonly reviews: RequirementReviews) {}

  /** Asks for a review of a requirement of which notice was given; one at a time. The days to remedy run on. */
  @Post('bond-requirements/:id/reviews')
  @Idempotent()
  @Requires('requirement-reviews:request')
  @Reveals(RequirementReviewView, requirementReviewAccess)
  requestRequirementReview(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: RequestRequirementReview,
  ): Promise<RequirementReviewView> {
    return this.reviews.request(actor, id, body);
  }

  /** Lists the reviews of a requirement, each with its outcome and reasons. */
  @Get('bond-requirements/:id/reviews')
  @Requires('requirement-reviews:read')
  @RevealsPage(RequirementReviewView, requirementReviewAccess)
  listRequirementReviews(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() query: PageQuery,
  ): Promise<Page<RequirementReviewView>> {
    return this.reviews.list(actor, id, query);
  }

  /** Decides a review, with reasons; not by whoever had the requirement determined or gave its notice. */
  @Post('bond-requirements/:id/reviews/:reviewId/decision')
  @ApiParam(REVIEW)
  @HttpCode(200)
  @Idempotent()
  @Requires('requirement-reviews:decide')
  @Reveals(RequirementReviewView, requirementReviewAccess)
  decideRequirementReview(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('reviewId') reviewId: string,
    @Body() body: DecideRequirementReview,
  ): Promise<RequirementReviewView> {
    return this.reviews.decide(actor, id, reviewId, body);
  }

  /** Publishes what a decided review said, cleared of whatever is confidential by somebody else than decided it. */
  @Post('bond-requirements/:id/reviews/:reviewId/publication')
  @ApiParam(REVIEW)
  @HttpCode(200)
  @Idempotent()
  @Requires('requirement-reviews:publish')
  @Reveals(RequirementReviewView, requirementReviewAccess)
  publishRequirementReview(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('reviewId') reviewId: string,
    @Body() body: PublishRequirementReview,
  ): Promise<RequirementReviewView> {
    return this.reviews.publish(actor, id, reviewId, body);
  }

  /** Lists what was published of reviews: what they were asked for and what they came to, and nothing of anybody. */
  @Get('bond-requirement-reviews')
  @Public('Decisions on security are published without names')
  @RevealsPage(PublishedReviewView, publishedReviewAccess)
  listPublishedReviews(@Query() query: PageQuery): Promise<Page<PublishedReviewView>> {
    return this.reviews.published(query);
  }
}
