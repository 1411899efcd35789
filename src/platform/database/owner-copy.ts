import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { ACT_AS } from './act-as.js';

/** Whose acts these are in the audit trail. */
const BY = 'system:sandbox';

/** Rows put into tables by COPY as the owner of the schema, whom row-level security does not bind: for made-up years of the sandbox alone. */
export class OwnerCopy {
  private constructor(private readonly client: pg.Client) {}

  /** Connects, does the work in one transaction, and lets go. */
  static async inOne<T>(adminUrl: string, now: string, work: (copy: OwnerCopy) => Promise<T>): Promise<T> {
    const client = new pg.Client({ connectionString: adminUrl, application_name: 'past-year' });
    await client.connect();
    try {
      await client.query('begin');
      await client.query(ACT_AS.text, [BY, 'system', '', now]);
      const done = await work(new OwnerCopy(client));
      await client.query('commit');
      return done;
    } finally {
      await client.end();
    }
  }

  /** Marks what was copied as seen by all and counts it, as PostgreSQL does by itself some time later: whoever reads first would wait for it. */
  static async settle(adminUrl: string, tables: readonly string[]): Promise<void> {
    const client = new pg.Client({ connectionString: adminUrl, application_name: 'past-year' });
    await client.connect();
    try {
      await client.query(`vacuum (analyze) ${tables.join(', ')}`);
    } finally {
      await client.end();
    }
  }

  /** Names come from code alone. */
  async copy(table: string, columns: readonly string[], text: string): Promise<void> {
    if (text === '') return;
    await pipeline(
      Readable.from([text]),
      this.client.query(copyFrom(`copy ${table} (${columns.join(', ')}) from stdin`)),
    );
  }

  async run(text: string, values: readonly unknown[] = []): Promise<readonly Record<string, unknown>[]> {
    return (await this.client.query<Record<string, unknown>>(text, [...values])).rows;
  }
}
