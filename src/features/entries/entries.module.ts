import { Module } from '@nestjs/common';
import { AdcvdModule } from '../adcvd/index.js';
import { BondsModule } from '../bonds/index.js';
import { DutiesModule } from '../duties/index.js';
import { ImportersModule } from '../importers/index.js';
import { Order14411Module } from '../order-14411/index.js';
import { ReferenceModule } from '../reference/index.js';
import { Acceptances } from './acceptance/acceptances.service.js';
import { AcceptancesController } from './acceptance/acceptances.controller.js';
import { FiledVersions } from './acceptance/filed-versions.js';
import { AgenciesOnRecord } from './agencies/agencies-on-record.js';
import { AgencyCodes } from './agencies/agency-codes.service.js';
import { AgencyCodesController } from './agencies/agency-codes.controller.js';
import { EntryCourse } from './agencies/entry-course.service.js';
import { EntryMoves } from './agencies/entry-moves.service.js';
import { EntryActsController } from './entry-acts.controller.js';
import { CorrectionsService } from './filing/corrections.service.js';
import { EntryDeadlines } from './timeline/entry-deadlines.js';
import { EntryHistory } from './timeline/entry-history.service.js';
import { Reconciliations } from './reconciliation/reconciliations.service.js';
import { ImporterDeadlinesController } from './deadlines/importer-deadlines.controller.js';
import { ImporterDeadlines } from './deadlines/importer-deadlines.service.js';
import { EntriesController } from './entries.controller.js';
import { BulkEntries } from './bulk/bulk-entries.js';
import { StagedFilings } from './bulk/staged-filings.js';
import { EntryToCorrect } from './filing/entry-to-correct.js';
import { SecurityFilingsGone } from './front-door/security-filings-gone.js';
import { LiquidationSchedules } from './front-door/liquidation-schedules.js';
import { EntriesService } from './filing/entries.service.js';
import { FiledPorts } from './filing/filed-ports.js';
import { EntryAssessment } from './filing/entry-assessment.js';
import { EntryRecord } from './filing/entry-record.js';
import { FilingImporters } from './filing/filing-importers.js';
import { CentersService } from './papers/centers.service.js';
import { DocumentReader } from './papers/document-reader.js';
import { DocumentsService } from './papers/documents.service.js';
import { RecordsDemands } from './papers/records-demands.js';
import { EntryInHand } from './papers/entry-in-hand.js';
import { OwnersService } from './papers/owners.service.js';
import { OwnersBonds } from './papers/owners-bonds.js';
import { PapersFiler } from './papers/papers-filer.js';
import { PapersController } from './papers/papers.controller.js';
import { EntryReader } from './reading/entry-reader.service.js';
import { PastEntries } from './sandbox/past-entries.js';
import { SandboxEntries } from './sandbox/sandbox-entries.js';
import { Entries } from './front-door/entries.js';
import { GoodsRecalled } from './front-door/goods-recalled.js';
import { RecomputedDuties } from './front-door/recomputed-duties.js';
import { EntryHappenings } from './timeline/entry-happenings.js';
import { EntryUses } from './totals/entry-uses.js';
import { EntryTotals } from './totals/entry-totals.js';

/** Entries: what is declared of goods when they come in, checked, computed, and followed by its clocks. */
@Module({
  imports: [AdcvdModule, BondsModule, DutiesModule, ImportersModule, Order14411Module, ReferenceModule],
  controllers: [
    AgencyCodesController,

    EntriesController,
    EntryActsController,
    ImporterDeadlinesController,
    PapersController,
    AcceptancesController,
  ],
  providers: [
    AgencyCodes,
    AgenciesOnRecord,
    Acceptances,
    FiledVersions,
    CentersService,
    CorrectionsService,
    EntryToCorrect,
    LiquidationSchedules,
    DocumentReader,
    DocumentsService,
    RecordsDemands,
    EntryInHand,
    Entries,
    EntryCourse,
    EntryMoves,
    EntryDeadlines,
    Reconciliations,
    EntryHistory,
    BulkEntries,
    EntriesService,
    EntryAssessment,
    FiledPorts,
    EntryHappenings,
    EntryReader,
    EntryRecord,
    EntryTotals,
    EntryUses,
    FilingImporters,
    GoodsRecalled,
    ImporterDeadlines,
    OwnersService,
    OwnersBonds,
    PapersFiler,
    PastEntries,
    RecomputedDuties,
    SandboxEntries,
    SecurityFilingsGone,
    StagedFilings,
  ],
  exports: [
    Entries,
    EntryTotals,
    EntryUses,
    FilingImporters,
    GoodsRecalled,
    LiquidationSchedules,
    PastEntries,
    RecomputedDuties,
    SecurityFilingsGone,
  ],
})
export class EntriesModule {}
