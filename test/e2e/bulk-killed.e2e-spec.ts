import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Jobs } from '../../src/platform/jobs/jobs.js';
import { asOwner } from '../support/access/as-owner.js';
import { startTestApp } from '../support/app.js';
import type { Caller, TestApp } from '../support/app.js';
import { continuous, forOneEntry } from '../support/bonds.js';
import { BULK, ndjson, submit } from '../support/bulk.js';

let t: TestApp;
let folder: string;
let surety: Caller | undefined;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'bulk-killed-'));
  t = await startTestApp({ DATA_DIR: folder });
  t.setNow('2026-03-02T15:00:00Z');
  surety = await t.as('surety');
});
afterAll(async () => {
  await t.close();
  await rm(folder, { recursive: true, force: true });
});

const bondsFiled = async (): Promise<number> =>
  asOwner(t, async (client) => Number((await client.query('select count(*) from bond')).rows[0].count));

async function untilRowsDone(id: string, atLeast: number): Promise<void> {
  for (;;) {
    const { body } = await surety!.get(`${BULK}/${id}`).expect(200);
    if (body.rowsDone >= atLeast || body.state === 'done') return;
    await sleep(20);
  }
}

it('a file goes on after its process was killed: nothing is lost and nothing doubled', async () => {
  const before = await bondsFiled();
  const rows = Array.from({ length: 100 }, (_, index) =>
    forOneEntry({ suretyReferenceNumber: String(510_000_000 + index) }),
  );
  const { body } = await submit(surety!, 'bonds', ndjson([...rows, continuous({ activityCode: '6' })]));
  const { serviceUrl: DATABASE_URL, adminUrl: DATABASE_ADMIN_URL } = t.database;
  const child = fork(path.resolve('dist/src/main.js'), {
    env: {
      ...process.env,
      PORT: '0',
      DATA_DIR: folder,
      DATABASE_URL,
      DATABASE_ADMIN_URL,
      ...{ LOG_LEVEL: 'error', SANDBOX_ENTRIES: '0' },
    },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit');
  await untilRowsDone(body.id, 20);
  child.kill('SIGKILL');
  await ended;
  const killed = (await surety!.get(`${BULK}/${body.id}`).expect(200)).body;
  expect(killed).toMatchObject({ state: 'running' });
  expect(killed.rowsDone).toBeLessThan(101);
  expect(killed.counts.filed).toBe(killed.rowsDone);
  // Nobody goes on while it is held; once its time is over the next worker does.
  expect(await t.app.get(Jobs).runOne()).toBe(false);
  await asOwner(t, (client) =>
    client.query(`update job set held_until = clock_timestamp() - interval '1 second' where id = $1`, [body.id]),
  );
  while (await t.app.get(Jobs).runOne());
  const { body: job } = await surety!.get(`${BULK}/${body.id}`).expect(200);
  expect(job).toMatchObject({ state: 'done', rows: 101, counts: { filed: 100, filedBefore: 0, refused: 1 } });
  expect(await bondsFiled()).toBe(before + 100);
  const references = await asOwner(t, (client) =>
    client.query(
      `select count(distinct surety_reference_number)::int as n from bond where surety_reference_number = any ($1)`,
      [rows.map(({ suretyReferenceNumber }) => suretyReferenceNumber)],
    ),
  );
  expect(references.rows[0].n).toBe(100);
}, 60_000);
