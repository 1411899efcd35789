import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Page } from '../../kernel/page.js';
import { Public } from '../../platform/access/requires.js';
import { Reveals, RevealsPage } from '../../platform/access/reveals.js';
import { TimeQuery } from '../../platform/http/dates.dto.js';
import { DatedPageQuery } from '../../platform/http/page.dto.js';
import { AdcvdCasesService } from './adcvd-cases.service.js';
import { adcvdCaseAccess, adcvdRateAccess } from './adcvd-case.access.js';
import { SearchCases } from './adcvd-case.dto.js';
import { AdcvdCaseView, AdcvdRateView } from './adcvd-case.view.js';

/** Antidumping and countervailing duty cases and their rates. */
@ApiTags('AD/CVD')
@Controller('v1/adcvd-cases')
export class AdcvdCasesController {
  constructor(private readonly cases: AdcvdCasesService) {}

  /** Which cases may touch these goods; each hit says why it matched, no hit says what was searched. */
  @Get()
  @Public('orders are published in the Federal Register')
  @RevealsPage(AdcvdCaseView, adcvdCaseAccess)
  search(@Query() query: SearchCases): Promise<Page<AdcvdCaseView>> {
    return this.cases.search(query);
  }

  /** One case by its number, with or without hyphens, of seven or ten characters. */
  @Get(':caseNumber')
  @Public('orders are published in the Federal Register')
  @Reveals(AdcvdCaseView, adcvdCaseAccess)
  find(@Param('caseNumber') caseNumber: string, @Query() time: TimeQuery): Promise<AdcvdCaseView> {
    return this.cases.find(caseNumber, time);
  }

  /** The rates of a case in force on a day, as they were known at an instant. */
  @Get(':caseNumber/rates')
  @Public('rates are published in the Federal Register')
  @RevealsPage(AdcvdRateView, adcvdRateAccess)
  listAdcvdRates(
    @Param('caseNumber') caseNumber: string,
    @Query() query: DatedPageQuery,
  ): Promise<Page<AdcvdRateView>> {
    return this.cases.rates(caseNumber, query);
  }
}
