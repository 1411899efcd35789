import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import type { PoolClient, Pool, QueryConfig, QueryResultRow } from 'pg';
import { DataSource } from 'typeorm';
import type { EntityManager, EntityTarget, ObjectLiteral, Repository } from 'typeorm';
import { Settings } from '../../config/settings.js';
import { Clock } from '../clock/clock.js';
import { ACT_AS, actingSettings, sameScope } from './acting.js';
import type { Acting, ActingSettings } from './acting.js';
import { queryScoped } from './scoped-query.js';

interface Scope {
  readonly manager: EntityManager;
  readonly acting: ActingSettings;
  open: boolean;
  /** Work to be done in a transaction of its own if this one is undone. */
  readonly ifUndone: (() => Promise<void>)[];
}

/** Prepared SQL for a measured hot path: planned once per connection under its name. */
export interface Statement {
  readonly name: string;
  readonly text: string;
}

const MAX_TRIES = 5;
const isRetryable = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === '40001' || error.code === '40P01');

/** The one door to PostgreSQL. */
@Injectable()
export class Database {
  private readonly scope = new AsyncLocalStorage<Scope>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  repo<E extends ObjectLiteral>(entity: EntityTarget<E>): Repository<E> {
    return this.manager.getRepository(entity);
  }

  get inTransaction(): boolean {
    return this.scope.getStore()?.open ?? false;
  }

  get manager(): EntityManager {
    return this.openScope()?.manager ?? this.dataSource.manager;
  }

  /**
   * Runs prepared SQL, in the transaction where there is one. Outside one it acts for nobody: of tables with rows of
   * tenants it sees none. Reads of those are `queryAs`.
   */
  async query<R extends QueryResultRow>(statement: Statement, values: readonly unknown[] = []): Promise<R[]> {
    const client = await this.client();
    return (await client.query<R>(this.prepared(statement, values))).rows;
  }

  /**
   * Runs prepared SQL as this actor, in one round trip: row-level security shows what the actor may know of, whatever
   * the statement asks. In a transaction of another actor only this statement sees with other eyes; the audit trail
   * goes on naming whoever began it.
   */
  async queryAs<R extends QueryResultRow>(
    acting: Acting,
    statement: Statement,
    values: readonly unknown[] = [],
  ): Promise<R[]> {
    const settings = actingSettings(acting, this.clock.now());
    const scope = this.openScope();
    if (scope) {
      if (sameScope(scope.acting, settings)) return this.query(statement, values);
      const [actorId, , , now] = scope.acting;
      const seeing: ActingSettings = [actorId, settings[1], settings[2], now];
      const client = (await this.client()) as PoolClient;
      return queryScoped<R>(client, this.prepared(statement, values), seeing, scope.acting);
    }
    const client = await this.pool.connect();
    try {
      return await queryScoped<R>(client, this.prepared(statement, values), settings);
    } finally {
      client.release();
    }
  }

  /**
   * Everything in `work` happens or nothing does. Rows are seen and the audit trail is written as `acting`: pass the
   * actor, or a `system:` name for what the service does by itself. The work is run again after a serialization
   * failure or deadlock, so it must not mail, call or print: that follows from the outbox.
   */
  async transaction<T>(acting: Acting, work: () => Promise<T>): Promise<T> {
    if (this.inTransaction) return work();
    for (let attempt = 1; ; attempt++) {
      const ifUndone: Scope['ifUndone'] = [];
      try {
        return await this.dataSource.transaction(async (manager) => {
          const settings = actingSettings(acting, this.clock.now());
          await manager.query(ACT_AS.text, [...settings]);
          const scope: Scope = { manager, acting: settings, open: true, ifUndone };
          try {
            return await this.scope.run(scope, work);
          } finally {
            scope.open = false;
          }
        });
      } catch (error) {
        if (attempt < MAX_TRIES && isRetryable(error)) continue;
        for (const keep of ifUndone) await this.transaction(acting, keep);
        throw error;
      }
    }
  }

  /** For what must stay on record although the running transaction is undone, such as that something was refused. */
  afterRollback(work: () => Promise<void>): void {
    const scope = this.scope.getStore();
    if (!scope?.open) throw new Error('only a running transaction can be undone');
    scope.ifUndone.push(work);
  }

  /** A raw client inside the transaction, for COPY; tables under row-level security take no COPY. */
  async client(): Promise<PoolClient | Pool> {
    const scope = this.openScope();
    return scope ? ((await scope.manager.queryRunner?.connect()) as PoolClient) : this.pool;
  }

  private get pool(): Pool {
    return (this.dataSource.driver as unknown as { master: Pool }).master;
  }

  private openScope(): Scope | undefined {
    const scope = this.scope.getStore();
    if (scope && !scope.open) throw new Error('The transaction is over: a promise inside it was not awaited.');
    return scope;
  }

  private prepared({ name, text }: Statement, values: readonly unknown[]): QueryConfig {
    return this.settings.env.namedStatements ? { name, text, values: [...values] } : { text, values: [...values] };
  }
}
