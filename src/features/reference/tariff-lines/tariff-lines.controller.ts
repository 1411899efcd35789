import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Page } from '../../../kernel/page.js';
import { Public } from '../../../platform/access/requires.js';
import { RevealsPage } from '../../../platform/access/reveals.js';
import { Cacheable } from '../../../platform/http/cacheable.js';
import { REFERENCE_SECONDS } from '../caching.js';
import { tariffLineAccess } from './tariff-line.access.js';
import { ListTariffLines } from './tariff-line.dto.js';
import { TariffLineView } from './tariff-line.view.js';
import { TariffLinesService } from './tariff-lines.service.js';

/** The Harmonized Tariff Schedule. */
@ApiTags('Reference')
@Controller('v1/tariff-lines')
export class TariffLinesController {
  constructor(private readonly lines: TariffLinesService) {}

  /** Lists tariff lines by number, on a day and as known at an instant. */
  @Get()
  @Public('the tariff is published')
  @Cacheable(REFERENCE_SECONDS)
  @RevealsPage(TariffLineView, tariffLineAccess)
  list(@Query() query: ListTariffLines): Promise<Page<TariffLineView>> {
    return this.lines.list(query);
  }
}
