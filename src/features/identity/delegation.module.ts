import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import type { Settings } from '../../config/settings.js';
import { AccessGrantsController } from './grants/access-grants.controller.js';
import { AccessGrantsService } from './grants/access-grants.service.js';
import { SandboxGrants } from './sandbox/sandbox-grants.js';

/** Who may act for whom, what agencies may see, and who has looked at what. */
@Module({})
export class DelegationModule {
  static with(settings: Settings): DynamicModule {
    const providers = [AccessGrantsService];
    return {
      module: DelegationModule,
      controllers: [AccessGrantsController],
      providers: settings.sandbox ? [...providers, SandboxGrants] : providers,
    };
  }
}
