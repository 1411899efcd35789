import { Module } from '@nestjs/common';
import { MerchandiseModule } from '../merchandise/index.js';
import { SeizuresModule } from '../seizures/index.js';
import { AbandonedMerchandise } from './abandoned-merchandise.js';
import { AbandonmentStore } from './abandonment-store.js';
import { AbandonmentsController } from './abandonments.controller.js';
import { AbandonmentsService } from './abandonments.service.js';
import { Acceptances } from './acceptances.service.js';
import { FindingsService } from './findings.service.js';
import { GeneralOrdersController } from './general-order/general-orders.controller.js';
import { GeneralOrdersService } from './general-order/general-orders.service.js';
import { SandboxAbandonments } from './sandbox/sandbox-abandonments.js';

/** Goods given up, and goods that nobody claims. */
@Module({
  imports: [MerchandiseModule, SeizuresModule],
  controllers: [AbandonmentsController, GeneralOrdersController],
  providers: [
    AbandonedMerchandise,
    AbandonmentStore,
    AbandonmentsService,
    Acceptances,
    FindingsService,
    GeneralOrdersService,
    SandboxAbandonments,
  ],
  exports: [AbandonedMerchandise],
})
export class AbandonedMerchandiseModule {}
