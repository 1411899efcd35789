import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../../kernel/actor.js';
import type { Page } from '../../../kernel/page.js';
import { CurrentActor, Requires } from '../../../platform/access/requires.js';
import { Reveals, RevealsPage } from '../../../platform/access/reveals.js';
import { approvalAccess } from '../../../platform/approvals/approval.access.js';
import { ApprovalView } from '../../../platform/approvals/approval.view.js';
import { DatedPageQuery } from '../../../platform/http/page.dto.js';
import { Idempotent } from '../../../platform/idempotency/idempotent.js';
import { ImporterAffiliationView } from './affiliation.view.js';
import { Affiliations } from './affiliations.js';
import { EndImporterAffiliation, ProposeSuccessionEnd } from './endings.dto.js';
import { LinkEndings } from './endings.js';
import { importerAffiliationAccess } from './history.access.js';

/** Ends of what importers have to do with each other. */
@ApiTags('Importers')
@Controller('v1/importers/:id')
export class LinkEndingsController {
  constructor(
    private readonly affiliations: Affiliations,
    private readonly endings: LinkEndings,
  ) {}

  /** Records that two importers no longer belong together; that they did stays on record. Lists those it belongs with today. */
  @Post('affiliations/ending')
  @HttpCode(200)
  @Idempotent()
  @Requires('importers:affiliate')
  @RevealsPage(ImporterAffiliationView, importerAffiliationAccess)
  async endImporterAffiliation(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: EndImporterAffiliation,
  ): Promise<Page<ImporterAffiliationView>> {
    await this.endings.end(actor, id, body);
    return this.affiliations.list(actor, id, new DatedPageQuery());
  }

  /**
   * Proposes to take back that it is the successor of another importer: from a day on, or from the start where it never was. It happens
   * once a second person has confirmed it; whether it and those that came from it are covered is then found anew.
   */
  @Post('successions/ending')
  @Idempotent()
  @Requires('importers:affiliate')
  @Reveals(ApprovalView, approvalAccess)
  proposeImporterSuccessionEnd(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: ProposeSuccessionEnd,
  ): Promise<ApprovalView> {
    return this.endings.propose(actor, id, body);
  }
}
