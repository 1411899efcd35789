import { Module } from '@nestjs/common';
import { ImportersModule } from '../importers/index.js';
import { CoveredRecords } from './covered/covered-records.js';
import { CoveredStatuses } from './covered/covered-statuses.service.js';
import { CoveredStatusesController } from './covered/covered-statuses.controller.js';
import { CoveredStatusWatch } from './covered/covered-status-watch.js';
import { PaymentRecords } from './covered/payment-records.js';
import { RecordDisputes } from './disputes/record-disputes.service.js';
import { RecordDisputesController } from './disputes/record-disputes.controller.js';

/** Who is covered by the order, and who endangers the revenue. */
@Module({
  imports: [ImportersModule],
  controllers: [CoveredStatusesController, RecordDisputesController],
  providers: [CoveredRecords, CoveredStatuses, CoveredStatusWatch, PaymentRecords, RecordDisputes],
})
export class RiskModule {}
