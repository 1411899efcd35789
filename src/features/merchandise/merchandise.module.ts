import { Module } from '@nestjs/common';
import { Merchandise } from './merchandise.service.js';
import { SampleBondAnswers } from './samples/sample-bond-answers.js';
import { SampleBonds } from './samples/sample-bonds.service.js';

/** Goods in customs hands and the one state machine they obey. */
@Module({
  providers: [Merchandise, SampleBondAnswers, SampleBonds],
  exports: [Merchandise, SampleBondAnswers, SampleBonds],
})
export class MerchandiseModule {}
