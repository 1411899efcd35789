import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp } from '../support/app.js';
import { act } from '../support/detentions.js';
import { done, noticed } from '../support/disclosures.js';
import { disclosureScene, read } from '../support/rights-holders.js';
import type { DisclosureScene } from '../support/rights-holders.js';
import { post } from '../support/seizures.js';

let s: DisclosureScene;
beforeAll(async () => {
  s = await disclosureScene(await startTestApp());
});
afterAll(() => s.t.close());

const HOLD = { kind: 'law_enforcement', ground: 'Investigation 26-12', mode: 'In place', agency: 'HSI' };
const acknowledge = (id: string) =>
  post(s.northpine, `/v1/rights-holder-disclosures/${id}/acknowledgements`, { notice: 'TSA_LIMITED_PURPOSE' });
const fieldOf = async (id: string, field: string) =>
  (await read(s.northpine, id)).fields.find((one: { field: string }) => one.field === field);

/** Marks and images of watches left by an officer's choice after the importer's seven business days. */
async function released(...fields: string[]): Promise<{ detention: string; id: string }> {
  const detention = await noticed(s.t, s.officer);
  s.t.setNow('2026-12-01T15:00:00Z');
  const items = fields.map((field) => ({ field, decision: 'release', reason: 'No answer came.' }));
  const { id } = await done(post(s.ipr, `/v1/detentions/${detention}/disclosure-decisions`, { items }));
  return { detention, id };
}
const CLOSED = (reason: string) => ({ open: false, withheld: expect.arrayContaining([{ field: 'content', reason }]) });

describe('what left and was not acknowledged', () => {
  it('does not open under a hold, and opens by another acknowledgement when the hold has ended', async () => {
    const { detention, id } = await released('identifyingMarks');
    expect(await fieldOf(id, 'identifyingMarks')).toMatchObject(CLOSED('acknowledgement_required'));
    const hold = await done(act(s.ipr, `/${detention}/holds`, HOLD));
    expect((await acknowledge(id)).status).toBe(201);
    const closed = await fieldOf(id, 'identifyingMarks');
    expect(closed).toMatchObject(CLOSED('not_available_at_this_time'));
    expect(JSON.stringify(closed)).not.toMatch(/SN 48213|1628a|keptClosed/);
    expect((await acknowledge(id)).status).toBe(409);

    await done(act(s.ipr, `/${detention}/hold-releases`, { holdId: hold.id, reason: 'Closed.' }));
    expect((await acknowledge(id)).status).toBe(201);
    expect(await fieldOf(id, 'identifyingMarks')).toMatchObject({ open: true, content: { marks: expect.anything() } });
  });

  it('does not open once the case is closed, where it was a choice', async () => {
    const { detention, id } = await released('identifyingMarks');
    await done(
      act(s.ipr, `/${detention}/determination`, { determination: 'no_infringement', reason: 'Genuine goods.' }),
    );
    expect((await acknowledge(id)).status).toBe(201);
    expect(await fieldOf(id, 'identifyingMarks')).toMatchObject(CLOSED('case_closed'));
  });

  it('stays open under a hold where it was opened before it; what leaves after the acknowledgement opens too', async () => {
    const { detention, id } = await released('identifyingMarks');
    expect((await acknowledge(id)).status).toBe(201);
    const items = [{ field: 'unredactedImages', decision: 'release', reason: 'No answer came.' }];
    await done(post(s.ipr, `/v1/detentions/${detention}/disclosure-decisions`, { items }));
    await done(act(s.ipr, `/${detention}/holds`, HOLD));
    for (const field of ['identifyingMarks', 'unredactedImages'])
      expect(await fieldOf(id, field)).toMatchObject({ open: true, content: expect.anything() });
    expect((await acknowledge(id)).status).toBe(409);
  });
});
