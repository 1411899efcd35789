import { Global, Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import type { Settings } from '../../config/settings.js';
import { AccessGuard } from '../../platform/access/access.guard.js';
import { AgreementsInForce } from '../../platform/access/agreements-in-force.js';
import { CallGuard } from '../../platform/access/call.guard.js';
import { PurposeGuard } from '../../platform/access/purpose.guard.js';
import { AuthModule } from '../../platform/auth/auth.module.js';
import { ClientDirectory } from '../../platform/auth/client-directory.js';
import { AuthorizationServerModule } from '../../platform/authorization-server/authorization-server.module.js';
import { TableOfAgreements } from './agreements/table-of-agreements.js';
import { ClientAdministration } from './administration/client-administration.js';
import { ClientProposals } from './administration/client-proposals.js';
import { ClientProposalsController } from './administration/client-proposals.controller.js';
import { ClientRegister } from './administration/client-register.js';
import { ClientsController } from './administration/clients.controller.js';
import { OrganisationsController } from './administration/organisations.controller.js';
import { OrganisationsService } from './administration/organisations.service.js';
import { FirstAdministrators } from './first-administrators.js';
import { ClientsService } from './clients.service.js';
import { DelegationModule } from './delegation.module.js';
import { AccessReportsService } from './looks/access-reports.service.js';
import { SandboxClientMaker } from './sandbox/sandbox-client-maker.js';
import { SandboxClientsController } from './sandbox/sandbox-clients.controller.js';
import { SandboxIdentity } from './sandbox/sandbox-identity.js';
import { TableOfClients } from './table-of-clients.js';

const CONTROLLERS = [OrganisationsController, ClientsController, ClientProposalsController];

/** Who a token is: organisation, role, scopes. */
@Global()
@Module({})
export class IdentityModule {
  static with(settings: Settings): DynamicModule {
    const providers = [
      { provide: ClientDirectory, useClass: TableOfClients },
      ClientsService,
      ClientRegister,
      ClientAdministration,
      ClientProposals,
      FirstAdministrators,
      OrganisationsService,
      AccessReportsService,
      AccessGuard,
      CallGuard,
      PurposeGuard,
      { provide: AgreementsInForce, useClass: TableOfAgreements },
    ];
    return {
      module: IdentityModule,
      imports: [DelegationModule.with(settings), AuthModule.with(settings), AuthorizationServerModule.with(settings)],
      controllers: settings.sandbox ? [...CONTROLLERS, SandboxClientsController] : CONTROLLERS,
      providers: settings.sandbox ? [...providers, SandboxIdentity, SandboxClientMaker] : providers,
      exports: providers,
    };
  }
}
