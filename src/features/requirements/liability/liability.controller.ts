import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../../kernel/actor.js';
import type { Page } from '../../../kernel/page.js';
import { TakesPurpose } from '../../../platform/access/purpose.js';
import { CurrentActor, Requires } from '../../../platform/access/requires.js';
import { Reveals, RevealsPage } from '../../../platform/access/reveals.js';
import { DayQuery } from '../../../platform/http/dates.dto.js';
import { bondForecastAccess } from '../forecast/forecast.access.js';
import { BondForecasts } from '../forecast/bond-forecasts.service.js';
import { ForecastBond } from '../forecast/forecast.dto.js';
import { BondForecastView } from '../forecast/forecast.view.js';
import { BondPositions } from './bond-positions.service.js';
import {
  bondPositionAccess,
  securedEntryAccess,
  securedEntryLookedAt,
  suretyExposureAccess,
} from './liability.access.js';
import { ListSecuredEntries } from './liability.dto.js';
import { BondPositionView, SecuredEntryView, SuretyExposureView } from './liability.view.js';
import { SecuredEntries } from './secured-entries.service.js';

/** What bonds answer for. */
@ApiTags('Bonds')
@Controller('v1')
export class LiabilityController {
  constructor(
    private readonly positions: BondPositions,
    private readonly secured: SecuredEntries,
    private readonly forecasts: BondForecasts,
  ) {}

  /** Every bond of an importer on a day, period by period: entries charged, what is open and owed, what is exposed and may be asked. Periods stack. */
  @Get('importers/:id/bond-position')
  @Requires('bond-positions:read')
  @Reveals(BondPositionView, bondPositionAccess)
  findBondPosition(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() { asOf }: DayQuery,
  ): Promise<BondPositionView> {
    return this.positions.ofImporter(actor, id, asOf);
  }

  /** From when on its continuous bond would no longer be enough, month by month, with the day of breach and of each early warning. Keeps nothing. CBP decides. */
  @Post('importers/:id/bond-forecast')
  @HttpCode(200)
  @Requires('bond-positions:read')
  @Reveals(BondForecastView, bondForecastAccess)
  determineBondForecast(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: ForecastBond,
  ): Promise<BondForecastView> {
    return this.forecasts.forecast(actor, id, body);
  }

  /** What a surety answers for on a day by its own parts, with bonds that are over and still have something open (run-off). */
  @Get('sureties/:id/exposure')
  @ApiParam({ name: 'id', description: 'Its company code.', example: '99821' })
  @Requires('surety-exposure:read')
  @Reveals(SuretyExposureView, suretyExposureAccess)
  findSuretyExposure(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() { asOf }: DayQuery,
  ): Promise<SuretyExposureView> {
    return this.positions.ofSurety(actor, id, asOf);
  }

  /** Lists the entries that a bond secures, with the version they were charged to and how they stand. */
  @Get('bonds/:id/entries')
  @Requires('bond-entries:read')
  @TakesPurpose()
  @RevealsPage(SecuredEntryView, securedEntryAccess, securedEntryLookedAt)
  listBondEntries(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() query: ListSecuredEntries,
  ): Promise<Page<SecuredEntryView>> {
    return this.secured.list(actor, id, query);
  }
}
