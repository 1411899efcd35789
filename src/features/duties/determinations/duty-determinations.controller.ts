import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Public } from '../../../platform/access/requires.js';
import { Answers } from '../../../platform/determinations/answers.js';
import { Asking } from '../../../platform/determinations/asking.js';
import { Refuses } from '../../../platform/http/refuses.js';
import { DetermineDuties } from './duty-determination.dto.js';
import { dutyDetermination } from './duty-determination.question.js';

/** What is owed on goods. */
@ApiTags('Duties')
@Controller('v1/duty-determinations')
export class DutyDeterminationsController {
  constructor(private readonly asking: Asking) {}

  /**
   * Ordinary duty, every additional duty of Chapter 99 with its heading and instrument, fees, and the facts that are missing with
   * what each answer would be worth. Stores nothing.
   */
  @Post()
  @Refuses(422)
  @HttpCode(200)
  @Public('the tariff is published; nothing is stored')
  @Answers(dutyDetermination)
  determineDuties(@Body() body: DetermineDuties): Promise<object> {
    return this.asking.answer(dutyDetermination, body);
  }
}
