import { Module } from '@nestjs/common';
import { AdcvdCasesController } from './adcvd-cases.controller.js';
import { AdcvdCasesService } from './adcvd-cases.service.js';
import { AdcvdRatesController } from './adcvd-rates.controller.js';
import { AdcvdSeed } from './adcvd-seed.js';
import { CaseRecords } from './case-records.js';
import { CasesByCode } from './cases-by-code.js';
import { NoHits } from './no-hits.js';

/** AD/CVD cases, their scope codes and their rates. */
@Module({
  controllers: [AdcvdCasesController, AdcvdRatesController],
  providers: [AdcvdCasesService, AdcvdSeed, CaseRecords, CasesByCode, NoHits],
  exports: [AdcvdCasesService, CaseRecords, CasesByCode],
})
export class AdcvdModule {}
