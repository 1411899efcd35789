import { EventEmitter, once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '../../src/kernel/actor.js';
import { Clock } from '../../src/platform/clock/clock.js';
import { Database } from '../../src/platform/database/database.js';
import { JobFailure } from '../../src/platform/jobs/job.js';
import type { JobKind } from '../../src/platform/jobs/job.js';
import { Jobs, MOST_TAKES } from '../../src/platform/jobs/jobs.js';
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

/** A worker of its own, which does not say that it is still at work. */
const silent = (kind: JobKind): Jobs => {
  const worker = new Jobs(t.app.get(Database), t.app.get(Clock));
  Object.assign(worker, { beatMs: 60_000 });
  worker.on(KIND, kind);
  return worker;
};
const submitted = (by: Jobs): Promise<string> =>
  t.app.get(Database).transaction(ACTOR, () => by.submit(ACTOR, KIND, {}));

it('what a worker had in hand when its job was taken over is not done again, whatever it was at', async () => {
  const kept: number[] = [];
  let goOn = (): void => undefined;
  const held = new Promise<void>((resolve) => (goOn = resolve));
  // Units two at a step, from where the job stands.
  const kind = (pause?: Promise<void>): JobKind => ({
    async *steps({ done }) {
      for (let next = done + 2; next <= 6; next += 2) {
        if (next === 4) await pause;
        yield { done: next, run: () => Promise.resolve(void kept.push(next)) };
      }
    },
  });
  const [lost, other] = [silent(kind(held)), silent(kind())];
  const id = await submitted(lost);
  const working = lost.runOne();
  while (kept.length === 0) await sleep(5);
  await asOwner(t, (client) =>
    client.query(`update job set held_until = clock_timestamp() - interval '1 second' where id = $1`, [id]),
  );
  expect(await other.runOne()).toBe(true);
  expect(await stateOf(id)).toEqual({ state: 'done', held: null });
  goOn();
  expect(await working).toBe(true);
  expect(kept).toEqual([2, 4, 6]);
  expect(await stateOf(id)).toEqual({ state: 'done', held: null });
});

describe('a worker that lost its job to another, which is at it still', () => {
  const rowOf = (id: string) =>
    asOwner(t, async (client) => {
      const { rows } = await client.query<{ state: string; stumbles: number; holder: string; held: boolean }>(
        `select state, stumbles, holder, held_until > clock_timestamp() as held from job where id = $1`,
        [id],
      );
      return rows[0];
    });
  const expired = (id: string) =>
    asOwner(t, (client) =>
      client.query(`update job set held_until = clock_timestamp() - interval '1 second' where id = $1`, [id]),
    );

  it.each<[string, 'a step' | 'nothing' | Error]>([
    ['does no step of it', 'a step'],
    ['does not end it as done', 'nothing'],
    ['does not count its own failure against it', new Error('The line broke.')],
    ['does not end it as failed', new JobFailure('test.failed', 'It cannot be done.')],
  ])('%s', async (_, left) => {
    const kept: string[] = [];
    const gate = new EventEmitter();
    const goesOn = { lost: once(gate, 'lost'), other: once(gate, 'other') };
    const by = (name: 'lost' | 'other', what: 'a step' | 'nothing' | Error): Jobs =>
      silent({
        async *steps() {
          gate.emit(`${name} is at it`);
          await goesOn[name];
          if (what instanceof Error) throw what;
          if (what === 'a step') yield { done: 1, run: () => Promise.resolve(void kept.push(name)) };
        },
      });
    const [lost, other] = [by('lost', left), by('other', 'a step')];
    // It says all the time that it is at work.
    Object.assign(lost, { beatMs: 10 });
    const id = await submitted(lost);
    const [lostIsAtIt, otherIsAtIt] = [once(gate, 'lost is at it'), once(gate, 'other is at it')];
    const losing = lost.runOne();
    await lostIsAtIt;
    const taking = taken(other, id);
    await otherIsAtIt;
    const held = await rowOf(id);
    await expired(id);
    await sleep(60);
    expect(await rowOf(id)).toEqual({ ...held, held: false });
    gate.emit('lost');
    expect(await losing).toBe(true);
    expect(await rowOf(id)).toEqual({ ...held, held: false });
    gate.emit('other');
    expect(await taking).toBe(true);
    expect([kept, (await rowOf(id))?.state]).toEqual([['other'], 'done']);
  });

  // Until the other has it, whoever has lost it keeps saying that it is at work.
  async function taken(other: Jobs, id: string): Promise<boolean> {
    for (;;) {
      await expired(id);
      if (await other.runOne()) return true;
    }
  }
});

it('of two workers each takes a job of its own, and what was asked to stop meanwhile ends as that', async () => {
  const at: string[] = [];
  let goOn = (): void => undefined;
  const both = new Promise<void>((resolve) => (goOn = resolve));
  const kind: JobKind = {
    async *steps({ id }) {
      if (at.push(id) === 2) goOn();
      await both;
      yield { done: 1, run: () => Promise.resolve() };
    },
  };
  const workers = [silent(kind), silent(kind)];
  const ids = [await submitted(workers[0]!), await submitted(workers[1]!)];
  const working = workers.map((worker) => worker.runOne());
  await both;
  expect(at.toSorted()).toEqual(ids.toSorted());
  await Promise.all(working);
  for (const id of ids) expect((await stateOf(id))?.state).toBe('done');
  const stopped = await submitted(workers[0]!);
  const asked: JobKind = {
    async *steps() {
      yield { done: 1, run: () => Promise.resolve() };
      await t.app.get(Database).transaction(ACTOR, () => workers[1]!.cancel(stopped));
      yield { done: 2, run: () => Promise.reject(new Error('it was asked to stop')) };
    },
  };
  await silent(asked).runOne();
  expect((await stateOf(stopped))?.state).toBe('cancelled');
  expect(await t.app.get(Database).transaction(ACTOR, () => workers[1]!.cancel(stopped))).toBe(false);
});

it('what ends each process that takes it up is not taken up without end, and what was kept before stays', async () => {
  const kept: number[] = [];
  let [begun, goOn] = [0, (): void => undefined];
  const dead = new Promise<void>((resolve) => (goOn = resolve));
  const kind: JobKind = {
    async *steps({ done }) {
      if (done === 0) yield { done: 2, run: () => Promise.resolve(void kept.push(2)) };
      begun++;
      await dead;
      yield { done: 4, run: () => Promise.resolve(void kept.push(4)) };
    },
  };
  const id = await submitted(silent(kind));
  const ended: Promise<boolean>[] = [];
  // The first keeps a step, which is progress; of those after it none does.
  for (let take = 0; take <= MOST_TAKES; take++) {
    ended.push(silent(kind).runOne());
    while (begun <= take) await sleep(2);
    await asOwner(t, (client) => client.query('update job set held_until = now() where id = $1', [id]));
  }
  expect((await stateOf(id))?.state).toBe('running');
  expect(await silent(kind).runOne()).toBe(true);
  expect((await stateOf(id))?.state).toBe('failed');
  goOn();
  await Promise.all(ended);
  expect([kept, (await stateOf(id))?.state]).toEqual([[2], 'failed']);
});
