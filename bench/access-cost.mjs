import { rmSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { createApp } from '../dist/src/app.setup.js';
import { readEnvironment } from '../dist/src/config/env.js';
import { Settings } from '../dist/src/config/settings.js';
import { importerAccess } from '../dist/src/features/importers/importer.access.js';
import { ImportersService } from '../dist/src/features/importers/importers.service.js';
import { SANDBOX_IMPORTERS } from '../dist/src/features/importers/index.js';
import { lookAt } from '../dist/src/platform/access/looking.js';
import { Authenticator } from '../dist/src/platform/auth/authenticator.js';
import { Database } from '../dist/src/platform/database/database.js';
import { locateRunningServer } from '../dist/src/embedded-database/index.js';
import { signIn } from './questions.mjs';
import { startProcess } from './service.mjs';
import { ownFolder } from './own-folder.mjs';

const TIMES = 3000;
const BY_ID = { name: 'bench-importer', text: 'select id, organisation_id from importer where id = $1' };
const CLIENT = 'sandbox-importer';

/** What access costs of reading one importer by id: sign-in, masking and row-level security, each by itself. */
export async function accessCost({ say }) {
  const folder = ownFolder('bench');
  const data = path.join(folder, 'data');
  const running = await startProcess('dist/src/main.js', { DATA_DIR: data }, '/health/ready');
  const server = await locateRunningServer(data);
  const env = readEnvironment({ LOG_LEVEL: 'error', RATE_LIMIT_FACTOR: '0', DATABASE_POOL_SIZE: '2' }, folder);
  const app = await createApp(new Settings(env, server, running.url));
  await app.init();
  // The owner of the tables is not bound by row-level security: the same statement without the wall.
  const owner = new pg.Client({ connectionString: server.adminUrl });
  await owner.connect();
  try {
    const token = await signIn(running.url, CLIENT);
    const { id } = SANDBOX_IMPORTERS[0];
    const headers = { authorization: `Bearer ${token}` };
    const [authenticator, database] = [app.get(Authenticator), app.get(Database)];
    const actor = await authenticator.authenticate({ headers });
    const row = await app.get(ImportersService, { strict: false }).find(actor, id, {});
    const inject = () =>
      app
        .getHttpAdapter()
        .getInstance()
        .inject({ url: `/v1/importers/${id}`, headers });
    const answer = await inject();
    if (answer.statusCode !== 200) throw new Error(`the importer does not see itself: ${answer.body}`);

    const took = await medians({
      whole: inject,
      signIn: () => authenticator.authenticate({ headers }),
      masking: () => lookAt([row], { policy: importerAccess }, { actor }),
      walled: () => database.queryAs(actor, BY_ID, [id]),
      unwalled: () => owner.query({ ...BY_ID, values: [id] }),
    });
    const wall = Math.max(0, took.walled - took.unwalled);
    const share = (100 * (took.signIn + took.masking + wall)) / took.whole;
    const µs = (ms) => `${(1000 * ms).toFixed(0)} µs`;
    say(
      `a read by id ${µs(took.whole)}: sign-in ${µs(took.signIn)}, masking ${µs(took.masking)}, row-level security ${µs(wall)}`,
    );
    return [
      {
        name: 'access in a read by id',
        ratio: share,
        target: 35,
        unit: '%',
        ours: share,
        baseline: null,
        atMost: true,
      },
    ];
  } finally {
    await owner.end();
    await app.close();
    await running.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

// Turn by turn, so that whatever else the machine does falls on all of them.
async function medians(works) {
  const times = Object.fromEntries(Object.keys(works).map((name) => [name, []]));
  for (let i = 0; i < TIMES + 300; i++)
    for (const [name, work] of Object.entries(works)) {
      const from = performance.now();
      await work();
      if (i >= 300) times[name].push(performance.now() - from);
    }
  return Object.fromEntries(
    Object.entries(times).map(([name, all]) => [name, all.sort((a, b) => a - b)[Math.floor(all.length / 2)]]),
  );
}
