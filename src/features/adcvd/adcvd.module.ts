import { Module } from '@nestjs/common';
import { RulesCatalogue } from '../../platform/rules/rules-catalogue.js';
import { AdcvdCasesController } from './adcvd-cases.controller.js';
import { AdcvdCasesService } from './adcvd-cases.service.js';
import { AdcvdSeed } from './adcvd-seed.js';
import { NoHits } from './no-hits.js';
import { ADCVD_RULES } from './rules/index.js';

/** AD/CVD cases, their scope codes and their rates. */
@Module({
  controllers: [AdcvdCasesController],
  providers: [AdcvdCasesService, AdcvdSeed, NoHits],
  exports: [AdcvdCasesService],
})
export class AdcvdModule {
  constructor(catalogue: RulesCatalogue) {
    catalogue.add(ADCVD_RULES);
  }
}
