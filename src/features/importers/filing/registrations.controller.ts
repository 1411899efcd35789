import { Body, Controller, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../../kernel/actor.js';
import { CurrentActor, Requires } from '../../../platform/access/requires.js';
import { Reveals } from '../../../platform/access/reveals.js';
import { ChangesVersion, IfMatch } from '../../../platform/http/if-match.js';
import type { ExpectedVersion } from '../../../platform/http/if-match.js';
import { Idempotent } from '../../../platform/idempotency/idempotent.js';
import { importerAccess } from '../importer.access.js';
import { ImporterView } from '../importer.view.js';
import { ImportersService } from '../importers.service.js';
import { NumberActs } from '../numbers/number-acts.service.js';
import {
  AddImporterNumber,
  AmendImporter,
  RegisterImporter,
  RemoveImporterNumber,
  VoidImporter,
} from './filing.dto.js';
import { RegistrationsService } from './registrations.service.js';

/** What is filed of importers on CBP Form 5106. */
@ApiTags('Importers')
@Controller('v1/importers')
export class RegistrationsController {
  constructor(
    private readonly importers: ImportersService,
    private readonly registrations: RegistrationsService,
    private readonly numbers: NumberActs,
  ) {}

  /** Puts an importer on record as CBP Form 5106 tells of it, with its numbers or one that customs assigns. */
  @Post()
  @Idempotent()
  @Requires('importers:write')
  @Reveals(ImporterView, importerAccess)
  async register(@CurrentActor() actor: Actor, @Body() body: RegisterImporter): Promise<ImporterView> {
    return this.importers.find(actor, await this.registrations.register(actor, body), {});
  }

  /** Files the form again: the whole of it holds from its day; what was filed before stays on record. */
  @Put(':id')
  @ChangesVersion()
  @Requires('importers:write')
  @Reveals(ImporterView, importerAccess)
  async amendImporter(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: AmendImporter,
    @IfMatch() expected: ExpectedVersion,
  ): Promise<ImporterView> {
    await this.registrations.amend(actor, id, body, expected);
    return this.importers.find(actor, id, {});
  }

  /** Adds a number to those of the importer, given or assigned; one that is another importer’s is refused. */
  @Post(':id/numbers')
  @Idempotent()
  @Requires('importers:write')
  @Reveals(ImporterView, importerAccess)
  async addImporterNumber(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: AddImporterNumber,
  ): Promise<ImporterView> {
    await this.numbers.add(actor, id, body);
    return this.importers.find(actor, id, {});
  }

  /** Ends the use of a number; that it was this importer’s stays on record, and nobody else gets it. */
  @Post(':id/numbers/removal')
  @HttpCode(200)
  @Idempotent()
  @Requires('importers:write')
  @Reveals(ImporterView, importerAccess)
  async removeImporterNumber(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: RemoveImporterNumber,
  ): Promise<ImporterView> {
    await this.numbers.remove(actor, id, body);
    return this.importers.find(actor, id, {});
  }

  /** Voids the record of an importer; what was filed under its numbers stays as it was. */
  @Post(':id/voiding')
  @HttpCode(200)
  @Idempotent()
  @Requires('importers:write')
  @Reveals(ImporterView, importerAccess)
  async voidImporter(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: VoidImporter,
  ): Promise<ImporterView> {
    await this.registrations.void(actor, id, body);
    return this.importers.find(actor, id, {});
  }
}
