import { Module } from '@nestjs/common';
import { QuestionCatalogue } from '../../platform/determinations/question-catalogue.js';
import { RulesCatalogue } from '../../platform/rules/rules-catalogue.js';
import { AdcvdModule } from '../adcvd/index.js';
import { ReferenceModule } from '../reference/index.js';
import { BondQuotesController } from './bond-quotes.controller.js';
import { bondRequirement, bondRequirement1 } from './bond-requirement.question.js';
import { QuoteRecord } from './quote-record.js';
import { SECURITY_RULES } from './rules/index.js';

/** Who must give security for what, and how much. */
@Module({
  imports: [AdcvdModule, ReferenceModule],
  controllers: [BondQuotesController],
  providers: [QuoteRecord],
})
export class SecurityModule {
  constructor(rules: RulesCatalogue, questions: QuestionCatalogue) {
    rules.add(SECURITY_RULES);
    questions.add([bondRequirement, bondRequirement1]);
  }
}
