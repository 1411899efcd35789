import { Module } from '@nestjs/common';
import { BondsModule } from '../bonds/index.js';
import { ImportersModule } from '../importers/index.js';
import { RiskModule } from '../risk/index.js';
import { Counterfactuals } from './counterfactuals.service.js';
import { Cures } from './cures.js';
import { LegalMeasures } from './measures/legal-measures.service.js';
import { LegalMeasuresController } from './measures/legal-measures.controller.js';
import { RequirementRecords } from './requirement-records.js';
import { RequirementsController } from './requirements.controller.js';
import { Requirements } from './requirements.service.js';

/** What security importers on record must give, and what follows where they do not. */
@Module({
  imports: [BondsModule, ImportersModule, RiskModule],
  controllers: [LegalMeasuresController, RequirementsController],
  providers: [Counterfactuals, Cures, LegalMeasures, RequirementRecords, Requirements],
})
export class RequirementsModule {}
