import { Global, Module } from '@nestjs/common';
import type { DynamicModule, OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Settings } from '../config/settings.js';
import { AccountOfLooks } from './access/account-of-looks.js';
import { MaskingInterceptor } from './access/masking.interceptor.js';
import { AsksGuard } from './access/asks.guard.js';
import { ActingRights } from './access/acting-rights.js';
import { GrantsUsed } from './access/grants-used.js';
import { Showable } from './access/showable.js';
import { ApprovalStore } from './approvals/approval-store.js';
import { Approvals } from './approvals/approvals.js';
import { ApprovalsController } from './approvals/approvals.controller.js';
import { Clock, MachineClock } from './clock/clock.js';
import { MovableClock } from './clock/movable-clock.js';
import { createDataSource } from './database/data-source.js';
import { Database } from './database/database.js';
import { Asking } from './determinations/asking.js';
import { DeterminationStore } from './determinations/determination-store.js';
import { Determinations } from './determinations/determinations.js';
import { DeterminationsController } from './determinations/determinations.controller.js';
import { KeptDeterminations } from './determinations/kept-determinations.js';
import { QuestionCatalogue } from './determinations/question-catalogue.js';
import { QuestionsController } from './determinations/questions.controller.js';
import { HealthController } from './health/health.controller.js';
import { KnownMethods } from './http/known-methods.js';
import { ProblemFilter } from './http/problem.filter.js';
import { ProblemsController } from './http/problems.controller.js';
import { SealedCursors } from './http/sealed-cursors.js';
import { IdempotencyInterceptor } from './idempotency/idempotency.interceptor.js';
import { IdempotencyRecords } from './idempotency/idempotency-records.js';
import { RegisteredLaw } from './manifest/registered-law.js';
import { Registration } from './manifest/registration.js';
import { Metrics } from './metrics/metrics.js';
import { ClockLateness } from './metrics/clock-lateness.js';
import { WorkMetrics } from './metrics/work-metrics.js';
import { EventFeed } from './outbox/feed/event-feed.js';
import { EventsController } from './outbox/feed/events.controller.js';
import { KindsInScope } from './outbox/feed/kinds-in-scope.js';
import { NewEvents } from './outbox/feed/new-events.js';
import { Outbox } from './outbox/outbox.js';
import { Relay } from './outbox/relay.js';
import { PersonalData } from './personal-data/personal-data.js';
import { Policies } from './policies/policies.js';
import { PoliciesController } from './policies/policies.controller.js';
import { PolicyChanges } from './policies/policy-changes.js';
import { PolicyHistory } from './policies/policy-history.js';
import { PolicyOverlays } from './policies/policy-overlays.js';
import { PolicyRegister } from './policies/policy-register.js';
import { ReasonCodesController } from './reason-codes/reason-codes.controller.js';
import { RulesCatalogue } from './rules/rules-catalogue.js';
import { RulesController } from './rules/rules.controller.js';
import { Sandbox } from './sandbox/sandbox.js';
import { SandboxController } from './sandbox/sandbox.controller.js';
import { SandboxSeeds } from './sandbox/sandbox-seeds.js';
import { Ticks } from './ticks/ticks.js';
import { DueWork } from './work/due-work.js';
import { WorkItems } from './work/work-items.js';
import { WorkItemsController } from './work/work-items.controller.js';

const CONTROLLERS = [
  HealthController,
  ProblemsController,
  ReasonCodesController,
  RulesController,
  PoliciesController,
  DeterminationsController,
  QuestionsController,
  ApprovalsController,
  WorkItemsController,
  EventsController,
];
const PROVIDERS = [
  ActingRights,
  AccountOfLooks,
  MaskingInterceptor,
  ApprovalStore,
  Approvals,
  Asking,
  AsksGuard,
  Database,
  DeterminationStore,
  Determinations,
  IdempotencyInterceptor,
  IdempotencyRecords,
  KeptDeterminations,
  Metrics,
  ClockLateness,
  WorkMetrics,
  Outbox,
  EventFeed,
  KindsInScope,
  NewEvents,
  PersonalData,
  Policies,
  PolicyChanges,
  PolicyHistory,
  PolicyOverlays,
  PolicyRegister,
  KnownMethods,
  ProblemFilter,
  QuestionCatalogue,
  RegisteredLaw,
  Registration,
  Relay,
  RulesCatalogue,
  SandboxSeeds,
  SealedCursors,
  Ticks,
  DueWork,
  WorkItems,
  Showable,
  GrantsUsed,
];

/** The plumbing every feature stands on. */
@Global()
@Module({})
export class PlatformModule implements OnApplicationShutdown {
  constructor(
    private readonly dataSource: DataSource,
    private readonly database: Database,
  ) {}

  /** Not connected, it only describes itself: for generating documents. */
  static with(settings: Settings, { connect }: { readonly connect: boolean }): DynamicModule {
    const { serviceUrl } = settings.database;
    const providers = [
      { provide: Settings, useValue: settings },
      { provide: Clock, useValue: settings.sandbox ? new MovableClock() : new MachineClock() },
      {
        provide: DataSource,
        useFactory: async () => {
          const dataSource = await createDataSource({
            url: serviceUrl,
            poolSize: settings.env.poolSize,
            applicationName: 'service',
          });
          return connect ? dataSource.initialize() : dataSource;
        },
      },
      ...PROVIDERS,
      ...(settings.sandbox ? [Sandbox] : []),
    ];
    return {
      module: PlatformModule,
      controllers: settings.sandbox ? [...CONTROLLERS, SandboxController] : CONTROLLERS,
      providers,
      exports: providers,
    };
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
    this.database.close();
  }
}
