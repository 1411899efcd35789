import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp } from '../support/app.js';
import type { Caller, TestApp } from '../support/app.js';
import { act } from '../support/detentions.js';
import { noticed, suspectedWatches } from '../support/disclosures.js';
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
    expect((await release(id, 'unredactedImages')).status).toBe(200);
    const first = {
      toldOn: '2026-12-01',
      fields: ['unredactedImages'],
      citations: [expect.objectContaining({ authority: '19 CFR 133.21(b)(2)(ii)' })],
    };
    expect(await noticesOf(id)).toEqual([first]);

    t.setNow('2026-12-02T15:00:00Z');
    expect((await release(id, 'identifyingMarks')).status).toBe(200);
    expect(await noticesOf(id)).toEqual([first, { ...first, toldOn: '2026-12-02', fields: ['identifyingMarks'] }]);
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

  it('and afterwards nothing differs but what left', async () => {
    const free = await caseOf(await noticed(t, officer));
    const held = await caseOf(await noticed(t, officer, HOLD));
    const { length: left } = free.fields.filter(({ state }: { state: string }) => state === 'released');
    expect([left, JSON.stringify(held).match(/releasedOn|"released"/)]).toEqual([5, null]);
    const asIfNot = free.fields.map(({ releasedOn, ...field }: { releasedOn?: string }) => ({
      ...field,
      ...(releasedOn && { state: 'will_be_disclosed' }),
    }));
    expect(held).toEqual({ ...free, fields: asIfNot });
  });
});
