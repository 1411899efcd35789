import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Public } from '../../../platform/access/requires.js';
import { Reveals } from '../../../platform/access/reveals.js';
import { Clock } from '../../../platform/clock/clock.js';
import { dataCurrencyAccess } from './data-currency.access.js';
import { DataSourcesView } from './data-currency.view.js';
import { DataSources } from './data-sources.js';

/** How far the data go on which answers rest. */
@ApiTags('About')
@Controller('v1/data-currency')
export class DataCurrencyController {
  constructor(
    private readonly sources: DataSources,
    private readonly clock: Clock,
  ) {}

  /** For each source of data: its edition, its days, what it lacks and when new data are expected. */
  @Get()
  @Public('how far the data go is part of every answer')
  @Reveals(DataSourcesView, dataCurrencyAccess)
  async find(): Promise<DataSourcesView> {
    return { asOf: this.clock.today(), sources: await this.sources.read(this.clock.now()) };
  }
}
