import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../../kernel/actor.js';
import type { Page } from '../../../kernel/page.js';
import { TakesPurpose } from '../../../platform/access/purpose.js';
import { CurrentActor, Requires } from '../../../platform/access/requires.js';
import { Reveals, RevealsPage } from '../../../platform/access/reveals.js';
import { approvalAccess } from '../../../platform/approvals/approval.access.js';
import { ApprovalView } from '../../../platform/approvals/approval.view.js';
import { DatedPageQuery } from '../../../platform/http/page.dto.js';
import { Idempotent } from '../../../platform/idempotency/idempotent.js';
import { ImporterAffiliationView } from './affiliation.view.js';
import { Affiliations } from './affiliations.js';
import { AddImporterAffiliation, ProposeSuccession } from './affiliations.dto.js';
import {
  AddImporterAsset,
  AddImporterPerson,
  EndImporterFact,
  RecordProgramStatus,
  RecordServiceRequest,
} from './facts.dto.js';
import { historyLookedAt, importerAffiliationAccess, importerHistoryAccess } from './history.access.js';
import { KnownAtQuery } from './history.dto.js';
import { ImporterHistoryView } from './history.view.js';
import { ImporterHistories } from './histories.service.js';
import { ImporterFacts } from './importer-facts.js';

/** Who stands behind an importer, how it stands in programs, what it has, and whom it belongs with. */
@ApiTags('Importers')
@Controller('v1/importers/:id')
export class ImporterRelationsController {
  constructor(
    private readonly histories: ImporterHistories,
    private readonly facts: ImporterFacts,
    private readonly affiliations: Affiliations,
  ) {}

  /** Everything the importer ever was: names, places, numbers, filings, officers and owners, programs, assets, requests for services. */
  @Get('history')
  @Requires('importers:history')
  @TakesPurpose()
  @Reveals(ImporterHistoryView, importerHistoryAccess, historyLookedAt)
  findImporterHistory(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() { knownAt }: KnownAtQuery,
  ): Promise<ImporterHistoryView> {
    return this.histories.find(actor, id, knownAt);
  }

  /** Names an officer or owner, beneficial ones too. */
  @Post('persons')
  @Idempotent()
  @Requires('importers:write')
  @Reveals(ImporterHistoryView, importerHistoryAccess, historyLookedAt)
  async addImporterPerson(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: AddImporterPerson,
  ): Promise<ImporterHistoryView> {
    await this.facts.addPerson(actor, id, body);
    return this.histories.find(actor, id);
  }

  /** Records how it stands in a program from a day on; what it was before ends. */
  @Post('program-statuses')
  @Idempotent()
  @Requires('importers:write')
  @Reveals(ImporterHistoryView, importerHistoryAccess, historyLookedAt)
  async recordImporterProgramStatus(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: RecordProgramStatus,
  ): Promise<ImporterHistoryView> {
    await this.facts.recordProgram(actor, id, body);
    return this.histories.find(actor, id);
  }

  /** Records what it has in the United States, on what evidence. */
  @Post('assets')
  @Idempotent()
  @Requires('importers:write')
  @Reveals(ImporterHistoryView, importerHistoryAccess, historyLookedAt)
  async addImporterAsset(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: AddImporterAsset,
  ): Promise<ImporterHistoryView> {
    await this.facts.addAsset(actor, id, body);
    return this.histories.find(actor, id);
  }

  /** Records that it asked customs for a service under its number, which keeps the number in use for a year. */
  @Post('service-requests')
  @Idempotent()
  @Requires('importers:write')
  @Reveals(ImporterHistoryView, importerHistoryAccess, historyLookedAt)
  async recordImporterServiceRequest(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: RecordServiceRequest,
  ): Promise<ImporterHistoryView> {
    await this.facts.recordServiceRequest(actor, id, body);
    return this.histories.find(actor, id);
  }

  /** Ends what was recorded of a person, a program or an asset; that it held stays on record. */
  @Post('facts/:factId/ending')
  @ApiParam({ name: 'factId', description: 'Id of the fact.', example: 'imf_01kjv3v6b9f3xb0m0n4q4h7z2d' })
  @HttpCode(200)
  @Idempotent()
  @Requires('importers:write')
  @Reveals(ImporterHistoryView, importerHistoryAccess, historyLookedAt)
  async endImporterFact(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('factId') factId: string,
    @Body() body: EndImporterFact,
  ): Promise<ImporterHistoryView> {
    await this.facts.end(actor, id, factId, body);
    return this.histories.find(actor, id);
  }

  /** Lists the importers it belongs with, by what, on what evidence, and how sure that is; for customs only. */
  @Get('affiliations')
  @Requires('importers:affiliations')
  @RevealsPage(ImporterAffiliationView, importerAffiliationAccess)
  listImporterAffiliations(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() query: DatedPageQuery,
  ): Promise<Page<ImporterAffiliationView>> {
    return this.affiliations.list(actor, id, query);
  }

  /** Records that two importers belong together. */
  @Post('affiliations')
  @Idempotent()
  @Requires('importers:affiliate')
  @RevealsPage(ImporterAffiliationView, importerAffiliationAccess)
  async addImporterAffiliation(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: AddImporterAffiliation,
  ): Promise<Page<ImporterAffiliationView>> {
    await this.affiliations.add(actor, id, body);
    return this.affiliations.list(actor, id, new DatedPageQuery());
  }

  /** Proposes that it is the successor of another importer; it counts once a second person has confirmed it. */
  @Post('successions')
  @Idempotent()
  @Requires('importers:affiliate')
  @Reveals(ApprovalView, approvalAccess)
  proposeImporterSuccession(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: ProposeSuccession,
  ): Promise<ApprovalView> {
    return this.affiliations.propose(actor, id, body);
  }
}
