import { Module } from '@nestjs/common';
import { Importers } from './importers.js';
import { ImporterAccessReports } from './importer-access-reports.service.js';
import { ImportersController } from './importers.controller.js';
import { ImportersService } from './importers.service.js';
import { SandboxImporters } from './sandbox/sandbox-importers.js';

/** Importers, their names and addresses over time. */
@Module({
  controllers: [ImportersController],
  providers: [Importers, ImporterAccessReports, ImportersService, SandboxImporters],
  exports: [Importers],
})
export class ImportersModule {}
