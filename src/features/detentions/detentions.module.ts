import { Module } from '@nestjs/common';
import { EntriesModule } from '../entries/index.js';
import { ImportersModule } from '../importers/index.js';
import { MerchandiseModule } from '../merchandise/index.js';
import { DetentionActsController } from './detention-acts.controller.js';
import { AnswersController } from './answers/answers.controller.js';
import { Answers } from './answers/answers.service.js';
import { ClockAnswers } from './clock-answers.service.js';
import { DetentionCases } from './detention-cases.service.js';
import { DetentionDeadlines } from './detention-deadlines.js';
import { DetentionIntake } from './detention-intake.service.js';
import { DetentionReader } from './detention-reader.service.js';
import { Detentions } from './detentions.js';
import { DetentionsController } from './detentions.controller.js';
import { DetentionsService } from './detentions.service.js';
import { RecordationsModule } from '../recordations/index.js';
import { HoldsController } from './holds/holds.controller.js';
import { Holds } from './holds/holds.service.js';
import { DetentionImagesController } from './images/detention-images.controller.js';
import { DetentionImages } from './images/detention-images.service.js';
import { DemandRecords } from './redelivery/demand-records.js';
import { RedeliveryController } from './redelivery/redelivery.controller.js';
import { Redelivery } from './redelivery/redelivery.service.js';
import { SampleRequests } from './samples/sample-requests.service.js';
import { SamplesController } from './samples/samples.controller.js';
import { Samples } from './samples/samples.service.js';
import { SandboxDetentions } from './sandbox/sandbox-detentions.js';

/** Goods held for a decision, the clocks that run meanwhile, and the answers of both sides. */
@Module({
  imports: [EntriesModule, ImportersModule, MerchandiseModule, RecordationsModule],
  controllers: [
    DetentionsController,
    DetentionActsController,
    AnswersController,
    HoldsController,
    DetentionImagesController,
    SamplesController,
    RedeliveryController,
  ],
  providers: [
    Answers,
    ClockAnswers,
    DemandRecords,
    DetentionCases,
    DetentionDeadlines,
    DetentionImages,
    DetentionIntake,
    DetentionReader,
    Detentions,
    DetentionsService,
    Holds,
    Redelivery,
    SampleRequests,
    SandboxDetentions,
    Samples,
  ],
  exports: [Detentions, Samples],
})
export class DetentionsModule {}
