import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type pg from 'pg';
import { DUE, NOT_HELD_BACK, TAKE } from '../../src/platform/outbox/relay.sql.js';
import type { Statement } from '../../src/platform/database/database.js';
import { asOwner } from '../support/access/as-owner.js';
import { startTestApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { rowsLookedAt } from '../support/rows-looked-at.js';

const WAITING = 3_000;
const TOGETHER = 200;

let t: TestApp;
beforeAll(async () => {
  t = await startTestApp();
});
afterAll(() => t.close());

describe('events that wait', () => {
  const id = (place: number): string => `evt_0${String(place).padStart(25, '0')}`;

  // As after a long file, before anybody counted them: nobody knows yet that they are many.
  async function waiting(owner: pg.PoolClient): Promise<void> {
    await owner.query('begin; delete from outbox_message; analyze outbox_message');
    await owner.query(
      `insert into outbox_message (id, type, payload, occurred_at, stream)
       select 'evt_0' || lpad(n::text, 25, '0'), 'entry.filed', '{}', now(), 'ent_' || n from generate_series(1, $1::int) n`,
      [WAITING],
    );
  }

  it.each<[string, Statement, unknown[], number]>([
    ['the first that may be delivered', TAKE, [], 10],
    ['whether there is one', DUE, [], 10],
    [
      'which of some nothing holds back',
      NOT_HELD_BACK,
      [Array.from({ length: TOGETHER }, (_, i) => id(WAITING - i))],
      10 * TOGETHER,
    ],
  ])('%s is found by looking at few, however many wait', async (_, { text }, values, most) => {
    await asOwner(t, async (owner) => {
      await waiting(owner);
      const { rows } = await owner.query(`explain (analyze, format json) ${text}`, values);
      expect(rowsLookedAt(rows[0]['QUERY PLAN'][0].Plan)).toBeLessThan(most);
      await owner.query('rollback');
    });
  });
});
