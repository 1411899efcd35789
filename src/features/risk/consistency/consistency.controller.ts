import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../../kernel/actor.js';
import type { Page } from '../../../kernel/page.js';
import { CurrentActor, Requires } from '../../../platform/access/requires.js';
import { RevealsPage } from '../../../platform/access/reveals.js';
import { DatedPageQuery } from '../../../platform/http/page.dto.js';
import { manufacturerChangeAccess, portChangeAccess, riskConsistencyAccess } from './consistency.access.js';
import { ConsistencyQuery } from './consistency.dto.js';
import { RiskConsistency } from './consistency.service.js';
import { ManufacturerChangeView, PortChangeView, RiskConsistencyView } from './consistency.view.js';

/** Whether like entries are treated alike, and whether goods look for another port. */
@ApiTags('Risk')
@Controller('v1')
export class RiskConsistencyController {
  constructor(private readonly consistency: RiskConsistency) {}

  /** Lists what was done about entries of each band, port by port and Center by Center, beside what was done everywhere. It compares, and blames nobody. */
  @Get('risk-consistency')
  @Requires('risk:read')
  @RevealsPage(RiskConsistencyView, riskConsistencyAccess)
  listRiskConsistency(
    @CurrentActor() actor: Actor,
    @Query() query: ConsistencyQuery,
  ): Promise<Page<RiskConsistencyView>> {
    return this.consistency.compare(actor, query);
  }

  /** Lists goods of the importer that were refused at one port, each with like goods entered at another from that day on, and the manufacturer named in both. Evidence, never a verdict. */
  @Get('importers/:id/port-changes')
  @Requires('risk:read')
  @RevealsPage(PortChangeView, portChangeAccess)
  listImporterPortChanges(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() query: DatedPageQuery,
  ): Promise<Page<PortChangeView>> {
    return this.consistency.portChanges(actor, id, query);
  }

  /** Lists manufacturers that entries of the importer named at one place under one name and later under another, in two years. Evidence, never a verdict. */
  @Get('importers/:id/manufacturer-changes')
  @Requires('risk:read')
  @RevealsPage(ManufacturerChangeView, manufacturerChangeAccess)
  listImporterManufacturerChanges(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() query: DatedPageQuery,
  ): Promise<Page<ManufacturerChangeView>> {
    return this.consistency.manufacturerChanges(actor, id, query);
  }
}
