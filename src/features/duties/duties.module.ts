import { Module } from '@nestjs/common';
import { RulesCatalogue } from '../../platform/rules/rules-catalogue.js';
import { DutyPrograms } from './programs/duty-programs.js';
import { DUTY_RULES } from './rules/index.js';

/** What is owed on a line and an entry. */
@Module({ providers: [DutyPrograms], exports: [DutyPrograms] })
export class DutiesModule {
  constructor(catalogue: RulesCatalogue) {
    catalogue.add(DUTY_RULES);
  }
}
