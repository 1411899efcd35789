import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Public } from '../../../platform/access/requires.js';
import { Answers } from '../../../platform/determinations/answers.js';
import { Asking } from '../../../platform/determinations/asking.js';
import { DetermineInterest } from './interest-determination.dto.js';
import { interest } from './interest.question.js';

/** Interest on duties. */
@ApiTags('Revenue')
@Controller('v1/interest-determinations')
export class InterestDeterminationsController {
  constructor(private readonly asking: Asking) {}

  /**
   * Interest on duties paid too little or too much, compounded daily at the published quarterly rates, with each run of days
   * and the rate it was charged at. Stores nothing.
   */
  @Post()
  @HttpCode(200)
  @Public('the rates are published; nothing is stored')
  @Answers(interest)
  determineInterest(@Body() body: DetermineInterest): Promise<object> {
    return this.asking.answer(interest, body);
  }
}
