import { Module } from '@nestjs/common';
import { AdcvdModule } from '../adcvd/index.js';
import { BondsModule } from '../bonds/index.js';
import { ImportersModule } from '../importers/index.js';
import { LiquidationModule } from '../liquidation/index.js';
import { RevenueModule } from '../revenue/index.js';
import { AffiliatesOnRecord } from './assessments/affiliates-on-record.js';
import { ImporterOnRecord } from './assessments/importer-on-record.js';
import { GoodsOnRecord } from './assessments/goods-on-record.js';
import { RiskAssessments } from './assessments/assessments.service.js';
import { FiledEntriesRisk } from './assessments/filed-entries-risk.js';
import { ImporterRisks } from './assessments/importer-risks.service.js';
import { ImporterRisksController } from './assessments/importer-risks.controller.js';
import { RiskAssessmentsController } from './assessments/risk-assessments.controller.js';
import { RecordsOfImporters } from './assessments/records-of-importers.js';
import { RiskRecords } from './assessments/risk-records.js';
import { RiskConsistency } from './consistency/consistency.service.js';
import { RiskConsistencyController } from './consistency/consistency.controller.js';
import { CoveredRecords } from './covered/covered-records.js';
import { CoveredStatuses } from './covered/covered-statuses.service.js';
import { CoveredStatusesController } from './covered/covered-statuses.controller.js';
import { CoveredStatusWatch } from './covered/covered-status-watch.js';
import { PaymentRecords } from './covered/payment-records.js';
import { RecordDisputes } from './disputes/record-disputes.service.js';
import { RecordDisputesController } from './disputes/record-disputes.controller.js';

/** Who is covered by the order, and who endangers the revenue. */
@Module({
  imports: [AdcvdModule, BondsModule, ImportersModule, LiquidationModule, RevenueModule],
  controllers: [
    CoveredStatusesController,
    ImporterRisksController,
    RecordDisputesController,
    RiskAssessmentsController,
    RiskConsistencyController,
  ],
  providers: [
    AffiliatesOnRecord,
    GoodsOnRecord,
    ImporterOnRecord,
    CoveredRecords,
    CoveredStatuses,
    CoveredStatusWatch,
    FiledEntriesRisk,
    ImporterRisks,
    PaymentRecords,
    RecordDisputes,
    RecordsOfImporters,
    RiskAssessments,
    RiskConsistency,
    RiskRecords,
  ],
  exports: [RiskRecords],
})
export class RiskModule {}
