import { spawn } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { LedgerSchedule } from '../../src/platform/ledger/ledger-schedule.js';
import { noteSigner } from '../../src/platform/ledger/note-key.js';
import { LedgerScene } from '../support/ledger-scene.js';

let scene: LedgerScene | undefined;
let outside: string;
beforeEach(() => {
  outside = mkdtempSync(path.join(tmpdir(), 'ledger-worker-'));
});
afterEach(async () => {
  await scene?.close();
  scene = undefined;
  rmSync(outside, { recursive: true });
});

const indexes = async ({ owner }: LedgerScene): Promise<number[]> => {
  const { rows } = await owner.query('select index::int from ledger_leaf order by index');
  return rows.map(({ index }) => index);
};
const upTo = (count: number) => Array.from({ length: count }, (_, index) => index);
const until = async (done: () => Promise<boolean>) => {
  const end = Date.now() + 30_000;
  while (!(await done())) {
    if (Date.now() > end) throw new Error('it did not come to pass');
    await sleep(50);
  }
};

describe('eight writers at once', () => {
  it('leave no gap and no receipt twice, though two appenders compete', async () => {
    scene = await LedgerScene.open();
    const here = scene;
    let writing = true;
    const appending = [1, 2].map(async () => {
      while (writing) await here.appender.appendSome();
    });
    const ids = (await Promise.all(upTo(8).map((writer) => here.record(40, `writer-${writer}`)))).flat();
    writing = false;
    await Promise.all(appending);
    await Promise.all([here.appender.drain(), here.appender.drain()]);
    expect(await indexes(here)).toEqual(upTo(320));
    const { rows } = await here.owner.query('select id from ledger_receipt');
    expect(rows.map(({ id }) => id).sort()).toEqual([...ids].sort());
    await Promise.all([here.publisher.publish(), here.publisher.publish()]);
    expect((await here.verify()).report).toMatchObject({ ok: true, proven: 320 });
  }, 120_000);
});

describe('a process killed between an act and its leaf', () => {
  it('loses nothing: every act has one leaf, and every leaf its act', async () => {
    scene = await LedgerScene.open();
    const writer = spawn(
      process.execPath,
      [path.resolve('test/support/ledger-writer.mjs'), scene.service.database.serviceUrl],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    const said: string[] = [];
    for await (const line of createInterface({ input: writer.stdout })) {
      if (said.push(line) === 300) writer.kill('SIGKILL');
    }
    // What the killed process had open, the server rolls back.
    await until(async () => {
      const { rows } = await scene!.owner.query(
        `select from pg_stat_activity where application_name = 'ledger-writer'`,
      );
      return rows.length === 0;
    });
    const { rows } = await scene.owner.query(
      `select payload->>'receipt' as id from outbox_message where type = 'test.told'`,
    );
    const acts: string[] = rows.map(({ id }) => id);
    expect(acts).toEqual(expect.arrayContaining(said.filter((line) => line.length === 30)));
    expect(acts.length).toBeGreaterThanOrEqual(300);
    expect((await scene.count('ledger_leaf')) + (await scene.count('ledger_pending'))).toBe(acts.length);

    await scene.grow(0);
    expect(await indexes(scene)).toEqual(upTo(acts.length));
    const { rows: receipts } = await scene.owner.query('select id from ledger_receipt');
    expect(receipts.map(({ id }) => id).sort()).toEqual([...acts].sort());
    expect((await scene.verify()).report).toMatchObject({ ok: true, proven: acts.length });
  }, 120_000);
});

describe('the schedule', () => {
  it('appends and signs by itself, and once more when it is stopped', async () => {
    scene = await LedgerScene.open({ LEDGER_CHECKPOINT_SECONDS: '1' });
    const here = scene;
    const schedule = here.service.app.get(LedgerSchedule, { strict: false });
    schedule.start();
    await here.record(3);
    const latest = () => here.service.anonymous().get('/v1/ledger/checkpoints/latest');
    await until(async () => (await latest()).body.size === 3);
    await here.record(2);
    const folder = await here.published();
    await schedule.beforeApplicationShutdown();
    expect(readFileSync(path.join(folder, 'leaves.txt'), 'utf8').trim().split('\n')).toHaveLength(5);
    expect((await latest()).body).toMatchObject({ status: 'intact', size: 5 });
  }, 120_000);

  it('records a checkpoint that was published just before a crash, and publishes lost files again', async () => {
    scene = await LedgerScene.open();
    await scene.grow(4);
    await scene.owner.query('delete from ledger_checkpoint');
    await scene.publisher.publish();
    expect(await scene.count('ledger_checkpoint')).toBe(1);
    rmSync(await scene.published(), { recursive: true });
    await scene.grow(1);
    expect((await scene.verify()).report).toMatchObject({ ok: true, leaves: 5, proven: 5 });
  }, 120_000);
});

describe('a key of the operator’s own', () => {
  it('signs, and is not kept in the database', async () => {
    const { privateKey } = generateKeyPairSync('ed25519');
    const file = path.join(outside, 'ledger.pem');
    writeFileSync(file, privateKey.export({ format: 'pem', type: 'pkcs8' }));
    scene = await LedgerScene.open({ LEDGER_SIGNING_KEY: file });
    await scene.grow(2);
    const { body } = await scene.service.anonymous().get('/v1/ledger/key').expect(200);
    expect(body.verifierKey).toBe(noteSigner(body.origin, privateKey).verifier.key);
    const { rows } = await scene.owner.query('select private_key from ledger_identity');
    expect(rows).toEqual([{ private_key: null }]);

    writeFileSync(file, generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }));
    await scene.record(1);
    await scene.appender.drain();
    await expect(scene.publisher.publish()).rejects.toThrow('LEDGER_SIGNING_KEY is not the key');
    expect(await scene.count('ledger_damage')).toBe(0);

    writeFileSync(file, 'no key');
    expect(() => scene!.service.app.get(LedgerSchedule, { strict: false }).start()).toThrow('LEDGER_SIGNING_KEY must');
  }, 120_000);
});
