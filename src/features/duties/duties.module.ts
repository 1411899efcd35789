import { Module } from '@nestjs/common';
import { RulesCatalogue } from '../../platform/rules/rules-catalogue.js';
import { DUTY_RULES } from './rules/index.js';

/** What is owed on a line and an entry; so far rules alone, used by the quote. */
@Module({})
export class DutiesModule {
  constructor(catalogue: RulesCatalogue) {
    catalogue.add(DUTY_RULES);
  }
}
