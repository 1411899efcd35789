import { Module } from '@nestjs/common';
import { AdcvdModule } from '../adcvd/index.js';
import { ReferenceModule } from '../reference/index.js';
import { BondQuotesController } from './bond-quotes.controller.js';
import { QuoteRecord } from './quote-record.js';

/** Who must give security for what, and how much. */
@Module({
  imports: [AdcvdModule, ReferenceModule],
  controllers: [BondQuotesController],
  providers: [QuoteRecord],
})
export class SecurityModule {}
