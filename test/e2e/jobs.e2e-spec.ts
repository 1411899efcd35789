import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Actor } from '../../src/kernel/actor.js';
import { Clock } from '../../src/platform/clock/clock.js';
import { Database } from '../../src/platform/database/database.js';
import type { JobKind } from '../../src/platform/jobs/job.js';
import { Jobs } from '../../src/platform/jobs/jobs.js';
import { asOwner } from '../support/access/as-owner.js';
import { startTestApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';

let t: TestApp;
beforeAll(async () => {
  t = await startTestApp();
});
afterAll(() => t.close());

const ACTOR: Actor = { id: 'sandbox-officer', role: 'bond_officer', organisationId: null, scopes: [] };
const KIND = 'test:slow';

const stateOf = (id: string) =>
  asOwner(t, async (client) => {
    const { rows } = await client.query<{ state: string; held: boolean }>(
      `select state, held_until > clock_timestamp() as held from job where id = $1`,
      [id],
    );
    return rows[0];
  });

it('whoever is at a step for longer than a job is held says so again and again: nobody else takes it for left', async () => {
  const database = t.app.get(Database);
  const worker = (): Jobs => Object.assign(new Jobs(database, t.app.get(Clock)), { beatMs: 20 });
  let goOn = (): void => undefined;
  const slow = new Promise<void>((resolve) => (goOn = resolve));
  const kind: JobKind = {
    async *steps() {
      await slow;
      yield { done: 1, run: () => Promise.resolve() };
    },
  };
  const [one, other] = [worker(), worker()];
  for (const jobs of [one, other]) jobs.on(KIND, kind);
  const id = await database.transaction(ACTOR, () => one.submit(ACTOR, KIND, {}));
  const working = one.runOne();
  while ((await stateOf(id))?.state !== 'running') await sleep(5);
  await asOwner(t, (client) =>
    client.query(`update job set held_until = clock_timestamp() - interval '1 second' where id = $1`, [id]),
  );
  while (!(await stateOf(id))?.held) await sleep(5);
  expect(await other.runOne()).toBe(false);
  goOn();
  expect(await working).toBe(true);
  expect(await stateOf(id)).toEqual({ state: 'done', held: null });
});
