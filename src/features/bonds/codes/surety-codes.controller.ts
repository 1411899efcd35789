import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../../kernel/actor.js';
import type { Page } from '../../../kernel/page.js';
import { CurrentActor, Requires } from '../../../platform/access/requires.js';
import { Reveals, RevealsPage } from '../../../platform/access/reveals.js';
import { PageQuery } from '../../../platform/http/page.dto.js';
import { Idempotent } from '../../../platform/idempotency/idempotent.js';
import { suretyCodeAccess } from './surety-code.access.js';
import { AssignSuretyCode } from './surety-code.dto.js';
import { SuretyCodeView } from './surety-code.view.js';
import { SuretyCodes } from './surety-codes.service.js';

/** The codes that bonds name sureties by. */
@ApiTags('Bonds')
@Controller('v1/surety-codes')
export class SuretyCodesController {
  constructor(private readonly codes: SuretyCodes) {}

  /** Surety codes with their companies, in their order. */
  @Get()
  @Requires('surety-codes:read')
  @RevealsPage(SuretyCodeView, suretyCodeAccess)
  listSuretyCodes(@Query() query: PageQuery): Promise<Page<SuretyCodeView>> {
    return this.codes.list(query);
  }

  /** Says which company a surety code is and who signs in for it; a code that was another’s is this one’s from now on. */
  @Post()
  @Idempotent()
  @Requires('surety-codes:assign')
  @Reveals(SuretyCodeView, suretyCodeAccess)
  assignSuretyCode(@CurrentActor() actor: Actor, @Body() body: AssignSuretyCode): Promise<SuretyCodeView> {
    return this.codes.assign(actor, body);
  }
}
