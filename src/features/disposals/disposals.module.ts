import { Module } from '@nestjs/common';
import { AbandonedMerchandiseModule } from '../abandoned-merchandise/index.js';
import { DetentionsModule } from '../detentions/index.js';
import { MerchandiseModule } from '../merchandise/index.js';
import { SeizuresModule } from '../seizures/index.js';
import { AssessmentsService } from './assessments.service.js';
import { ConsentWithdrawals } from './consent-withdrawals.service.js';
import { ConsentsService } from './consents.service.js';
import { DisposalRoutes } from './disposal-routes.service.js';
import { DisposalsController } from './disposals.controller.js';
import { DisposalsService } from './disposals.service.js';
import { GoodsDisposalController } from './goods-disposal.controller.js';
import { MethodComparisonService } from './method-comparison.service.js';

/** What becomes of goods that may not enter. */
@Module({
  imports: [MerchandiseModule, DetentionsModule, SeizuresModule, AbandonedMerchandiseModule],
  controllers: [DisposalsController, GoodsDisposalController],
  providers: [
    AssessmentsService,
    ConsentWithdrawals,
    ConsentsService,
    DisposalRoutes,
    DisposalsService,
    MethodComparisonService,
  ],
})
export class DisposalsModule {}
