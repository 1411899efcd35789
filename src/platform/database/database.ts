import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import type { PoolClient, Pool, QueryResultRow } from 'pg';
import { DataSource } from 'typeorm';
import type { EntityManager, EntityTarget, ObjectLiteral, Repository } from 'typeorm';
import { Settings } from '../../config/settings.js';
import { Clock } from '../clock/clock.js';

interface Scope {
  readonly manager: EntityManager;
  open: boolean;
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
    const scope = this.scope.getStore();
    if (scope && !scope.open) throw new Error('The transaction is over: a promise inside it was not awaited.');
    return scope?.manager ?? this.dataSource.manager;
  }

  /** Runs prepared SQL, in the transaction where there is one. */
  async query<R extends QueryResultRow>(statement: Statement, values: readonly unknown[] = []): Promise<R[]> {
    const client = await this.client();
    const config = this.settings.env.namedStatements
      ? { name: statement.name, text: statement.text, values: [...values] }
      : { text: statement.text, values: [...values] };
    return (await client.query<R>(config)).rows;
  }

  /**
   * Everything in `work` happens or nothing does. `actorId` is who the audit trail names. The work is run again
   * after a serialization failure or deadlock, so it must not mail, call or print: that follows from the outbox.
   */
  async transaction<T>(actorId: string, work: () => Promise<T>): Promise<T> {
    if (this.inTransaction) return work();
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.dataSource.transaction(async (manager) => {
          await manager.query(`select set_config('app.actor_id', $1, true), set_config('app.now', $2, true)`, [
            actorId,
            this.clock.now(),
          ]);
          const scope: Scope = { manager, open: true };
          try {
            return await this.scope.run(scope, work);
          } finally {
            scope.open = false;
          }
        });
      } catch (error) {
        if (attempt === MAX_TRIES || !isRetryable(error)) throw error;
      }
    }
  }

  /** A raw client inside the transaction, for COPY. */
  async client(): Promise<PoolClient | Pool> {
    const scope = this.scope.getStore();
    if (!scope) return (this.dataSource.driver as unknown as { master: Pool }).master;
    if (!scope.open) throw new Error('The transaction is over: a promise inside it was not awaited.');
    return (await scope.manager.queryRunner?.connect()) as PoolClient;
  }
}
