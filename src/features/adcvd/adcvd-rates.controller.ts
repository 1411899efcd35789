import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Public } from '../../platform/access/requires.js';
import { Reveals } from '../../platform/access/reveals.js';
import { determinationAccess } from '../../platform/determinations/determination.access.js';
import { DeterminationView } from '../../platform/determinations/determination.view.js';
import { DetermineRate } from './adcvd-rate.dto.js';
import { AdcvdRatesService } from './adcvd-rates.service.js';

/** Which cash deposit rate applies. */
@ApiTags('AD/CVD')
@Controller('v1/adcvd-rate-determinations')
export class AdcvdRatesController {
  constructor(private readonly rates: AdcvdRatesService) {}

  /** Finds the deposit rate by producer and exporter, step by step with the candidates rejected, or says why there is none. Stores nothing. */
  @Post()
  @HttpCode(200)
  @Public('rates are published; the question holds nothing of anyone')
  @Reveals(DeterminationView, determinationAccess)
  determine(@Body() body: DetermineRate): Promise<DeterminationView> {
    return this.rates.determine(body) as unknown as Promise<DeterminationView>;
  }
}
