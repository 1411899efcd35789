import { Module } from '@nestjs/common';
import { ImportersModule } from '../importers/index.js';
import { MerchandiseModule } from '../merchandise/index.js';
import { RecordationsModule } from '../recordations/index.js';
import { CaseActsController } from './case-acts/case-acts.controller.js';
import { ClaimsService } from './case-acts/claims.service.js';
import { CounterfeitHistory } from './case-acts/counterfeit-history.js';
import { FinesService } from './case-acts/fines.service.js';
import { ForfeituresService } from './case-acts/forfeitures.service.js';
import { NoticesService } from './case-acts/notices.service.js';
import { PetitionsService } from './case-acts/petitions.service.js';
import { OwnerActsController } from './owner-acts/owner-acts.controller.js';
import { OwnerActsService } from './owner-acts/owner-acts.service.js';
import { OwnerSamples } from './owner-acts/owner-samples.service.js';
import { RecordedRights } from './recorded-rights.js';
import { SandboxSeizures } from './sandbox/sandbox-seizures.js';
import { SeizureActs } from './seizure-acts.js';
import { SeizureDeadlines } from './seizure-deadlines.js';
import { SeizureStore } from './seizure-store.js';
import { SeizuresController } from './seizures.controller.js';
import { SeizuresService } from './seizures.service.js';
import { Seizures } from './seizures.js';

/** Seizure of goods, and everything that follows one. */
@Module({
  imports: [ImportersModule, MerchandiseModule, RecordationsModule],
  controllers: [SeizuresController, CaseActsController, OwnerActsController],
  providers: [
    ClaimsService,
    CounterfeitHistory,
    FinesService,
    ForfeituresService,
    NoticesService,
    OwnerActsService,
    OwnerSamples,
    PetitionsService,
    RecordedRights,
    SandboxSeizures,
    SeizureActs,
    SeizureDeadlines,
    SeizureStore,
    Seizures,
    SeizuresService,
  ],
  exports: [RecordedRights, Seizures],
})
export class SeizuresModule {}
