import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../../kernel/actor.js';
import type { Page } from '../../../kernel/page.js';
import { CurrentActor, Requires } from '../../../platform/access/requires.js';
import { RevealsPage } from '../../../platform/access/reveals.js';
import { PageQuery } from '../../../platform/http/page.dto.js';
import { bondMatchAccess } from './bond-match.access.js';
import { BondMatchView } from './bond-match.view.js';
import { BondMatches } from './bond-matches.service.js';

const COMPANY = { name: 'id', description: 'The company, by its code at Treasury.', example: '99821' };

/** What a surety has to set right between its bonds and the entries they secure. */
@ApiTags('Bonds')
@Controller('v1/sureties/:id/matches')
export class BondMatchesController {
  constructor(private readonly matches: BondMatches) {}

  /**
   * Lists bonds of a surety and entries that do not name each other, or not rightly, in the order in which they came to wait: what is wrong, since
   * when, and the entry of the principal that comes nearest. What is set right leaves the list.
   */
  @Get()
  @ApiParam(COMPANY)
  @Requires('surety-matches:read')
  @RevealsPage(BondMatchView, bondMatchAccess)
  listSuretyMatches(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() query: PageQuery,
  ): Promise<Page<BondMatchView>> {
    return this.matches.list(actor, id, query);
  }
}
