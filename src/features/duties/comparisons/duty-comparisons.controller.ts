import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Public } from '../../../platform/access/requires.js';
import { Answers } from '../../../platform/determinations/answers.js';
import { Asking } from '../../../platform/determinations/asking.js';
import { Refuses } from '../../../platform/http/refuses.js';
import { CompareDuties } from './duty-comparison.dto.js';
import { dutyComparison } from './duty-comparison.question.js';

/** The same goods on two days, or of two origins. */
@ApiTags('Duties')
@Controller('v1/duty-comparisons')
export class DutyComparisonsController {
  constructor(private readonly asking: Asking) {}

  /** What the same goods owe on two days or of two origins, and which programme of which instrument makes the difference. Stores nothing. */
  @Post()
  @Refuses(422)
  @HttpCode(200)
  @Public('the tariff is published; nothing is stored')
  @Answers(dutyComparison)
  compareDuties(@Body() body: CompareDuties): Promise<object> {
    return this.asking.answer(dutyComparison, body);
  }
}
