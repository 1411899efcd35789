import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Public } from '../../../platform/access/requires.js';
import { Answers } from '../../../platform/determinations/answers.js';
import { Asking } from '../../../platform/determinations/asking.js';
import { DetermineDepositDue } from './deposit-due.dto.js';
import { depositDueQuestion } from './deposit-due.question.js';
import { DetermineProvisionalMeasures } from './provisional-measures.dto.js';
import { provisionalMeasuresQuestion } from './provisional-measures.question.js';

/** Deposits of estimated duties, for whoever gives the facts. */
@ApiTags('Revenue')
@Controller('v1')
export class DepositsController {
  constructor(private readonly asking: Asking) {}

  /** By when estimated duties are deposited: with the summary, or by the fifteenth working day of the next month on a periodic monthly statement. Stores nothing. */
  @Post('deposit-determinations')
  @HttpCode(200)
  @Public('it is arithmetic of the law on facts that the caller gives; nothing is stored')
  @Answers(depositDueQuestion)
  determineDepositDue(@Body() body: DetermineDepositDue): Promise<object> {
    return this.asking.answer(depositDueQuestion, body);
  }

  /** What becomes of a provisional antidumping or countervailing duty, in cash or under a bond, when the investigation ends: capped, released, refunded or owed in full. Stores nothing. */
  @Post('provisional-measure-determinations')
  @HttpCode(200)
  @Public('it is arithmetic of the law on facts that the caller gives; nothing is stored')
  @Answers(provisionalMeasuresQuestion)
  determineProvisionalMeasures(@Body() body: DetermineProvisionalMeasures): Promise<object> {
    return this.asking.answer(provisionalMeasuresQuestion, body);
  }
}
