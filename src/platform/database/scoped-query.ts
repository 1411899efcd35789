import pg from 'pg';
import type { PoolClient, QueryResult, QueryResultRow } from 'pg';
import { ACT_AS } from './act-as.js';
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
    private readonly thenAs: ActingSettings | undefined,
    private readonly named: boolean,
    callback: Callback,
  ) {
    super(config, callback);
  }

  override prepare(wire: Wire): void {
    this.actAs(wire, this.as);
    super.prepare(wire);
  }

  override _getRows(wire: Wire): void {
    wire.execute({});
    if (this.thenAs) this.actAs(wire, this.thenAs);
    wire.sync();
  }

  // The first and the third reply are those of the settings; nobody asked for their rows.
  override handleDataRow(message: unknown): void {
    if (this.replies === 1) super.handleDataRow(message);
  }

  override handleCommandComplete(message: unknown, wire: Wire): void {
    if (this.replies++ === 1) super.handleCommandComplete(message, wire);
  }

  private actAs(wire: Wire, settings: ActingSettings): void {
    if (!this.named) wire.parse({ name: '', text: ACT_AS.text });
    wire.bind({ statement: this.named ? ACT_AS.name : '', values: settings });
    wire.execute({});
  }
}

const prepared = new WeakSet<PoolClient>();

/** Runs one statement as an actor; `thenAs` is who the connection acts for afterwards, in an open transaction. */
export async function queryScoped<R extends QueryResultRow>(
  client: PoolClient,
  query: pg.QueryConfig,
  as: ActingSettings,
  thenAs?: ActingSettings,
): Promise<R[]> {
  const named = query.name !== undefined;
  if (named && !prepared.has(client)) {
    await client.query({ ...ACT_AS, values: [...(thenAs ?? as)] });
    prepared.add(client);
  }
  return new Promise((resolve, reject) => {
    const answered: Callback = (error, result) => (error ? reject(error) : resolve(result.rows as R[]));
    client.query(new ScopedQuery({ ...query, queryMode: 'extended' }, as, thenAs, named, answered));
  });
}
