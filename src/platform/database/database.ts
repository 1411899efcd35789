import { Injectable } from '@nestjs/common';
import type { PoolClient, Pool, QueryConfig, QueryResultRow } from 'pg';
import { DataSource } from 'typeorm';
import type { EntityManager, EntityMetadata, EntityTarget, ObjectLiteral, Repository } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import { Settings } from '../../config/settings.js';
import type { Instant } from '../../kernel/dates.js';
import { Clock } from '../clock/clock.js';
import { ACT_AS, LOOK_AS, NOBODY, actingSettings, sameActor, sameScope } from './act-as.js';
import type { ActingSettings } from './act-as.js';
import type { Acting } from './acting.js';
import { ATTEMPT, WAIT, keyOf } from './advisory-lock.js';
import type { AdvisoryLock } from './advisory-lock.js';
import { CallContext } from './call-context.js';
import { queryAlone, queryScoped } from './scoped-query.js';
import type { Statement } from './scoped-query.js';
import { assertOpen, inTurn, isTriedAgain } from './transaction-scope.js';
import type { Scope } from './transaction-scope.js';

export type { Statement } from './scoped-query.js';

/** The one door to PostgreSQL. */
@Injectable()
export class Database {
  private readonly context = new CallContext();

  constructor(
    private readonly dataSource: DataSource,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** Whatever `work` asks changes nothing: PostgreSQL refuses a write in any transaction begun in it, but by `note` and `apart`. */
  looksOnly<T>(work: () => T): T {
    return this.context.looking(true, work);
  }

  /** Call it last. Async storage that is not disabled is consulted at every promise that the process makes afterwards. */
  close(): void {
    this.context.close();
  }

  repo<E extends ObjectLiteral>(entity: EntityTarget<E>): Repository<E> {
    return this.manager.getRepository(entity);
  }

  /** How an entity is kept. */
  metadataOf<E extends ObjectLiteral>(entity: EntityTarget<E>): EntityMetadata {
    return this.dataSource.getMetadata(entity);
  }

  get inTransaction(): boolean {
    return this.openScope() !== undefined;
  }

  /** The instant at which everything in the running transaction is recorded; where none runs, that of the clock. */
  get now(): Instant {
    return this.openScope()?.acting[3] ?? this.clock.now();
  }

  /** Reads once in a transaction what does not change while it runs; outside one, each time. */
  once<T>(what: string, read: () => Promise<T>): Promise<T> {
    const known = this.openScope()?.known;
    const found = (known?.get(what) as Promise<T> | undefined) ?? read();
    known?.set(what, found);
    return found;
  }

  private get manager(): EntityManager {
    const scope = this.openScope();
    if (!scope && this.context.looks) throw new Error('a look asks by query or queryAs, or in a transaction');
    return scope?.manager ?? this.dataSource.manager;
  }

  /** Runs prepared SQL, in the transaction where there is one; outside one it sees no rows of tenants, whose reads are `queryAs`. */
  async query<R extends QueryResultRow>(statement: Statement, values: readonly unknown[] = []): Promise<R[]> {
    const scope = this.openScope();
    const sent = this.prepared(statement, values);
    if (scope) return (await inTurn(scope, (client) => client.query<R>(sent))).rows;
    if (this.context.looks) return queryAlone<R>(this.pool, sent, NOBODY, { looks: true });
    return (await this.pool.query<R>(sent)).rows;
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
      const sent = this.prepared(statement, values);
      return inTurn(scope, (client) => queryScoped<R>(client, sent, seeing, { thenAs: scope.acting }));
    }
    return queryAlone<R>(this.pool, this.prepared(statement, values), settings, { looks: this.context.looks });
  }

  /** The one thing that a look itself writes, such as that it was taken: in a transaction of its own. */
  async note(acting: Acting, statement: Statement, values: readonly unknown[]): Promise<void> {
    await this.context.looking(false, () => this.queryAs(acting, statement, values));
  }

  /**
   * Everything in `work` happens or nothing does. Rows are seen and the audit trail is written as `acting`: pass the
   * actor, or a `system:` name for what the service does by itself. Joins the same actor's running transaction; in
   * somebody else's it is an error, because that one's name would stand in the audit trail: see `actAs`. The work is run
   * again after a serialization failure or deadlock, so it must not mail, call or print: that follows from the outbox.
   */
  async transaction<T>(acting: Acting, work: () => Promise<T>): Promise<T> {
    const scope = this.openScope();
    if (!scope) return this.begin(acting, work);
    const settings = actingSettings(acting, scope.acting[3]);
    if (!sameActor(scope.acting, settings))
      throw new Error(`${settings[0]} cannot join a transaction of ${scope.acting[0]}: actAs says that it is meant`);
    return work();
  }

  /**
   * Does `work` as `acting` also inside somebody else's transaction, whose part ends with it or is undone with it: what
   * it writes is audited as `acting`, and the one before goes on afterwards. Without a transaction it begins one.
   */
  async actAs<T>(acting: Acting, work: () => Promise<T>): Promise<T> {
    const scope = this.openScope();
    if (!scope) return this.begin(acting, work);
    return this.lend(scope, actingSettings(acting, scope.acting[3]), work);
  }

  /** Does `work` with the eyes of `acting`, in a running transaction; the audit trail goes on naming whoever acts in it. */
  async seeAs<T>(acting: Acting, work: () => Promise<T>): Promise<T> {
    const scope = this.openScope();
    if (!scope) throw new Error('only a running transaction can be seen with other eyes');
    const [id, , , now] = scope.acting;
    const [, role, organisationId] = actingSettings(acting, now);
    return this.lend(scope, [id, role, organisationId, now], work);
  }

  /**
   * A transaction of its own on another connection, whatever runs here: what it writes stays although the running one is
   * undone. For what all processes share, such as a key that somebody had to make.
   */
  apart<T>(acting: Acting, work: () => Promise<T>): Promise<T> {
    return this.context.looking(false, () => this.begin(acting, work));
  }

  /** For what must stay on record although the running transaction is undone, such as that something was refused. */
  afterRollback(work: () => Promise<void>): void {
    const scope = this.openScope();
    if (!scope) throw new Error('only a running transaction can be undone');
    scope.ifUndone.push(work);
  }

  /** Undone alone when `work` throws: the transaction around it goes on. */
  async savepoint<T>(work: () => Promise<T>): Promise<T> {
    const scope = this.openScope();
    if (!scope) throw new Error('a savepoint needs a running transaction');
    return scope.manager.transaction(work);
  }

  /** Waits for whoever else holds the named lock for one of these keys, and holds it to the end of the transaction. */
  async hold(lock: AdvisoryLock, keys: readonly string[] = ['']): Promise<void> {
    if (!this.inTransaction) throw new Error(`${lock.name} is held inside a transaction`);
    await this.query(WAIT, [keys.map((key) => keyOf(lock, key))]);
  }

  /** Holds the named lock to the end of the transaction; false where somebody else holds it. */
  async tryHold(lock: AdvisoryLock, key = ''): Promise<boolean> {
    if (!this.inTransaction) throw new Error(`${lock.name} is held inside a transaction`);
    const [row] = await this.query<{ held: boolean }>(ATTEMPT, [keyOf(lock, key)]);
    return row?.held ?? false;
  }

  /** A raw client inside the transaction, for COPY; tables under row-level security take no COPY. */
  async client(): Promise<PoolClient | Pool> {
    const scope = this.openScope();
    return scope ? ((await scope.manager.queryRunner?.connect()) as PoolClient) : this.pool;
  }

  private async begin<T>(acting: Acting, work: () => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      const ifUndone: Scope['ifUndone'] = [];
      try {
        return await this.dataSource.transaction(async (manager) => {
          const settings = actingSettings(acting, this.clock.now());
          await manager.query((this.context.looks ? LOOK_AS : ACT_AS).text, [...settings]);
          const scope = { manager, acting: settings, ifUndone, known: new Map(), sent: { last: Promise.resolve() } };
          return this.runIn({ ...scope, state: 'open' }, work);
        });
      } catch (error) {
        if (isTriedAgain(error, attempt)) continue;
        for (const keep of ifUndone) await this.apart(acting, keep);
        throw error;
      }
    }
  }

  private async lend<T>(scope: Scope, acting: ActingSettings, work: () => Promise<T>): Promise<T> {
    if (sameActor(scope.acting, acting)) return work();
    await inTurn(scope, () => scope.manager.query(ACT_AS.text, [...acting]));
    scope.state = 'lent';
    let undone = true;
    try {
      const done = await this.runIn({ ...scope, acting, state: 'open' }, work);
      undone = false;
      return done;
    } finally {
      scope.state = 'open';
      // After a failed statement PostgreSQL takes no other: the rollback that must follow brings the settings back.
      const back = scope.manager.query(ACT_AS.text, [...scope.acting]);
      await (undone ? back.catch(() => undefined) : back);
    }
  }

  private async runIn<T>(scope: Scope, work: () => Promise<T>): Promise<T> {
    try {
      return await this.context.within(scope, work);
    } finally {
      scope.state = 'over';
      // What was asked for and never awaited is answered before anything else is sent on its connection.
      await scope.sent.last;
    }
  }

  private get pool(): Pool {
    return (this.dataSource.driver as PostgresDriver).master as Pool;
  }

  private openScope(): Scope | undefined {
    const scope = this.context.scope;
    assertOpen(scope);
    return scope;
  }

  private prepared({ name, text }: Statement, values: readonly unknown[]): QueryConfig {
    return this.settings.env.namedStatements ? { name, text, values: [...values] } : { text, values: [...values] };
  }
}
