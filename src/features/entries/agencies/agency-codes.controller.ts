import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../../kernel/actor.js';
import type { Page } from '../../../kernel/page.js';
import { CurrentActor, Requires } from '../../../platform/access/requires.js';
import { Reveals, RevealsPage } from '../../../platform/access/reveals.js';
import { PageQuery } from '../../../platform/http/page.dto.js';
import { Idempotent } from '../../../platform/idempotency/idempotent.js';
import { agencyCodeAccess } from './agency-code.access.js';
import { AssignAgencyCode } from './agency-code.dto.js';
import { AgencyCodeView } from './agency-code.view.js';
import { AgencyCodes } from './agency-codes.service.js';

/** The agencies that goods are flagged to. */
@ApiTags('Entries')
@Controller('v1/agency-codes')
export class AgencyCodesController {
  constructor(private readonly codes: AgencyCodes) {}

  /** The codes of agencies that goods can be flagged to, in their order. */
  @Get()
  @Requires('agency-codes:read')
  @RevealsPage(AgencyCodeView, agencyCodeAccess)
  listAgencyCodes(@Query() query: PageQuery): Promise<Page<AgencyCodeView>> {
    return this.codes.list(query);
  }

  /** Says which organisation answers for an agency; a code that was another’s is this one’s from now on. */
  @Post()
  @Idempotent()
  @Requires('agency-codes:assign')
  @Reveals(AgencyCodeView, agencyCodeAccess)
  assignAgencyCode(@CurrentActor() actor: Actor, @Body() body: AssignAgencyCode): Promise<AgencyCodeView> {
    return this.codes.assign(actor, body);
  }
}
