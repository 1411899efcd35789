import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp } from '../support/app.js';
import type { Caller, TestApp } from '../support/app.js';
import { act } from '../support/detentions.js';
import { addImages, conclude, noticed, settle, suspectedWatches } from '../support/disclosures.js';
import { post } from '../support/seizures.js';

let t: TestApp;
let officer: Caller;
let ipr: Caller;
let importer: Caller;
beforeAll(async () => {
  t = await startTestApp();
  t.setNow('2026-11-18T15:00:00Z');
  [officer, ipr, importer] = await Promise.all([t.as('port_officer'), t.as('ipr_officer'), t.as('importer')]);
});
afterAll(() => t.close());

const release = (id: string, ...fields: string[]) =>
  post(ipr, `/v1/detentions/${id}/disclosure-decisions`, {
    items: fields.map((field) => ({ field, decision: 'release', reason: 'No answer came.' })),
  });
const noticesOf = async (id: string) =>
  (await importer.get(`/v1/detentions/${id}/importer-disclosure-view`).expect(200)).body.cases[0].notices;

describe('the importer that did not answer is notified of what leaves (19 CFR 133.21(b)(2)(ii))', () => {
  it('of nothing that leaves before, and of each day on which more than that leaves', async () => {
    const id = await noticed(t, officer);
    expect((await release(id, 'redactedImages')).status).toBe(200);
    expect(await noticesOf(id)).toEqual([]);

    t.setNow('2026-12-01T15:00:00Z');
    expect((await release(id, 'unredactedImages')).status).toBe(422);
    expect(await noticesOf(id)).toEqual([]);
    await conclude(t, id);
    const first = {
      toldOn: '2026-12-01',
      fields: ['identifyingMarks', 'unredactedImages'],
      citations: [expect.objectContaining({ authority: '19 CFR 133.21(b)(2)(ii)' })],
    };
    expect(await noticesOf(id)).toEqual([first]);

    t.setNow('2026-12-02T15:00:00Z');
    await addImages(officer, id, '#804040');
    await settle(t);
    expect(await noticesOf(id)).toEqual([first, { ...first, toldOn: '2026-12-02', fields: ['unredactedImages'] }]);
  });
});

const HOLD = { kind: 'law_enforcement', ground: 'Investigation 26-13', mode: 'In place', agency: 'HSI' };
const caseOf = async (id: string) =>
  (await importer.get(`/v1/detentions/${id}/importer-disclosure-view`).expect(200)).body.cases[0];

describe('the importer is not told of a hold (19 USC 1628a(d))', () => {
  it('sees the same of held goods as of others, before anything leaves', async () => {
    t.setNow('2026-11-18T15:00:00Z');
    const [free, held] = [await suspectedWatches(officer), await suspectedWatches(officer)];
    expect((await act(ipr, `/${held}/holds`, HOLD)).status).toBe(201);
    const open = await caseOf(free);
    expect(open.fields.map(({ state }: { state: string }) => state)).toContain('may_be_disclosed');
    expect(await caseOf(held)).toEqual(open);
  });

  it.each([
    ['at the notice', '2026-11-18'],
    ['once its time to answer is over', '2026-12-01'],
  ])('%s either: no key, value or order differs', async (_, day) => {
    const [free, held] = [await noticed(t, officer), await noticed(t, officer, HOLD)];
    t.setNow(`${day}T15:00:00Z`);
    const open = await caseOf(free);
    expect(open.fields.map(({ state }: { state: string }) => state)).not.toContain('released');
    // Of the held one CBP has even concluded that its owner's help would assist.
    if (day > '2026-11-30') await conclude(t, held);
    expect(JSON.stringify(await caseOf(held))).toBe(JSON.stringify(open));
  });
});
