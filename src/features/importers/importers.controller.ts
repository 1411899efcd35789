import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../kernel/actor.js';
import type { Page } from '../../kernel/page.js';
import { TakesPurpose } from '../../platform/access/purpose.js';
import { CurrentActor, Requires } from '../../platform/access/requires.js';
import { Reveals, RevealsPage } from '../../platform/access/reveals.js';
import { Refuses } from '../../platform/http/refuses.js';
import { TimeQuery } from '../../platform/http/dates.dto.js';
import { Idempotent } from '../../platform/idempotency/idempotent.js';
import { LookView, ReadAccessReport, lookAccess } from '../identity/index.js';
import { ImporterAccessReports } from './importer-access-reports.service.js';
import { importerAccess, importerLookedAt } from './importer.access.js';
import { MoveImporter, RenameImporter } from './importer.dto.js';
import { ImporterView } from './importer.view.js';
import { ImportersService } from './importers.service.js';
import { LookUpImporters } from './lookup.dto.js';
import { ImporterLookups } from './matching/lookups.service.js';
import { ImporterRegister } from './register/importer-register.js';
import { registeredImporterAccess } from './register/registered.access.js';
import { ListImporters } from './register/registered.dto.js';
import { RegisteredImporterView } from './register/registered.view.js';

/** Importers: who they are, what they were called and where they were. */
@ApiTags('Importers')
@Controller('v1/importers')
export class ImportersController {
  constructor(
    private readonly importers: ImportersService,
    private readonly lookups: ImporterLookups,
    private readonly register: ImporterRegister,
    private readonly accessReports: ImporterAccessReports,
  ) {}

  /** Lists importers by the day they were put on record: the register of new and nonresident importers, for customs only. */
  @Get()
  @Requires('importers:list')
  @RevealsPage(RegisteredImporterView, registeredImporterAccess)
  listImporters(@CurrentActor() actor: Actor, @Query() query: ListImporters): Promise<Page<RegisteredImporterView>> {
    return this.register.list(actor, query);
  }

  /**
   * Looks importers up by name, number or description; told in the body, never in an address. Customs finds beginnings of names and,
   * by a description, whom it may be and why; others find exactly what is theirs or what a power of attorney lets them look up.
   */
  @Post('lookup')
  @HttpCode(200)
  @Requires('importers:lookup')
  @RevealsPage(ImporterView, importerAccess)
  lookUpImporters(@CurrentActor() actor: Actor, @Body() body: LookUpImporters): Promise<Page<ImporterView>> {
    return this.lookups.find(actor, body);
  }

  /** The importer that the caller’s own organisation signs in for, as it stood on a day, as known at an instant. */
  @Get('me')
  @Refuses(404)
  @Requires('importers:own')
  @TakesPurpose()
  @Reveals(ImporterView, importerAccess, importerLookedAt)
  findOwnImporter(@CurrentActor() actor: Actor, @Query() time: TimeQuery): Promise<ImporterView> {
    return this.importers.findOwn(actor, time);
  }

  /** One importer as it stood on a day, as known at an instant, with its whole history; as known before it was put on record it is not there. */
  @Get(':id')
  @Requires('importers:read')
  @TakesPurpose()
  @Reveals(ImporterView, importerAccess, importerLookedAt)
  find(@CurrentActor() actor: Actor, @Param('id') id: string, @Query() time: TimeQuery): Promise<ImporterView> {
    return this.importers.find(actor, id, time);
  }

  /** Lists who looked at protected data about the importer, newest first: for itself, and for auditors. */
  @Get(':id/access-report')
  @Requires('access-reports:read')
  @RevealsPage(LookView, lookAccess)
  readImporterAccessReport(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() query: ReadAccessReport,
  ): Promise<Page<LookView>> {
    return this.accessReports.read(actor, id, query);
  }

  /** Records another name from a day on; the earlier one stays on record. */
  @Post(':id/names')
  @Idempotent()
  @Requires('importers:write')
  @Reveals(ImporterView, importerAccess)
  addImporterName(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: RenameImporter,
  ): Promise<ImporterView> {
    return this.importers.rename(actor, id, body);
  }

  /** Records another place of business from a day on; the earlier one stays on record. */
  @Post(':id/addresses')
  @Idempotent()
  @Requires('importers:write')
  @Reveals(ImporterView, importerAccess)
  addImporterAddress(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: MoveImporter,
  ): Promise<ImporterView> {
    return this.importers.move(actor, id, body);
  }
}
