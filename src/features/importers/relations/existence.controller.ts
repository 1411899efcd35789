import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../../kernel/actor.js';
import { CurrentActor, Requires } from '../../../platform/access/requires.js';
import { Reveals } from '../../../platform/access/reveals.js';
import { Idempotent } from '../../../platform/idempotency/idempotent.js';
import { AddRelatedBusiness, RecordVerification } from './existence.dto.js';
import { historyLookedAt, importerHistoryAccess } from './history.access.js';
import { ImporterHistoryView } from './history.view.js';
import { ImporterHistories } from './histories.service.js';
import { ImporterFacts } from './importer-facts.js';

/** Whether an importer exists, and which businesses it is related to. */
@ApiTags('Importers')
@Controller('v1/importers/:id')
export class ImporterExistenceController {
  constructor(
    private readonly histories: ImporterHistories,
    private readonly facts: ImporterFacts,
  ) {}

  /** Names a business that the importer has, or had before, with its importer number. */
  @Post('related-businesses')
  @Idempotent()
  @Requires('importers:write')
  @Reveals(ImporterHistoryView, importerHistoryAccess, historyLookedAt)
  async addRelatedBusiness(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: AddRelatedBusiness,
  ): Promise<ImporterHistoryView> {
    await this.facts.addRelatedBusiness(actor, id, body);
    return this.histories.find(actor, id);
  }

  /** Records whether the importer, or a place of it, was found to exist; what was found before ends, and so does what was found of a place that it leaves. */
  @Post('verifications')
  @Idempotent()
  @Requires('importers:write')
  @Reveals(ImporterHistoryView, importerHistoryAccess, historyLookedAt)
  async recordImporterVerification(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: RecordVerification,
  ): Promise<ImporterHistoryView> {
    await this.facts.recordVerification(actor, id, body);
    return this.histories.find(actor, id);
  }
}
