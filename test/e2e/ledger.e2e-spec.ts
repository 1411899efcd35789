import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '../../src/platform/database/database.js';
import { Ledger } from '../../src/platform/ledger/ledger.js';
import { LedgerEntries } from '../../src/platform/ledger/ledger-entries.js';
import { LedgerScene } from '../support/ledger-scene.js';

let scene: LedgerScene;
beforeAll(async () => {
  scene = await LedgerScene.open();
}, 120_000);
afterAll(() => scene.close());

const get = (address: string) => scene.service.anonymous().get(`/v1/ledger/${address}`);

describe('before the first entry', () => {
  it('there is nothing to show, and that is said', async () => {
    for (const address of ['checkpoints/latest', 'inclusion-proof?index=0', 'consistency-proof?from=1'])
      expect((await get(address).expect(404)).body.code).toBe('ledger.not_signed_yet');
    expect((await get('checkpoints').expect(200)).body.items).toEqual([]);
    expect(await scene.publisher.publish()).toBeNull();
  });
});

describe('an act and its receipt', () => {
  it('are stored together or not at all', async () => {
    const [database, entries] = [scene.service.app.get(Database), scene.service.app.get(LedgerEntries)];
    const undone = database.transaction('system:test', async () => {
      await entries.add('requirement', { requirement: 'req_1' });
      throw new Error('the act failed');
    });
    await expect(undone).rejects.toThrow('the act failed');
    expect(await scene.count('ledger_pending')).toBe(0);
    await expect(entries.add('requirement', {})).rejects.toThrow('inside the transaction');
  });

  it('are joined by an id that is known at once, and leads to the leaf, its proof and its opening', async () => {
    const ledger = scene.service.app.get(Ledger);
    const id = await scene.recordOne({ disclosure: 'dis_1', fields: ['port', 'é'], cents: 1234n });
    const waiting = await ledger.receiptOf(id);
    expect(waiting).toMatchObject({ id, index: null, receipt: { disclosure: 'dis_1', cents: '12.34' } });
    expect(waiting).not.toHaveProperty('proof');

    expect(await scene.appender.drain()).toBe(1);
    expect(await ledger.receiptOf(id)).toMatchObject({ index: 0, leafHash: waiting!.leafHash });
    expect(await ledger.receiptOf(id)).not.toHaveProperty('proof');

    await scene.publisher.publish();
    const proven = await ledger.receiptOf(id);
    expect(proven).toMatchObject({ index: 0, proof: [], checkpoint: expect.stringContaining('/ledger/') });
    expect((await scene.verifyProofs(proven!)).report).toMatchObject({ ok: true, proofs: 1 });
    expect((await scene.verifyProofs({ ...proven, receipt: { disclosure: 'dis_2' } })).codes).toEqual([
      'proof_refused',
    ]);
    expect(await ledger.receiptOf('rcp_01jd3z3m8tf0qr6f2x8mz0c2yv')).toBeUndefined();
    expect(await ledger.receiptOf('nonsense')).toBeUndefined();
  });

  it('cannot be parted by the service: what waits leaves only into the ledger', async () => {
    const id = await scene.recordOne({ disclosure: 'kept' });
    const database = scene.service.app.get(Database);
    const drop = { name: 'test-drop', text: 'delete from ledger_pending' };
    await expect(database.transaction('system:test', () => database.query(drop))).rejects.toThrow('would be lost');
    await scene.appender.drain();
    expect(await scene.service.app.get(Ledger).receiptOf(id)).toMatchObject({ index: 1 });
  });
});

describe('over HTTP', () => {
  beforeAll(async () => {
    await scene.grow(5);
    await scene.grow(6);
  });

  it('gives the key, the newest checkpoint and all of them, the same as published outside', async () => {
    const { body: key } = await get('key').expect(200);
    expect(key.verifierKey).toBe(await scene.key());
    const { body: latest } = await get('checkpoints/latest').expect(200);
    expect(latest).toMatchObject({ status: 'intact', origin: key.origin, size: 13 });
    expect(latest.note).toBe(readFileSync(path.join(await scene.published(), 'latest.txt'), 'utf8'));
    const { body: page } = await get('checkpoints?limit=2').expect(200);
    expect(page.items.map(({ size }: { size: number }) => size)).toEqual([1, 7]);
    const { body: rest } = await get(`checkpoints?limit=2&cursor=${page.page.next}`).expect(200);
    expect(rest.items.map(({ size }: { size: number }) => size)).toEqual([13]);
    expect(rest.page).not.toHaveProperty('next');
    expect((await get('checkpoints?fromSize=7')).body.items).toHaveLength(2);
    expect(rest.items[0]).toEqual({ ...latest, status: undefined });
  });

  it('proves every leaf in every tree, by hash and by index', async () => {
    for (let index = 0; index < 13; index++) {
      const { body } = await get(`inclusion-proof?index=${index}`).expect(200);
      expect((await get(`inclusion-proof?leafHash=${body.leafHash}&size=13`).expect(200)).body).toEqual(body);
    }
    const { body } = await get('inclusion-proof?index=2&size=7').expect(200);
    const { rows } = await scene.owner.query('select id from ledger_receipt where index = 2');
    const opening = await scene.service.app.get(Ledger).receiptOf(rows[0].id);
    expect((await scene.verifyProofs({ ...opening, ...body }, opening!)).report).toMatchObject({ ok: true, proofs: 2 });
  });

  it('proves that it only grew, in the form the offline verifier takes', async () => {
    const { body: all } = await get('consistency-proof?from=1&to=13').expect(200);
    const { body: late } = await get('consistency-proof?from=7').expect(200);
    expect(late).toMatchObject({ fromSize: 7, toSize: 13 });
    expect((await scene.verifyProofs(all, late)).report).toMatchObject({ ok: true, proofs: 2 });
    const { body: unsigned } = await get('consistency-proof?from=3&to=5').expect(200);
    expect(Object.keys(unsigned).sort()).toEqual(['fromSize', 'proof', 'toSize']);
    expect((await scene.verifyProofs({ ...all, proof: late.proof })).codes).toEqual(['proof_refused']);
  });

  it.each([
    ['inclusion-proof', 'ledger.leaf_not_named', '?leafHash'],
    [`inclusion-proof?index=0&leafHash=${'0'.repeat(64)}`, 'ledger.leaf_not_named', '?leafHash'],
    ['inclusion-proof?leafHash=abc', 'ledger.hash_malformed', '?leafHash'],
    [`inclusion-proof?leafHash=${'A'.repeat(64)}`, 'ledger.hash_malformed', '?leafHash'],
    ['inclusion-proof?index=', 'ledger.count_malformed', '?index'],
    ['inclusion-proof?index=-1', 'ledger.count_malformed', '?index'],
    ['inclusion-proof?index=1e0', 'ledger.count_malformed', '?index'],
    ['inclusion-proof?index=1&index=2', 'ledger.count_malformed', '?index'],
    ['inclusion-proof?index=13', 'ledger.beyond_tree', '?index'],
    ['inclusion-proof?index=0&size=14', 'ledger.beyond_tree', '?size'],
    ['inclusion-proof?index=7&size=7', 'ledger.leaf_not_in_tree', '?size'],
    ['inclusion-proof?index=0&size=0', 'ledger.count_malformed', '?size'],
    ['consistency-proof', 'field.missing', '?from'],
    ['consistency-proof?from=0&to=3', 'ledger.count_malformed', '?from'],
    ['consistency-proof?from=5&to=3', 'ledger.from_after_to', '?from'],
    ['consistency-proof?from=3&to=99', 'ledger.beyond_tree', '?to'],
    ['consistency-proof?from=99999999999999999999', 'ledger.count_malformed', '?from'],
    ['checkpoints?fromSize=x', 'ledger.count_malformed', '?fromSize'],
    ['checkpoints?cursor=x', 'cursor.invalid', '?cursor'],
    ['key?name=x', 'query.unknown', '?name'],
  ])('refuses %s, saying what to do', async (address, code, pointer) => {
    const { body } = await get(address).expect(400);
    expect(body.errors).toContainEqual(expect.objectContaining({ pointer, code, remedy: expect.any(String) }));
  });

  it('does not know a leaf that is not there', async () => {
    const { body } = await get(`inclusion-proof?leafHash=${'0'.repeat(64)}`).expect(404);
    expect(body.code).toBe('ledger.leaf_unknown');
  });

  it('tells nothing of what was recorded', async () => {
    const addresses = [
      'key',
      'checkpoints',
      'checkpoints/latest',
      'inclusion-proof?index=0',
      'consistency-proof?from=1',
    ];
    for (const address of addresses) expect((await get(address)).text).not.toMatch(/disclosure|rcp_|salt/);
  });
});

describe('a reset of the sandbox', () => {
  it('begins another ledger under another name; what the old one published stays and still verifies', async () => {
    const [oldKey, oldFolder] = [await scene.key(), await scene.published()];
    await scene.record(1, 'never appended');
    await scene.service.anonymous().post('/v1/sandbox/reset').expect(200);
    expect(await scene.count('ledger_leaf')).toBe(0);
    await scene.forgetSeeds();
    await get('checkpoints/latest').expect(404);
    await scene.grow(2);
    expect(await scene.key()).not.toBe(oldKey);
    expect((await get('checkpoints/latest').expect(200)).body).toMatchObject({ status: 'intact', size: 2 });
    expect(await scene.published()).not.toBe(oldFolder);
    expect(readFileSync(path.join(oldFolder, 'checkpoints.txt'), 'utf8').match(/\n\n/g)).toHaveLength(6);
    expect((await scene.verify()).report).toMatchObject({ ok: true, leaves: 2, proven: 2, receipts: 2 });
  }, 120_000);
});
