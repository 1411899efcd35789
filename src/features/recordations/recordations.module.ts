import { Module } from '@nestjs/common';
import { RulesCatalogue } from '../../platform/rules/rules-catalogue.js';
import { RecordationRecords } from './recordation-records.js';
import { Recordations } from './recordations.js';
import { Relations } from './relations.js';
import { RECORDATION_RULES } from './rules/index.js';
import { SandboxRecordations } from './sandbox/sandbox-recordations.js';

/** Rights recorded with customs: their owners, terms and status. */
@Module({
  providers: [RecordationRecords, Recordations, Relations, SandboxRecordations],
  exports: [Recordations],
})
export class RecordationsModule {
  constructor(catalogue: RulesCatalogue) {
    catalogue.add(RECORDATION_RULES);
  }
}
