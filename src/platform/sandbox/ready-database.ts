import type { Environment } from '../../config/env.js';
import { openDatabase } from '../database/open-database.js';
import type { OpenDatabase } from '../database/open-database.js';
import { prepareDatabase } from '../database/prepare-database.js';
import { requireRuntimeRole } from '../database/runtime-role.js';
import { findData } from './found-data.js';
import { thisBuild } from './sandbox-build.js';
import { setFoldersAside, setSchemaAside } from './set-aside.js';

/**
 * Opens the database and brings it up to this build: production migrates forward; a sandbox that another build has filled
 * is set aside, and one is made anew, because what it holds was seeded and decided by other law.
 */
export async function readyDatabase(
  env: Environment,
  say: (line: string) => void,
  log: (line: string) => void,
): Promise<OpenDatabase> {
  let open = await openDatabase(env, say, log);
  try {
    await requireRuntimeRole(open.serviceUrl);
    const build = await thisBuild();
    const found = await findData(open.adminUrl, build);
    const isSandbox = env.mode === 'sandbox';
    if (!isSandbox && (found.is === 'another_sandbox' || found.is === 'this_sandbox'))
      throw new Error(
        'This database was filled as a sandbox, whose secrets are published: production needs one of its own.',
      );
    if (isSandbox && found.is === 'no_sandbox')
      throw new Error(
        'This database holds data that no sandbox has made. Set MODE=production, or give the sandbox a database of its own.',
      );
    if (isSandbox && found.is === 'another_sandbox') {
      let where: string;
      if (env.databaseUrl === undefined) {
        await open.stop();
        where = setFoldersAside(env);
        open = await openDatabase(env, () => undefined, log);
      } else where = await setSchemaAside(open.adminUrl);
      say(
        `The sandbox here was filled by ${found.version ?? 'an earlier build'}; it is set aside (${where}), and one of ${build.version} is made anew.`,
      );
    }
    await prepareDatabase(open);
    return open;
  } catch (error) {
    await open.stop();
    throw error;
  }
}
