import { Module } from '@nestjs/common';
import { RulesCatalogue } from '../../platform/rules/rules-catalogue.js';
import { Merchandise } from './merchandise.service.js';
import { MERCHANDISE_RULES } from './rules/index.js';
import { SampleBonds } from './samples/sample-bonds.service.js';

/** Goods in customs hands and the one state machine they obey. */
@Module({ providers: [Merchandise, SampleBonds], exports: [Merchandise, SampleBonds] })
export class MerchandiseModule {
  constructor(catalogue: RulesCatalogue) {
    catalogue.add(MERCHANDISE_RULES);
  }
}
