import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { HOLIDAY_RULES, OBSERVANCE_CITES, holidaysOf } from '../../../kernel/calendar.js';
import { yearOf } from '../../../kernel/dates.js';
import type { Page } from '../../../kernel/page.js';
import { Public } from '../../../platform/access/requires.js';
import { RevealsPage } from '../../../platform/access/reveals.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Cacheable } from '../../../platform/http/cacheable.js';
import { REFERENCE_SECONDS } from '../caching.js';
import { holidayAccess } from './holiday.access.js';
import { HolidaysOfYear } from './holiday.dto.js';
import { HolidayView } from './holiday.view.js';

/** Days that are not business days. */
@ApiTags('Reference')
@Controller('v1/holidays')
export class HolidaysController {
  constructor(private readonly clock: Clock) {}

  /** The federal holidays that fall in a year, each with the day it is observed. */
  @Get()
  @Public('holidays are set by statute')
  @Cacheable(REFERENCE_SECONDS)
  @RevealsPage(HolidayView, holidayAccess)
  list(@Query() { year = yearOf(this.clock.today()) }: HolidaysOfYear): Page<HolidayView> {
    const items = holidaysOf(year).map((holiday) => ({ ...holiday, citations: citesOf(holiday.name) }));
    return { items, page: { limit: items.length } };
  }
}

const citesOf = (name: string): HolidayView['citations'] => [
  ...(HOLIDAY_RULES.find((rule) => rule.name === name)?.cites ?? []),
  ...OBSERVANCE_CITES,
];
