import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FiledEntriesRisk } from '../../src/features/risk/assessments/filed-entries-risk.js';
import { RecordsOfImporters } from '../../src/features/risk/assessments/records-of-importers.js';
import { Database } from '../../src/platform/database/database.js';
import { Relay } from '../../src/platform/outbox/relay.js';
import { askAs } from '../support/ask-as.js';
import { startTestApp } from '../support/app.js';
import type { Caller, TestApp } from '../support/app.js';
import { filed } from '../support/entries.js';
import { post } from '../support/seizures.js';
import { statementsOf } from '../support/statements.js';

let t: TestApp;
let importer: Caller;
let seconds = 0;
beforeAll(async () => {
  t = await startTestApp();
  importer = await t.as('importer');
  t.setNow('2026-03-02T15:00:00Z');
  while (await t.app.get(Relay).relayOne());
});
afterAll(() => t.close());

/** What was read is in hand for so many times as long as reading took. */
const inHandFor = (timesAsLong: number) => Object.assign(t.app.get(RecordsOfImporters), { timesAsLong });

/** Hears of entries in a set, and tells how often all that an importer entered was read for it. */
async function hear(ids: readonly string[]): Promise<number> {
  t.setNow(`2026-03-02T16:00:${String(++seconds).padStart(2, '0')}Z`);
  const messages = ids.map((entryId) => ({ id: '', type: 'entry.filed', payload: { entryId }, occurredAt: '' }));
  const sent = await statementsOf(() =>
    t.app.get(Database).transaction('system:outbox', () => t.app.get(FiledEntriesRisk).hearAll(messages)),
  );
  return sent.filter((name) => name === 'risk-goods-entered').length;
}

const assessed = async (id: string) =>
  (
    await askAs(
      t.database.adminUrl,
      `select a.determination_id as id, d.known_at at time zone 'UTC' as at, a.result - 'sampled' - 'action' as result
       from risk_assessment a join determination d on d.id = a.determination_id where a.entry_id = '${id}'`,
    )
  )[0];
const numbered = async (which: 'xmin' | 'xmax'): Promise<bigint> => {
  const [row] = await askAs(t.database.adminUrl, `select pg_snapshot_${which}(pg_current_snapshot())::text as number`);
  return BigInt(row?.['number'] as string);
};
/** Filed, and every transaction has ended that ran on this server meanwhile, of other databases too: PostgreSQL numbers them together. */
const several = async (count: number): Promise<readonly string[]> => {
  const ids: string[] = [];
  for (let i = 0; i < count; i += 1) ids.push((await filed(importer))['id'] as string);
  const filedBefore = await numbered('xmax');
  while ((await numbered('xmin')) < filedBefore) await pause(20);
  return ids;
};

describe('the risk of the entries of one importer, heard in sets', () => {
  it('is found from what was read once, as known then, and comes to the same', async () => {
    inHandFor(1e6);
    const [one, two, three] = (await several(3)) as [string, string, string];
    expect([await hear([one]), await hear([two]), await hear([three])]).toEqual([1, 0, 0]);
    const [first, last] = [await assessed(one), await assessed(three)];
    expect(last).toEqual({ ...first, id: last?.['id'] });
    // Computed again, from what was on record at the instant that it names and not from what is in hand.
    Object.assign(t.app.get(RecordsOfImporters), { held: new Map() });
    const again = await post(await t.as('auditor'), '/v1/recomputations', { determinationId: last?.['id'] });
    expect(again.body).toMatchObject({ same: true });
  });

  it('is found from what is on record now where an entry came on record since', async () => {
    inHandFor(1e6);
    const [before] = (await several(1)) as [string];
    await hear([before]);
    const [since] = (await several(1)) as [string];
    expect(await hear([since])).toBe(1);
    expect(await assessed(since)).toBeDefined();
  });

  it('is found from what is on record now once reading is a small part of the time', async () => {
    inHandFor(0);
    const [one, two] = (await several(2)) as [string, string];
    expect([await hear([one]), await hear([two])]).toEqual([1, 1]);
  });
});
