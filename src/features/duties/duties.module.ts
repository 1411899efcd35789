import { Module } from '@nestjs/common';
import { QuestionCatalogue } from '../../platform/determinations/question-catalogue.js';
import { RulesCatalogue } from '../../platform/rules/rules-catalogue.js';
import { AdcvdModule } from '../adcvd/index.js';
import { ReferenceModule } from '../reference/index.js';
import { dutyDetermination } from './determinations/duty-determination.question.js';
import { DutyDeterminationsController } from './determinations/duty-determinations.controller.js';
import { DutyRecord } from './determinations/duty-record.js';
import { DutySeed } from './duty-seed.js';
import { DutyPrograms } from './programs/duty-programs.js';
import { ProgramsController } from './programs/programs.controller.js';
import { ProgramsService } from './programs/programs.service.js';
import { DUTY_RULES } from './rules/index.js';

/** What is owed on a line and an entry: ordinary and additional duties on the day of the rate. */
@Module({
  imports: [AdcvdModule, ReferenceModule],
  controllers: [DutyDeterminationsController, ProgramsController],
  providers: [DutyPrograms, DutyRecord, DutySeed, ProgramsService],
  exports: [DutyPrograms],
})
export class DutiesModule {
  constructor(rules: RulesCatalogue, questions: QuestionCatalogue) {
    rules.add(DUTY_RULES);
    questions.add([dutyDetermination]);
  }
}
