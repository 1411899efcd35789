import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../../kernel/actor.js';
import type { Page } from '../../../kernel/page.js';
import { CurrentActor, Requires } from '../../../platform/access/requires.js';
import { RevealsPage } from '../../../platform/access/reveals.js';
import { DatedPageQuery } from '../../../platform/http/page.dto.js';
import { IdentitySignals } from './identity-signals.service.js';
import { identitySignalAccess } from './signal.access.js';
import { IdentitySignalView } from './signal.view.js';

/** What importers have in common on record. */
@ApiTags('Importers')
@Controller('v1/importers/:id/identity-signals')
export class IdentitySignalsController {
  constructor(private readonly signals: IdentitySignals) {}

  /**
   * Lists what other importers have in common with it: addresses, telephones, banks, officers and owners, names that are alike, links on
   * record, each with the two records it stands on, 80 of a kind at most. Evidence for customs to look at; no score and no verdict follows from it.
   */
  @Get()
  @Requires('importers:affiliations')
  @RevealsPage(IdentitySignalView, identitySignalAccess)
  listIdentitySignals(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() query: DatedPageQuery,
  ): Promise<Page<IdentitySignalView>> {
    return this.signals.list(actor, id, query);
  }
}
