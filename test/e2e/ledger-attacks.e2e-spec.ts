import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type pg from 'pg';
import { cutFrom, rewrite } from '../support/ledger-attacks.js';
import { LedgerScene } from '../support/ledger-scene.js';

let scene: LedgerScene;
beforeAll(async () => {
  scene = await LedgerScene.open();
  await scene.grow(5);
  await scene.grow(4);
  await scene.grow(6);
}, 120_000);
afterAll(() => scene.close());

describe('the offline verifier, against whoever owns the database', () => {
  it('finds nothing wrong with an honest ledger', async () => {
    const { report } = await scene.verify();
    expect(report).toMatchObject({ ok: true, leaves: 15, proven: 15, receipts: 15, nodes: 11, checkpoints: 7 });
  });

  type Attack = (owner: pg.Client) => Promise<unknown>;
  const attacks: [name: string, codes: string[], attack: Attack][] = [
    [
      'a leaf edited',
      ['leaf_altered', 'root_mismatch'],
      (owner) => owner.query(`update ledger_leaf set leaf_hash = sha256('x') where index = 3`),
    ],
    [
      'a receipt edited',
      ['receipt_altered'],
      (owner) => owner.query(`update ledger_receipt set receipt = receipt || '{"fields":[]}' where index = 6`),
    ],
    [
      'a receipt dated back',
      ['receipt_altered'],
      (owner) => owner.query(`update ledger_leaf set recorded_at = recorded_at - interval '1 ms' where index = 6`),
    ],
    ['the last leaves deleted', ['leaves_missing'], (owner) => cutFrom(owner, 12)],
    [
      'a leaf deleted from the middle',
      ['leaf_missing'],
      async (owner) => {
        await owner.query('delete from ledger_receipt where index = 6');
        await owner.query('delete from ledger_leaf where index = 6');
      },
    ],
    [
      'a node edited',
      ['node_altered'],
      (owner) => owner.query(`update ledger_node set hash = sha256('x') where level = 3`),
    ],
    [
      'a checkpoint swapped for another',
      ['checkpoint_missing', 'checkpoint_rolled_back'],
      (owner) =>
        owner.query(
          `update ledger_checkpoint set note = (select note from ledger_checkpoint where size = 5) where size = 15`,
        ),
    ],
    [
      'a checkpoint rewritten without the key',
      ['checkpoint_forged'],
      (owner) =>
        owner.query(`update ledger_checkpoint set note = replace(note, E'\\n9\\n', E'\\n8\\n') where size = 9`),
    ],
    [
      'a salt used twice',
      ['salt_reused'],
      async (owner) => {
        await owner.query('alter table ledger_receipt drop constraint ledger_receipt_salt_key');
        await owner.query(
          'update ledger_receipt set salt = (select salt from ledger_receipt where index = 3) where index = 4',
        );
      },
    ],
    [
      'a fork between two checkpoints, every hash in order and the key stolen',
      ['fork'],
      () => rewrite(scene, 11, [15]),
    ],
    ['a history written anew from its beginning with the key stolen', ['fork'], () => rewrite(scene, 0, [5, 9, 15])],
  ];
  it.each(attacks)('finds and names %s', async (_, codes, attack) => {
    const verdict = await scene.verify(attack);
    expect(verdict.status).toBe(1);
    expect(verdict.codes).toEqual(expect.arrayContaining(codes));
  });
});
