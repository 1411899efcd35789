import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Public } from '../../../platform/access/requires.js';
import { Answers } from '../../../platform/determinations/answers.js';
import { Asking } from '../../../platform/determinations/asking.js';
import { AskReimbursement } from './reimbursement.dto.js';
import { reimbursementQuestion } from './reimbursement.question.js';

/** The statement on reimbursement, for whoever gives the facts. */
@ApiTags('Liquidation')
@Controller('v1/reimbursement-determinations')
export class ReimbursementsController {
  constructor(private readonly asking: Asking) {}

  /**
   * Whether an importer must state that nobody paid its antidumping duty back, until when, whether customs may still take it in a
   * protest, and what the duty comes to where it is missing: Commerce may presume reimbursement. Stores nothing.
   */
  @Post()
  @HttpCode(200)
  @Public('it is arithmetic of the law on facts that the caller gives; nothing is stored')
  @Answers(reimbursementQuestion)
  determineReimbursement(@Body() body: AskReimbursement): Promise<object> {
    return this.asking.answer(reimbursementQuestion, body);
  }
}
