import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Page } from '../../../kernel/page.js';
import { Public } from '../../../platform/access/requires.js';
import { RevealsPage } from '../../../platform/access/reveals.js';
import { Cacheable } from '../../../platform/http/cacheable.js';
import { REFERENCE_SECONDS } from '../caching.js';
import { portAccess } from './port.access.js';
import { ListPorts } from './port.dto.js';
import { PortView } from './port.view.js';
import { PortsService } from './ports.service.js';

/** Ports of entry. */
@ApiTags('Reference')
@Controller('v1/ports')
export class PortsController {
  constructor(private readonly ports: PortsService) {}

  /** Lists ports of entry by code, on a day. */
  @Get()
  @Public('Schedule D is published')
  @Cacheable(REFERENCE_SECONDS)
  @RevealsPage(PortView, portAccess)
  list(@Query() query: ListPorts): Promise<Page<PortView>> {
    return this.ports.list(query);
  }
}
