import type pg from 'pg';
import type { TestApp } from '../app.js';
import { ownersOf } from '../owner-connections.js';

/** As the role that owns the schema, whom row-level security does not bind, on a connection that is kept for the next. */
export async function asOwner<T>(
  t: Pick<TestApp, 'database'>,
  work: (client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  const client = await ownersOf(t.database).connect();
  let isWhole = false;
  try {
    // What somebody set before is set no longer.
    await client.query(`reset all; select set_config('app.actor_id', 'test', false)`);
    const done = await work(client);
    isWhole = true;
    return done;
  } finally {
    client.release(!isWhole);
  }
}
