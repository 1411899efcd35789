import { Module } from '@nestjs/common';
import type { DynamicModule, Type } from '@nestjs/common';
import type { Settings } from './config/settings.js';
import './features/index.js';
import { BulkModule } from './platform/bulk/bulk.module.js';
import { ExportsModule } from './platform/exports/exports.module.js';
import { FilesModule } from './platform/files/files.module.js';
import { LedgerModule } from './platform/ledger/ledger.module.js';
import { manifests } from './platform/manifest/manifest.js';
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
        BulkModule,
        ExportsModule,
        LedgerModule,
        ...manifests().flatMap(({ module }) => (module ? [module(settings)] : [])),
        ...more,
      ],
    };
  }
}
