import { Module } from '@nestjs/common';
import type { DynamicModule, Type } from '@nestjs/common';
import type { Settings } from './config/settings.js';
import { AbandonedMerchandiseModule } from './features/abandoned-merchandise/index.js';
import { AdcvdModule } from './features/adcvd/index.js';
import { DetentionsModule } from './features/detentions/index.js';
import { DisclosuresModule } from './features/disclosures/index.js';
import { DisposalsModule } from './features/disposals/index.js';
import { DutiesModule } from './features/duties/index.js';
import { IdentityModule } from './features/identity/index.js';
import { ImportersModule } from './features/importers/index.js';
import { MerchandiseModule } from './features/merchandise/index.js';
import { RecordationsModule } from './features/recordations/index.js';
import { ReferenceModule } from './features/reference/index.js';
import { SecurityModule } from './features/security/index.js';
import { SeizuresModule } from './features/seizures/index.js';
import { FilesModule } from './platform/files/files.module.js';
import { LedgerModule } from './platform/ledger/ledger.module.js';
import { PlatformModule } from './platform/platform.module.js';

/** The whole service; API and worker are this one module with two entry files. */
@Module({})
export class AppModule {
  static with(settings: Settings, options: { readonly connect: boolean }, more: readonly Type[] = []): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.with(settings, options),
        FilesModule,
        LedgerModule,
        IdentityModule.with(settings),
        ReferenceModule,
        ImportersModule,
        AdcvdModule,
        DutiesModule,
        SecurityModule,
        RecordationsModule,
        MerchandiseModule,
        DetentionsModule,
        SeizuresModule,
        AbandonedMerchandiseModule,
        DisposalsModule,
        DisclosuresModule,
        ...more,
      ],
    };
  }
}
