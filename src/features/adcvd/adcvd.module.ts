import { Module } from '@nestjs/common';
import { AdcvdCasesController } from './adcvd-cases.controller.js';
import { AdcvdCasesService } from './adcvd-cases.service.js';
import { AdcvdRatesController } from './adcvd-rates.controller.js';
import { AdcvdSeed } from './adcvd-seed.js';
import { CaseRecords } from './case-records.js';
import { CasesByCode } from './cases-by-code.js';
import { NoHits } from './no-hits.js';
import { OrdersOnRecord } from './orders-on-record.js';
import { OrderChanges } from './order-changes.js';

/** AD/CVD cases, their scope codes and their rates. */
@Module({
  controllers: [AdcvdCasesController, AdcvdRatesController],
  providers: [AdcvdCasesService, AdcvdSeed, CaseRecords, CasesByCode, NoHits, OrderChanges, OrdersOnRecord],
  exports: [AdcvdCasesService, CaseRecords, CasesByCode, OrderChanges, OrdersOnRecord],
})
export class AdcvdModule {}
