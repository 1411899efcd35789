import { Module } from '@nestjs/common';
import { DecisionsService } from './changes/decisions.service.js';
import { RenewalsService } from './changes/renewals.service.js';
import { TransfersService } from './changes/transfers.service.js';
import { ApplicationsService } from './filing/applications.service.js';
import { ProductGuides } from './guides/product-guides.js';
import { InjuredPersons } from './injured-persons/injured-persons.js';
import { InjuredPersonsController } from './injured-persons/injured-persons.controller.js';
import { OwnedRecordations } from './owned-recordations.js';
import { RecordationActsController } from './recordation-acts.controller.js';
import { RecordationRecords } from './recordation-records.js';
import { RecordationSearch } from './recordation-search.js';
import { Recordations } from './recordations.js';
import { RecordationsController } from './recordations.controller.js';
import { RecordationsService } from './recordations.service.js';
import { Relations } from './relations.js';
import { SandboxRecordations } from './sandbox/sandbox-recordations.js';

/** Rights recorded with customs: their owners, terms and status. */
@Module({
  controllers: [RecordationsController, RecordationActsController, InjuredPersonsController],
  providers: [
    ApplicationsService,
    DecisionsService,
    InjuredPersons,
    OwnedRecordations,
    ProductGuides,
    RecordationRecords,
    RecordationSearch,
    Recordations,
    RecordationsService,
    Relations,
    RenewalsService,
    SandboxRecordations,
    TransfersService,
  ],
  exports: [InjuredPersons, Recordations],
})
export class RecordationsModule {}
