import { Module } from '@nestjs/common';
import { RulesCatalogue } from '../../platform/rules/rules-catalogue.js';
import { ImportersModule } from '../importers/index.js';
import { MerchandiseModule } from '../merchandise/index.js';
import { DetentionActsController } from './detention-acts.controller.js';
import { ClockAnswers } from './clock-answers.service.js';
import { DetentionCases } from './detention-cases.service.js';
import { DetentionIntake } from './detention-intake.service.js';
import { DetentionReader } from './detention-reader.service.js';
import { DetentionRecords } from './detention-records.service.js';
import { DetentionsController } from './detentions.controller.js';
import { DetentionsService } from './detentions.service.js';
import { RecordationsModule } from '../recordations/index.js';
import { DETENTION_RULES } from './rules/index.js';

/** Goods held for a decision, the clocks that run meanwhile, and the answers of both sides. */
@Module({
  imports: [ImportersModule, MerchandiseModule, RecordationsModule],
  controllers: [DetentionsController, DetentionActsController],
  providers: [ClockAnswers, DetentionCases, DetentionIntake, DetentionReader, DetentionRecords, DetentionsService],
})
export class DetentionsModule {
  constructor(catalogue: RulesCatalogue) {
    catalogue.add(DETENTION_RULES);
  }
}
