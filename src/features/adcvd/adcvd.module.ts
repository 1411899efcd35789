import { Module } from '@nestjs/common';
import { QuestionCatalogue } from '../../platform/determinations/question-catalogue.js';
import { RulesCatalogue } from '../../platform/rules/rules-catalogue.js';
import { AdcvdCasesController } from './adcvd-cases.controller.js';
import { AdcvdCasesService } from './adcvd-cases.service.js';
import { adcvdRate } from './adcvd-rate.question.js';
import { AdcvdRatesController } from './adcvd-rates.controller.js';
import { AdcvdSeed } from './adcvd-seed.js';
import { CaseRecords } from './case-records.js';
import { CasesByCode } from './cases-by-code.js';
import { NoHits } from './no-hits.js';
import { ADCVD_RULES } from './rules/index.js';

/** AD/CVD cases, their scope codes and their rates. */
@Module({
  controllers: [AdcvdCasesController, AdcvdRatesController],
  providers: [AdcvdCasesService, AdcvdSeed, CaseRecords, CasesByCode, NoHits],
  exports: [AdcvdCasesService, CaseRecords, CasesByCode],
})
export class AdcvdModule {
  constructor(rules: RulesCatalogue, questions: QuestionCatalogue) {
    rules.add(ADCVD_RULES);
    questions.add([adcvdRate]);
  }
}
