import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SANDBOX_BONDS } from '../../src/features/bonds/index.js';
import { DueWork } from '../../src/platform/work/due-work.js';
import { Relay } from '../../src/platform/outbox/relay.js';
import { startTestApp } from '../support/app.js';
import type { Caller, TestApp } from '../support/app.js';
import { WITH_SUMMARY, filed } from '../support/entries.js';
import { post } from '../support/seizures.js';

let t: TestApp;
let importer: Caller;
const today = (day: string): void => t.setNow(`${day}T15:00:00Z`);
beforeAll(async () => {
  t = await startTestApp();
  today('2026-03-02');
  importer = await t.as('importer');
  const rider = { kind: 'reconciliation', effectiveOn: '2026-03-02' };
  const { status, body } = await post(await t.as('surety'), `/v1/bonds/${SANDBOX_BONDS[0]!.id}/riders`, rider);
  if (status !== 201) throw new Error(JSON.stringify(body));
});
afterAll(() => t.close());

type Entry = Record<string, any>;
const flagged = (): Promise<Entry> => filed(importer, { ...WITH_SUMMARY, reconciliation: ['value'] });
const reconciling = (...numbers: string[]): Promise<Entry> =>
  filed(importer, { ...WITH_SUMMARY, entryType: '09', underlyingEntryNumbers: numbers });
const delivered = async (): Promise<void> => {
  while (await t.app.get(Relay).relayOne());
};
const clockOf = async (id: string): Promise<Entry> => {
  const { body } = await importer.get(`/v1/entries/${id}`).expect(200);
  return body.clocks.find(({ name }: Entry) => name === 'reconciliation') as Entry;
};
const kindsOf = async (id: string): Promise<string[]> =>
  (await importer.get(`/v1/entries/${id}/timeline`).expect(200)).body.events.map(({ kind }: Entry) => kind);

describe('an entry that is flagged for reconciliation', () => {
  it('is due twenty-one months after its summary, and met by the reconciliation that names it', async () => {
    today('2026-03-02');
    const [named, other] = [await flagged(), await flagged()];
    expect(await clockOf(named['id'])).toMatchObject({
      startedOn: '2026-03-02',
      dueOn: '2027-12-02',
      status: 'running',
    });
    today('2026-03-05');
    const { entryNumber } = await reconciling(named['entryNumber']);
    await delivered();
    expect(await clockOf(named['id'])).toMatchObject({ metOn: '2026-03-05', status: 'met' });
    expect(await clockOf(other['id'])).toMatchObject({ status: 'running' });
    const { body } = await importer.get(`/v1/entries/${named['id']}/timeline`).expect(200);
    expect(body.events).toContainEqual(
      expect.objectContaining({ kind: 'reconciled', on: '2026-03-05', details: { by: entryNumber } }),
    );
    today('2028-01-03');
    await t.app.get(DueWork).doAll();
    expect(await kindsOf(named['id'])).not.toContain('clock_missed');
    expect(await kindsOf(other['id'])).toContain('clock_missed');
  });

  it('is not met twice, nor by an entry of another type', async () => {
    today('2026-03-02');
    const named = await flagged();
    await filed(importer, { ...WITH_SUMMARY, underlyingEntryNumbers: [named['entryNumber']] });
    await delivered();
    expect(await clockOf(named['id'])).toMatchObject({ status: 'running' });
    await reconciling(named['entryNumber']);
    await reconciling(named['entryNumber']);
    await delivered();
    expect((await kindsOf(named['id'])).filter((kind) => kind === 'reconciled')).toHaveLength(1);
  });
});
