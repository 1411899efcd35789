import { Global, Module } from '@nestjs/common';
import type { DynamicModule, OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Settings } from '../config/settings.js';
import { MaskingInterceptor } from './access/masking.interceptor.js';
import { Clock, MachineClock } from './clock/clock.js';
import { MovableClock } from './clock/movable-clock.js';
import { createDataSource } from './database/data-source.js';
import { Database } from './database/database.js';
import { HealthController } from './health/health.controller.js';
import { ProblemFilter } from './http/problem.filter.js';
import { ProblemsController } from './http/problems.controller.js';
import { RulesCatalogue } from './rules/rules-catalogue.js';
import { RulesController } from './rules/rules.controller.js';
import { SandboxSeeds } from './sandbox/sandbox-seeds.js';

/** The plumbing every feature stands on. */
@Global()
@Module({})
export class PlatformModule implements OnApplicationShutdown {
  constructor(private readonly dataSource: DataSource) {}

  static with(settings: Settings): DynamicModule {
    const dataSource = {
      provide: DataSource,
      useFactory: () =>
        createDataSource({
          url: settings.database.serviceUrl,
          poolSize: settings.env.poolSize,
          applicationName: 'service',
        }).initialize(),
    };
    const providers = [
      { provide: Settings, useValue: settings },
      { provide: Clock, useValue: settings.sandbox ? new MovableClock() : new MachineClock() },
      dataSource,
      Database,
      RulesCatalogue,
      SandboxSeeds,
      MaskingInterceptor,
      ProblemFilter,
    ];
    return {
      module: PlatformModule,
      controllers: [HealthController, ProblemsController, RulesController],
      providers,
      exports: providers,
    };
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
  }
}
