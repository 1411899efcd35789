import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Page } from '../../../kernel/page.js';
import { Public } from '../../../platform/access/requires.js';
import { RevealsPage } from '../../../platform/access/reveals.js';
import { Cacheable } from '../../../platform/http/cacheable.js';
import { REFERENCE_SECONDS } from '../caching.js';
import { suretyAccess } from './surety.access.js';
import { ListSureties } from './surety.dto.js';
import { SuretyView } from './surety.view.js';
import { SuretiesService } from './sureties.service.js';

/** Companies accepted as surety on federal bonds. */
@ApiTags('Reference')
@Controller('v1/sureties')
export class SuretiesController {
  constructor(private readonly sureties: SuretiesService) {}

  /** Lists Treasury-certified sureties with their underwriting limit for one bond, on a day. */
  @Get()
  @Public('Treasury publishes the circular')
  @Cacheable(REFERENCE_SECONDS)
  @RevealsPage(SuretyView, suretyAccess)
  list(@Query() query: ListSureties): Promise<Page<SuretyView>> {
    return this.sureties.list(query);
  }
}
