import pg from 'pg';
import type { TestApp } from '../app.js';

/** As the role that owns the schema, whom row-level security does not bind. */
export async function asOwner<T>(t: TestApp, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: t.database.adminUrl });
  await client.connect();
  try {
    await client.query(`select set_config('app.actor_id', 'test', false)`);
    return await work(client);
  } finally {
    await client.end();
  }
}
