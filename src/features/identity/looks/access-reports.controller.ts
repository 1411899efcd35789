import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../../kernel/actor.js';
import type { Page } from '../../../kernel/page.js';
import { CurrentActor, Requires } from '../../../platform/access/requires.js';
import { RevealsPage } from '../../../platform/access/reveals.js';
import { lookAccess } from './access-report.access.js';
import { ReadAccessReport } from './access-report.dto.js';
import { LookView } from './access-report.view.js';
import { AccessReportsService } from './access-reports.service.js';

/** Who has read what about whom. */
@ApiTags('Access')
@Controller('v1/access-reports')
export class AccessReportsController {
  constructor(private readonly reports: AccessReportsService) {}

  /** Lists who looked at protected data about an organisation, newest first: for itself, and for auditors. */
  @Get(':subject')
  @Requires('access-reports:read')
  @RevealsPage(LookView, lookAccess)
  read(
    @CurrentActor() actor: Actor,
    @Param('subject') subject: string,
    @Query() query: ReadAccessReport,
  ): Promise<Page<LookView>> {
    return this.reports.read(actor, subject, query);
  }
}
