import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../../kernel/actor.js';
import type { Page } from '../../../kernel/page.js';
import { TakesPurpose } from '../../../platform/access/purpose.js';
import { CurrentActor, Public, Requires } from '../../../platform/access/requires.js';
import { RevealsPage } from '../../../platform/access/reveals.js';
import { Answers } from '../../../platform/determinations/answers.js';
import { Asking } from '../../../platform/determinations/asking.js';
import { entryRefundPositionAccess, refundPositionLookedAt } from './refund-position.access.js';
import { DetermineRefundPosition } from './refund-position.dto.js';
import { refundPosition } from './refund-position.question.js';
import { EntryRefundPositionView } from './refund-position.view.js';
import { ListRefundPositions } from './refund-positions.dto.js';
import { RefundPositions } from './refund-positions.service.js';

/** By which way duties that fell come back. */
@ApiTags('Refunds of fallen duties')
@Controller('v1')
export class RefundPositionsController {
  constructor(
    private readonly positions: RefundPositions,
    private readonly asking: Asking,
  ) {}

  /**
   * By which way duties of an entry that fell come back, until when, and what they come to with interest: to be declared for refund,
   * to be protested, by the court only, or not settled. Never that they do not come back. Stores nothing.
   */
  @Post('refund-position-determinations')
  @HttpCode(200)
  @Public('it is the published law on facts that the caller gives; nothing is stored')
  @Answers(refundPosition)
  determineRefundPosition(@Body() body: DetermineRefundPosition): Promise<object> {
    return this.asking.answer(refundPosition, body);
  }

  /** The same for each entry of an importer on which duties were deposited that fell or are contested, in the order of entry numbers; what came back whole is left out. */
  @Get('importers/:id/refund-position')
  @Requires('refunds:read')
  @TakesPurpose()
  @RevealsPage(EntryRefundPositionView, entryRefundPositionAccess, refundPositionLookedAt)
  listRefundPositions(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() query: ListRefundPositions,
  ): Promise<Page<EntryRefundPositionView>> {
    return this.positions.list(actor, id, query);
  }
}
