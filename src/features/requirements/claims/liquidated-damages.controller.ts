import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Public } from '../../../platform/access/requires.js';
import { Answers } from '../../../platform/determinations/answers.js';
import { Asking } from '../../../platform/determinations/asking.js';
import { AskLiquidatedDamages } from './liquidated-damages.dto.js';
import { liquidatedDamagesQuestion } from './liquidated-damages.question.js';

/** Liquidated damages under bonds. */
@ApiTags('Bonds')
@Controller('v1/liquidated-damages-determinations')
export class LiquidatedDamagesController {
  constructor(private readonly asking: Asking) {}

  /** What is claimed under an importer’s bond for a default, what of it the surety answers for, and until when each may petition. Stores nothing. */
  @Post()
  @HttpCode(200)
  @Public('the law is published; nothing is stored')
  @Answers(liquidatedDamagesQuestion)
  determineLiquidatedDamages(@Body() body: AskLiquidatedDamages): Promise<object> {
    return this.asking.answer(liquidatedDamagesQuestion, body);
  }
}
