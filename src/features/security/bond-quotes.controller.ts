import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Public } from '../../platform/access/requires.js';
import { Answers } from '../../platform/determinations/answers.js';
import { Asking } from '../../platform/determinations/asking.js';
import { Refuses } from '../../platform/http/refuses.js';
import { QuoteBond } from './bond-quote.dto.js';
import { bondRequirement } from './bond-requirement.question.js';

/** What security a shipment needs, and why. */
@ApiTags('Bonds')
@Controller('v1/bond-requirement-quotes')
export class BondQuotesController {
  constructor(private readonly asking: Asking) {}

  /** Duties at entry, coverage, risk and the bond needed, step by step with the law beside each step. Stores nothing. */
  @Post()
  @Refuses(422)
  @HttpCode(200)
  @Public('brokers ask before they have an account; nothing is stored')
  @Answers(bondRequirement)
  quoteBondRequirement(@Body() body: QuoteBond): Promise<object> {
    return this.asking.answer(bondRequirement, body);
  }
}
