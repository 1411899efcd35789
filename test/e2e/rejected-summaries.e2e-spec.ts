import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DueWork } from '../../src/platform/work/due-work.js';
import { startTestApp } from '../support/app.js';
import type { Caller, TestApp } from '../support/app.js';
import { WITH_SUMMARY, filed } from '../support/entries.js';
import { post } from '../support/seizures.js';

let t: TestApp;
let importer: Caller;
let officer: Caller;
const today = (day: string): void => t.setNow(`${day}T15:00:00Z`);
beforeAll(async () => {
  t = await startTestApp();
  importer = await t.as('importer');
  officer = await t.as('entry_specialist');
});
afterAll(() => t.close());

type Entry = Record<string, any>;
const read = async (id: string): Promise<Entry> => (await importer.get(`/v1/entries/${id}`).expect(200)).body as Entry;
const summaryOf = ({ clocks }: Entry): Entry => clocks.find(({ name }: Entry) => name === 'summary') as Entry;
const change = async (id: string, to: string): Promise<void> => {
  expect((await post(officer, `/v1/entries/${id}/status-changes`, { to })).status).toBe(200);
};
const sendAgain = async (id: string): Promise<Entry> => {
  const entry = await read(id);
  const answer = await importer
    .put(`/v1/entries/${id}`)
    .set('if-match', `"${String(entry['version'])}"`)
    .send({ ...entry['declared'], reason: 'Sent again.' });
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  return answer.body as Entry;
};
const rejected = async (): Promise<string> => {
  today('2026-03-02');
  const { id } = await filed(importer, WITH_SUMMARY);
  await change(id, 'released');
  today('2026-03-12');
  await change(id, 'summary_rejected');
  return id;
};

describe('a summary that is rejected (ENTRY-06)', () => {
  it('with a case on it is due again within ten working days, and met by the day it is sent again', async () => {
    const id = await rejected();
    expect(summaryOf(await read(id))).toMatchObject({
      ...{ startEvent: 'rejection', startedOn: '2026-03-12', dueOn: '2026-03-26' },
      ...{ status: 'running', authorityStatus: 'guidance' },
    });
    today('2026-03-20');
    const entry = await sendAgain(id);
    expect(entry['status']).toBe('summary_filed');
    expect(summaryOf(entry)).toMatchObject({ startEvent: 'rejection', metOn: '2026-03-20', status: 'met' });
    today('2026-04-10');
    await t.app.get(DueWork).doAll();
    const { events } = (await importer.get(`/v1/entries/${id}/timeline`).expect(200)).body;
    expect(events.map(({ kind }: Entry) => kind)).not.toContain('clock_missed');
    expect(events.filter(({ kind }: Entry) => kind === 'summary_filed')).toHaveLength(2);
  });

  it('and not sent again is missed, and told', async () => {
    const id = await rejected();
    today('2026-03-27');
    await t.app.get(DueWork).doAll();
    expect(summaryOf(await read(id))).toMatchObject({ status: 'overdue' });
    const { events } = (await importer.get(`/v1/entries/${id}/timeline`).expect(200)).body;
    expect(events).toContainEqual(
      expect.objectContaining({
        kind: 'clock_missed',
        details: expect.objectContaining({ clock: 'summary', dueOn: '2026-03-26' }),
      }),
    );
  });
});
