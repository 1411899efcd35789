import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Public } from '../../platform/access/requires.js';
import { Answers } from '../../platform/determinations/answers.js';
import { Asking } from '../../platform/determinations/asking.js';
import { DetermineRate } from './adcvd-rate.dto.js';
import { adcvdRate } from './adcvd-rate.question.js';

/** Which cash deposit rate applies. */
@ApiTags('AD/CVD')
@Controller('v1/adcvd-rate-determinations')
export class AdcvdRatesController {
  constructor(private readonly asking: Asking) {}

  /** Finds the deposit rate by producer and exporter, step by step with the candidates rejected, or says why there is none. Stores nothing. */
  @Post()
  @HttpCode(200)
  @Public('rates are published; the question holds nothing of anyone')
  @Answers(adcvdRate)
  determineAdcvdRate(@Body() body: DetermineRate): Promise<object> {
    return this.asking.answer(adcvdRate, body);
  }
}
