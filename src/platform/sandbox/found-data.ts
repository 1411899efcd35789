import pg from 'pg';
import type { SandboxBuild } from './sandbox-build.js';

/** Whose data a database holds: nobody's yet, this build's sandbox, another build's, or data that no sandbox has made. */
export type FoundData =
  | { readonly is: 'nothing' | 'this_sandbox' | 'no_sandbox' }
  | { readonly is: 'another_sandbox'; readonly version: string | undefined };

/** Looks without making anything, as the owner: the schema may be older than what we know. */
export async function findData(adminUrl: string, build: SandboxBuild): Promise<FoundData> {
  const client = new pg.Client({ connectionString: adminUrl, application_name: 'found-data' });
  await client.connect();
  try {
    const rowsOf = async (table: string, columns = '1'): Promise<Record<string, unknown>[]> => {
      const there = await client.query<{ there: boolean }>('select to_regclass($1) is not null as there', [table]);
      if (!there.rows[0]?.there) return [];
      return (await client.query<Record<string, unknown>>(`select ${columns} from ${table} limit 1`)).rows;
    };
    const [stamp] = await rowsOf('sandbox_build', 'version, digest');
    if (stamp?.['digest'] === build.digest) return { is: 'this_sandbox' };
    if (stamp) return { is: 'another_sandbox', version: String(stamp['version']) };
    // Sandboxes had a clock before they said what filled them.
    if ((await rowsOf('sandbox_clock')).length > 0) return { is: 'another_sandbox', version: undefined };
    return { is: (await rowsOf('organisation')).length > 0 ? 'no_sandbox' : 'nothing' };
  } finally {
    await client.end();
  }
}
