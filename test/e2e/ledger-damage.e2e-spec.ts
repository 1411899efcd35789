import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sealWith } from '../../src/platform/ledger/commitment.js';
import { cutFrom, rewrite } from '../support/ledger-attacks.js';
import { LedgerScene } from '../support/ledger-scene.js';

let scene: LedgerScene;
beforeAll(async () => {
  scene = await LedgerScene.open({ LOG_LEVEL: 'silent' });
  await scene.grow(5);
  await scene.grow(4);
  await scene.grow(6);
}, 120_000);
afterAll(() => scene.close());

const latest = async () => (await scene.service.anonymous().get('/v1/ledger/checkpoints/latest').expect(200)).body;

describe('the service itself', () => {
  /** Does damage, sees it found and everything held still, undoes it and has the owner settle it. */
  async function damaged(finding: RegExp, attack: () => Promise<unknown>, repair: () => Promise<unknown>) {
    await attack();
    const notice = async () => {
      await scene.appender.drain();
      await scene.publisher.publish();
    };
    await expect(notice()).rejects.toThrow(finding);
    expect(await latest()).toMatchObject({ status: 'damaged', finding: expect.stringMatching(finding) });
    await scene.service.anonymous().get('/health/ready').expect(200);

    const before = await scene.count('ledger_leaf');
    await scene.record(1);
    expect(await scene.appender.drain()).toBe(0);
    expect(await scene.publisher.publish()).toBeNull();
    expect(await scene.count('ledger_leaf')).toBe(before);

    await repair();
    await scene.owner.query('update ledger_damage set settled_at = now()');
    await scene.grow(1);
    expect(await latest()).toMatchObject({ status: 'intact', size: await scene.count('ledger_leaf') });
    expect(await scene.count('ledger_pending')).toBe(0);
    expect((await scene.verify()).report).toMatchObject({ ok: true });
  }

  const query = (text: string, values: unknown[] = []) => scene.owner.query(text, values);
  const saved = ['ledger_leaf', 'ledger_receipt', 'ledger_node', 'ledger_checkpoint', 'ledger_pending'];
  const save = async () => {
    for (const table of saved) await query(`create temp table kept_${table} as table ${table}`);
  };
  const restore = async () => {
    await query(`truncate ${saved.join(', ')}`);
    for (const table of saved) await query(`insert into ${table} select * from pg_temp.kept_${table}`);
    for (const table of saved) await query(`drop table pg_temp.kept_${table}`);
  };

  it('does not sign again once leaves that were signed are gone', () =>
    damaged(
      /15 leaves were signed, but only 12 are there/,
      async () => {
        await save();
        await cutFrom(scene.owner, 12);
      },
      restore,
    ));

  it('does not sign another history, though all of the database agrees with it', () =>
    damaged(
      /no longer have the root that was signed/,
      async () => {
        await save();
        const { rows } = await query('select size::int from ledger_checkpoint');
        await rewrite(
          scene,
          2,
          rows.map(({ size }) => size),
        );
      },
      restore,
    ));

  it('does not sign leaves altered since the last checkpoint', () =>
    damaged(
      /do not give the root/,
      async () => {
        await scene.record(3, 'late');
        await scene.appender.drain();
        await save();
        await query(
          `update ledger_leaf set leaf_hash = sha256('x') where index = (select max(index) - 1 from ledger_leaf)`,
        );
      },
      restore,
    ));

  it('does not append where unsigned leaves were cut off', () =>
    damaged(
      /cannot append/,
      async () => {
        const size = await scene.count('ledger_leaf');
        await scene.record(4 - (size % 4), 'late');
        await scene.appender.drain();
        await save();
        await query('delete from ledger_receipt where index >= $1', [size]);
        await query('delete from ledger_leaf where index >= $1', [size]);
        await scene.record(4);
      },
      restore,
    ));

  it('does not append a receipt that was altered while it waited', () =>
    damaged(
      /receipt rcp_\w+ is not the one that was sealed/,
      async () => {
        await scene.record(2);
        await save();
        await query(`update ledger_pending set receipt = '{}' where id = (select min(id) from ledger_pending)`);
      },
      restore,
    ));

  it('does not append a salt twice', () =>
    damaged(
      /ledger_receipt_salt_key is taken/,
      async () => {
        await scene.record(1);
        await save();
        const { rows } = await query('select salt from ledger_receipt where index = 0');
        const { rows: waiting } = await query('select id, kind, recorded_at, receipt from ledger_pending');
        const [{ id, kind, recorded_at, receipt }] = waiting;
        const { leafHash } = sealWith({ kind, recordedAt: recorded_at.toISOString(), receipt }, rows[0].salt);
        await query('update ledger_pending set salt = $2, leaf_hash = $3 where id = $1', [id, rows[0].salt, leafHash]);
      },
      restore,
    ));

  it.each([
    ['forged', `replace(note, E'\\n—', E'extension\\n\\n—')`, 'not on this text'],
    ['swapped for an older one', `(select note from ledger_checkpoint where size = 5)`, 'is one for 5'],
  ])('names a checkpoint %s', async (_, note, finding) => {
    await save();
    await query(`update ledger_checkpoint set note = ${note} where size = (select max(size) from ledger_checkpoint)`);
    expect(await latest()).toMatchObject({ status: 'damaged', finding: expect.stringContaining(finding) });
    await restore();
    expect(await latest()).toMatchObject({ status: 'intact' });
  });
});
