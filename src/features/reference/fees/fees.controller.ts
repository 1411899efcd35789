import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Public } from '../../../platform/access/requires.js';
import { Reveals } from '../../../platform/access/reveals.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Cacheable } from '../../../platform/http/cacheable.js';
import { TimeQuery } from '../../../platform/http/dates.dto.js';
import { REFERENCE_SECONDS } from '../caching.js';
import { DayQuery } from '../../../platform/http/dates.dto.js';
import { feesAccess, interestRatesAccess } from './fees.access.js';
import { feesOn } from './fees-on-day.js';
import { FeesView } from './fees.view.js';
import { InterestRatesService } from './interest-rates.service.js';
import { InterestRatesView } from './interest.view.js';

/** User fees and interest rates. */
@ApiTags('Reference')
@Controller('v1')
export class FeesController {
  constructor(
    private readonly clock: Clock,
    private readonly interest: InterestRatesService,
  ) {}

  /** The merchandise processing fee and the harbor maintenance fee on a day. */
  @Get('fees')
  @Public('fees are set by statute and notice')
  @Cacheable(REFERENCE_SECONDS)
  @Reveals(FeesView, feesAccess)
  listFees(@Query() { asOf = this.clock.today() }: DayQuery): FeesView {
    return feesOn(asOf);
  }

  /** Interest on customs duties on a day, per cent a year. */
  @Get('interest-rates')
  @Public('interest rates are published each quarter')
  @Cacheable(REFERENCE_SECONDS)
  @Reveals(InterestRatesView, interestRatesAccess)
  listInterestRates(@Query() time: TimeQuery): Promise<InterestRatesView> {
    return this.interest.on(time);
  }
}
