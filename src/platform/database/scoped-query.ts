import pg from 'pg';
import type { Pool, PoolClient, QueryResult, QueryResultRow } from 'pg';
import { ACT_AS, LOOK_AS } from './act-as.js';
import type { ActingSettings } from './act-as.js';

/**
 * What this file needs of node-postgres below its front door; its version is pinned, and the proof is
 * test/e2e/row-security.e2e-spec.ts.
 */
interface Wire {
  parse(query: { name: string; text: string }): void;
  bind(config: { statement: string; values: readonly string[] }): void;
  execute(config: { portal?: string }): void;
  sync(): void;
}
interface ExtendedQuery extends pg.Submittable {
  prepare(wire: Wire): void;
  _getRows(wire: Wire, rows?: number): void;
  handleDataRow(message: unknown): void;
  handleCommandComplete(message: unknown, wire: Wire): void;
}
type Callback = (error: Error | null | undefined, result: QueryResult) => void;
type Config = pg.QueryConfig & { queryMode: 'extended' };
// oxlint-disable-next-line house/no-renamed-type -- its declaration leaves out what speaks to the wire
const ExtendedQuery = pg.Query as unknown as new (config: Config, callback: Callback) => ExtendedQuery;

/**
 * Sets the actor and reads in one round trip. Everything between two Sync messages is one transaction and is executed
 * in the order sent (PostgreSQL, "Extended Query"): the settings stand before the statement begins, and end with it.
 */
class ScopedQuery extends ExtendedQuery {
  private replies = 0;

  constructor(
    config: Config,
    private readonly as: ActingSettings,
    private readonly how: How,
    private readonly named: boolean,
    callback: Callback,
  ) {
    super(config, callback);
  }

  override prepare(wire: Wire): void {
    this.actAs(wire, this.as, this.how.looks ? LOOK_AS : ACT_AS);
    super.prepare(wire);
  }

  override _getRows(wire: Wire): void {
    wire.execute({});
    if (this.how.thenAs) this.actAs(wire, this.how.thenAs, ACT_AS);
    wire.sync();
  }

  // The first and the third reply are those of the settings; nobody asked for their rows.
  override handleDataRow(message: unknown): void {
    if (this.replies === 1) super.handleDataRow(message);
  }

  override handleCommandComplete(message: unknown, wire: Wire): void {
    if (this.replies++ === 1) super.handleCommandComplete(message, wire);
  }

  private actAs(wire: Wire, settings: ActingSettings, { name, text }: typeof ACT_AS): void {
    if (!this.named) wire.parse({ name: '', text });
    wire.bind({ statement: this.named ? name : '', values: settings });
    wire.execute({});
  }
}

/** Prepared SQL for a measured hot path: planned once per connection under its name. */
export interface Statement {
  readonly name: string;
  readonly text: string;
}

/** How a statement is sent beside its actor. */
interface How {
  /** Who the connection acts for afterwards, in an open transaction. */
  readonly thenAs?: ActingSettings;
  /** Outside of one: nothing may be written. */
  readonly looks?: boolean;
}

/** Runs one statement as an actor outside any transaction: it is one of its own. */
export async function queryAlone<R extends QueryResultRow>(
  pool: Pool,
  query: pg.QueryConfig,
  as: ActingSettings,
  how: How,
): Promise<R[]> {
  const client = await pool.connect();
  try {
    return await queryScoped<R>(client, query, as, how);
  } finally {
    client.release();
  }
}

const prepared = new WeakMap<PoolClient, Set<string>>();

/** Runs one statement as an actor. */
export async function queryScoped<R extends QueryResultRow>(
  client: PoolClient,
  query: pg.QueryConfig,
  as: ActingSettings,
  how: How,
): Promise<R[]> {
  const named = query.name !== undefined;
  if (named) await prepare(client, how.looks ? LOOK_AS : ACT_AS, how.thenAs ?? as);
  return new Promise((resolve, reject) => {
    const answered: Callback = (error, result) => (error ? reject(error) : resolve(result.rows as R[]));
    client.query(new ScopedQuery({ ...query, queryMode: 'extended' }, as, how, named, answered));
  });
}

// Planned under its name once a connection; what it sets ends with it, or is what the open transaction goes on with.
async function prepare(client: PoolClient, settings: typeof ACT_AS, values: ActingSettings): Promise<void> {
  const known = prepared.get(client) ?? new Set();
  if (known.has(settings.name)) return;
  await client.query({ ...settings, values: [...values] });
  prepared.set(client, known.add(settings.name));
}
