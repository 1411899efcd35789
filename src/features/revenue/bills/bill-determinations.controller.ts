import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Public } from '../../../platform/access/requires.js';
import { Answers } from '../../../platform/determinations/answers.js';
import { Asking } from '../../../platform/determinations/asking.js';
import { DetermineBill } from './bill-standing.dto.js';
import { billStanding } from './bill-standing.question.js';

/** What is owed on a bill, from what is stated. */
@ApiTags('Revenue')
@Controller('v1/bill-determinations')
export class BillDeterminationsController {
  constructor(private readonly asking: Asking) {}

  /**
   * What is owed on a bill of customs on a day: when it is due, what it bears once it is delinquent, and what each payment went
   * to. Stores nothing.
   */
  @Post()
  @HttpCode(200)
  @Public('the law and the rates are published; nothing is stored')
  @Answers(billStanding)
  determineBill(@Body() body: DetermineBill): Promise<object> {
    return this.asking.answer(billStanding, body);
  }
}
