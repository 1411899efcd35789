import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../kernel/actor.js';
import { CurrentActor, Requires } from '../../platform/access/requires.js';
import { Reveals } from '../../platform/access/reveals.js';
import { Idempotent } from '../../platform/idempotency/idempotent.js';
import { DayQuery } from '../../platform/http/dates.dto.js';
import { disclosureMatrixAccess, importerDisclosureAccess } from './case-disclosure.access.js';
import { DisclosureMatrixView, ImporterDisclosureView } from './case-disclosure.view.js';
import { CaseLookup } from './cases/case-lookup.js';
import { DisclosureMatrices } from './officers/disclosure-matrices.js';
import { DisclosureReader } from './disclosure-reader.js';
import { disclosureAccess, disclosureLooks } from './disclosure.access.js';
import { DecideDisclosures } from './disclosure.dto.js';
import { DisclosureView } from './disclosure.view.js';
import { ImporterDisclosures } from './importers/importer-disclosures.js';
import { OfficerDecisions } from './officers/officer-decisions.service.js';

/** Disclosures seen from the goods they are about. */
@ApiTags('Disclosures')
@Controller('v1')
export class CaseDisclosuresController {
  constructor(
    private readonly goods: CaseLookup,
    private readonly officers: OfficerDecisions,
    private readonly reader: DisclosureReader,
    private readonly matrices: DisclosureMatrices,
    private readonly importers: ImporterDisclosures,
  ) {}

  /** An officer confirms or refuses what may, but need not, be disclosed about detained goods. */
  @Post('detentions/:id/disclosure-decisions')
  @HttpCode(200)
  @Idempotent()
  @Requires('disclosures:decide')
  @Reveals(DisclosureView, disclosureAccess, disclosureLooks)
  async decideDetentionDisclosure(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: DecideDisclosures,
  ): Promise<DisclosureView> {
    return this.reader.find(actor, await this.officers.decide(actor, await this.goods.detainedGoods(actor, id), body));
  }

  /** The same for goods abandoned before seizure, as far as policy opens them. */
  @Post('abandoned-merchandise/:id/disclosure-decisions')
  @HttpCode(200)
  @Idempotent()
  @Requires('disclosures:decide')
  @Reveals(DisclosureView, disclosureAccess, disclosureLooks)
  async decideAbandonmentDisclosure(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: DecideDisclosures,
  ): Promise<DisclosureView> {
    return this.reader.find(actor, await this.officers.decide(actor, await this.goods.abandonedGoods(id), body));
  }

  /** What would be permitted about detained goods on a day, field by field. */
  @Get('detentions/:id/disclosure-matrix')
  @Requires('disclosures:foresee')
  @Reveals(DisclosureMatrixView, disclosureMatrixAccess)
  async readDetentionDisclosureMatrix(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() { asOf }: DayQuery,
  ): Promise<DisclosureMatrixView> {
    return this.matrices.draw(await this.goods.detainedGoods(actor, id), asOf);
  }

  /** What would be permitted about abandoned goods on a day, field by field. */
  @Get('abandoned-merchandise/:id/disclosure-matrix')
  @Requires('disclosures:foresee')
  @Reveals(DisclosureMatrixView, disclosureMatrixAccess)
  async readAbandonmentDisclosureMatrix(
    @Param('id') id: string,
    @Query() { asOf }: DayQuery,
  ): Promise<DisclosureMatrixView> {
    return this.matrices.draw(await this.goods.abandonedGoods(id), asOf);
  }

  /** What an importer's rights holders were and will be told of its goods, and its own images of them. */
  @Get('detentions/:id/importer-disclosure-view')
  @Requires('disclosures:read-as-importer')
  @Reveals(ImporterDisclosureView, importerDisclosureAccess)
  readImporterDisclosureView(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<ImporterDisclosureView> {
    return this.importers.read(actor, id);
  }
}
