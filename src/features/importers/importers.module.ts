import { Module } from '@nestjs/common';
import { ReferenceModule } from '../reference/index.js';
import { FiledForm } from './filing/filed-form.js';
import { FilingFaults } from './filing/filing-faults.js';
import { ImporterLock } from './filing/importer-lock.js';
import { RegistrationsController } from './filing/registrations.controller.js';
import { RegistrationsService } from './filing/registrations.service.js';
import { Importers } from './importers.js';
import { ImporterAccessReports } from './importer-access-reports.service.js';
import { ImportersController } from './importers.controller.js';
import { ImportersService } from './importers.service.js';
import { ImporterMatches } from './matching/importer-matches.js';
import { ImporterLookups } from './matching/lookups.service.js';
import { ImporterNumbers } from './numbers/importer-numbers.js';
import { NumberActs } from './numbers/number-acts.service.js';
import { NumberFiling } from './numbers/number-filing.js';
import { UnusedNumbers } from './numbers/unused-numbers.js';
import { Affiliations } from './relations/affiliations.js';
import { FactChecks } from './relations/fact-checks.js';
import { ImporterFacts } from './relations/importer-facts.js';
import { ImporterHistories } from './relations/histories.service.js';
import { RelatedBusinesses } from './relations/related-businesses.js';
import { ImporterExistenceController } from './relations/existence.controller.js';
import { LinkEndings } from './relations/endings.js';
import { LinkEndingsController } from './relations/endings.controller.js';
import { ImporterRelationsController } from './relations/relations.controller.js';
import { IdentitySignals } from './signals/identity-signals.service.js';
import { IdentitySignalsController } from './signals/identity-signals.controller.js';
import { ImporterRecord } from './questions/importer-record.js';
import { ImporterRegister } from './register/importer-register.js';
import { SandboxImporters } from './sandbox/sandbox-importers.js';
import { ImporterStandings } from './standing/importer-standings.js';

/** Importers: what is filed of them, their names, addresses and numbers over time, and how they stand. */
@Module({
  imports: [ReferenceModule],
  controllers: [
    RegistrationsController,
    ImportersController,
    ImporterRelationsController,
    ImporterExistenceController,
    LinkEndingsController,
    IdentitySignalsController,
  ],
  providers: [
    IdentitySignals,
    Affiliations,
    FactChecks,
    FiledForm,
    FilingFaults,
    ImporterAccessReports,
    ImporterFacts,
    ImporterHistories,
    ImporterLock,
    ImporterLookups,
    ImporterMatches,
    ImporterNumbers,
    ImporterRecord,
    ImporterRegister,
    Importers,
    ImportersService,
    ImporterStandings,
    LinkEndings,
    NumberActs,
    NumberFiling,
    RelatedBusinesses,
    UnusedNumbers,
    RegistrationsService,
    SandboxImporters,
  ],
  exports: [
    Affiliations,
    ImporterFacts,
    ImporterMatches,
    ImporterRecord,
    Importers,
    ImportersService,
    ImporterStandings,
    UnusedNumbers,
  ],
})
export class ImportersModule {}
