import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import type { Settings } from '../../config/settings.js';
import { AgreementProposals } from './agreements/agreement-proposals.js';
import { AgreementsController } from './agreements/agreements.controller.js';
import { AgreementsService } from './agreements/agreements.service.js';
import { AccessGrantsController } from './grants/access-grants.controller.js';
import { AccessGrantsService } from './grants/access-grants.service.js';
import { AccessHoldsController } from './looks/access-holds.controller.js';
import { AccessHoldsService } from './looks/access-holds.service.js';
import { AccessReportsController } from './looks/access-reports.controller.js';
import { SandboxAgreements } from './sandbox/sandbox-agreements.js';
import { SandboxGrants } from './sandbox/sandbox-grants.js';

/** Who may act for whom, what agencies may see, and who has looked at what. */
@Module({})
export class DelegationModule {
  static with(settings: Settings): DynamicModule {
    const providers = [AccessGrantsService, AgreementsService, AgreementProposals, AccessHoldsService];
    return {
      module: DelegationModule,
      controllers: [AccessGrantsController, AgreementsController, AccessHoldsController, AccessReportsController],
      providers: settings.sandbox ? [...providers, SandboxGrants, SandboxAgreements] : providers,
    };
  }
}
