import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Merchandise } from '../../src/features/merchandise/index.js';
import type { GoodsState } from '../../src/features/merchandise/rules/index.js';
import { Database } from '../../src/platform/database/database.js';
import { startTestApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { atOnce } from '../support/at-once.js';
import { anOfficer, presentedGoods } from '../support/goods.js';

let t: TestApp;
let merchandise: Merchandise;
beforeAll(async () => {
  t = await startTestApp();
  merchandise = t.app.get(Merchandise);
});
afterAll(() => t.close());

const ON = '2026-03-02';
const inTransaction = <T>(work: () => Promise<T>) => t.app.get(Database).transaction(anOfficer, work);
const actsOf = (id: string) => inTransaction(() => merchandise.actsOf(id));
const find = (id: string) => inTransaction(() => merchandise.find(id));
const moveTo = (id: string, to: GoodsState, on: `${number}-${number}-${number}` = ON) =>
  inTransaction(async () => merchandise.move(anOfficer, await merchandise.lock(id), to, { act: to, on }));

describe('goods and their one lock', () => {
  it.each([
    ['seized', 'abandoned'],
    ['abandoned', 'seized'],
    ['released', 'destroyed'],
    ['exported', 'destroyed'],
  ] as const)('%s and %s at once: exactly one happens, the other is told why', async (one, other) => {
    for (let round = 0; round < 5; round++) {
      const { id } = await presentedGoods(t, ON);
      const outcomes = await atOnce(
        () => moveTo(id, one),
        () => moveTo(id, other),
      );
      expect(outcomes.filter((outcome) => 'done' in outcome)).toHaveLength(1);
      const refused = outcomes.find((outcome) => 'refused' in outcome) as { refused: { code: string } };
      expect(refused.refused.code).toBe('request.unlawful');
      const acts = await actsOf(id);
      expect(acts).toHaveLength(2);
      expect((await find(id))?.state).toBe(acts[1]?.toState);
    }
  });

  it('keeps each act with its day, its actor and its law', async () => {
    const { id } = await presentedGoods(t, ON);
    await moveTo(id, 'detained', '2026-03-09');
    const [presented, detained] = await actsOf(id);
    expect(presented).toMatchObject({ fromState: null, toState: 'presented', actedOn: ON });
    expect(detained).toMatchObject({
      fromState: 'presented',
      toState: 'detained',
      actedOn: '2026-03-09',
      actedBy: anOfficer.id,
      basis: expect.arrayContaining([{ authority: '19 CFR 151.16' }]),
    });
  });

  it('refuses a move before the last one and a move the law does not know, both at once', async () => {
    const { id } = await presentedGoods(t, ON);
    await expect(moveTo(id, 'forfeited', '2026-03-01')).rejects.toMatchObject({
      faults: [{ code: 'merchandise.move_not_lawful' }, { code: 'merchandise.before_last_move' }],
    });
    expect(await actsOf(id)).toHaveLength(1);
  });

  it('splits goods so that the quantities balance (19 CFR 158.43)', async () => {
    const goods = await presentedGoods(t, ON);
    const act = { act: 'split', on: ON } as const;
    const split = (quantity: string) =>
      inTransaction(async () => merchandise.take(anOfficer, await merchandise.lock(goods.id), quantity, act));
    await expect(split('100.5')).rejects.toMatchObject({ faults: [{ code: 'quantity.exceeds_total' }] });
    const part = await split('40.25');
    expect(part).toMatchObject({ parentId: goods.id, state: 'presented', quantity: '40.25' });
    expect((await find(goods.id))?.quantity).toBe('59.75');
  });

  it('finds out where a caller acts on goods as they were', async () => {
    const stale = await presentedGoods(t, ON);
    await moveTo(stale.id, 'detained');
    const act = { act: 'release', on: ON } as const;
    await expect(inTransaction(() => merchandise.move(anOfficer, stale, 'released', act))).rejects.toMatchObject({
      code: 'merchandise.moved_meanwhile',
    });
  });

  it('does not let go of the lock outside a transaction', async () => {
    const { id } = await presentedGoods(t, ON);
    await expect(merchandise.lock(id)).rejects.toThrow('inside a transaction');
  });

  it('keeps acts for ever: the service may not change or delete one', async () => {
    const { id } = await presentedGoods(t, ON);
    const change = (text: string) => inTransaction(() => t.app.get(Database).query({ name: text, text }, [id]));
    await expect(change('delete from merchandise_act where merchandise_id = $1')).rejects.toMatchObject({
      code: '42501',
    });
    await expect(change("update merchandise_act set act = 'x' where merchandise_id = $1")).rejects.toMatchObject({
      code: '42501',
    });
  });
});
