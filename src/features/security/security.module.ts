import { Module } from '@nestjs/common';
import { AdcvdModule } from '../adcvd/index.js';
import { DutiesModule } from '../duties/index.js';
import { ReferenceModule } from '../reference/index.js';
import { BondQuotesController } from './bond-quotes.controller.js';
import { QuoteRecord } from './quote-record.js';
import { QuoteRecord1 } from './version-1/quote-record.js';

/** Who must give security for what, and how much. */
@Module({
  imports: [AdcvdModule, DutiesModule, ReferenceModule],
  controllers: [BondQuotesController],
  providers: [QuoteRecord, QuoteRecord1],
})
export class SecurityModule {}
