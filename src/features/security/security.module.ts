import { Module } from '@nestjs/common';
import { RulesCatalogue } from '../../platform/rules/rules-catalogue.js';
import { AdcvdModule } from '../adcvd/index.js';
import { ReferenceModule } from '../reference/index.js';
import { BondQuotesController } from './bond-quotes.controller.js';
import { BondQuotesService } from './bond-quotes.service.js';
import { QuoteFactsService } from './quote-facts.service.js';
import { SECURITY_RULES } from './rules/index.js';

/** Who must give security for what, and how much. */
@Module({
  imports: [AdcvdModule, ReferenceModule],
  controllers: [BondQuotesController],
  providers: [BondQuotesService, QuoteFactsService],
})
export class SecurityModule {
  constructor(catalogue: RulesCatalogue) {
    catalogue.add(SECURITY_RULES);
  }
}
