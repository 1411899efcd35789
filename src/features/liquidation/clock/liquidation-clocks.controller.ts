import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Public } from '../../../platform/access/requires.js';
import { Answers } from '../../../platform/determinations/answers.js';
import { Asking } from '../../../platform/determinations/asking.js';
import { AskLiquidationClock } from './liquidation-clock.dto.js';
import { liquidationClockQuestion } from './liquidation-clock.question.js';

/** The times of liquidation, for whoever gives the facts. */
@ApiTags('Liquidation')
@Controller('v1/liquidation-clocks')
export class LiquidationClocksController {
  constructor(private readonly asking: Asking) {}

  /**
   * By when an entry must be liquidated, the last weekly run in time, whether time has liquidated it, and until when customs may
   * reliquidate and importer and surety may protest. The first notice that a suspension is removed counts. Stores nothing.
   */
  @Post()
  @HttpCode(200)
  @Public('it is arithmetic of the law on facts that the caller gives; nothing is stored')
  @Answers(liquidationClockQuestion)
  determineLiquidationClock(@Body() body: AskLiquidationClock): Promise<object> {
    return this.asking.answer(liquidationClockQuestion, body);
  }
}
