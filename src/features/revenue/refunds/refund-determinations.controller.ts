import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Public } from '../../../platform/access/requires.js';
import { Answers } from '../../../platform/determinations/answers.js';
import { Asking } from '../../../platform/determinations/asking.js';
import { DetermineRefund } from './refund-standing.dto.js';
import { refundStanding } from './refund-standing.question.js';

/** What is owed on a refund, from what is stated. */
@ApiTags('Revenue')
@Controller('v1/refund-determinations')
export class RefundDeterminationsController {
  constructor(private readonly asking: Asking) {}

  /** What customs owes on a refund on a day: when it is due, its interest to the liquidation, and what it bears where it comes late. Stores nothing. */
  @Post()
  @HttpCode(200)
  @Public('the law and the rates are published; nothing is stored')
  @Answers(refundStanding)
  determineRefund(@Body() body: DetermineRefund): Promise<object> {
    return this.asking.answer(refundStanding, body);
  }
}
