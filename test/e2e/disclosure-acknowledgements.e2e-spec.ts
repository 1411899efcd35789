import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp } from '../support/app.js';
import { act } from '../support/detentions.js';
import { addImages, conclude, done, settle, told } from '../support/disclosures.js';
import { disclosureScene, read } from '../support/rights-holders.js';
import type { DisclosureScene } from '../support/rights-holders.js';
import { bond } from '../support/samples.js';
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

/** Marks and images of watches left once the importer's seven business days were over and CBP concluded that it would assist. */
async function released(): Promise<{ detention: string; id: string }> {
  const detention = await told(s.t, s.officer);
  s.t.setNow('2026-12-01T15:00:00Z');
  await conclude(s.t, detention);
  const { body } = await s.ipr.get(`/v1/detentions/${detention}/disclosure-matrix`).expect(200);
  return { detention, id: body.cases[0].disclosureId };
}
const CLOSED = (reason: string) => ({ open: false, withheld: expect.arrayContaining([{ field: 'content', reason }]) });

describe('what left and was not acknowledged', () => {
  it('does not open under a hold, and opens by another acknowledgement when the hold has ended', async () => {
    const { detention, id } = await released();
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

  it('does not open once the case is closed, where it was a choice; what was a duty opens', async () => {
    const { detention, id } = await released();
    const asked = { kind: 'unredacted', quantity: '1', purpose: 'Only the movement tells.', bond: bond() };
    const sample = await done(act(s.northpine, `/${detention}/sample-requests`, asked));
    await done(
      post(s.ipr, `/v1/detentions/${detention}/sample-requests/${sample.id}/release`, { domesticValue: '500.00' }),
    );
    s.t.setNow('2026-12-02T15:00:00Z');
    await done(
      act(s.ipr, `/${detention}/determination`, { determination: 'no_infringement', reason: 'Genuine goods.' }),
    );
    expect((await acknowledge(id)).status).toBe(201);
    expect(await fieldOf(id, 'unredactedSample')).toMatchObject(CLOSED('case_closed'));
    expect(await fieldOf(id, 'identifyingMarks')).toMatchObject({ open: true, content: { marks: expect.anything() } });
  });

  it('stays open under a hold where it was opened before it; what leaves after the acknowledgement opens too', async () => {
    const { detention, id } = await released();
    expect((await acknowledge(id)).status).toBe(201);
    await addImages(s.officer, detention, '#804040');
    await settle(s.t);
    const { fields } = await read(s.northpine, id);
    expect(fields.filter(({ field }: { field: string }) => field === 'unredactedImages')).toHaveLength(2);
    await done(act(s.ipr, `/${detention}/holds`, HOLD));
    for (const field of ['identifyingMarks', 'unredactedImages'])
      expect(await fieldOf(id, field)).toMatchObject({ open: true, content: expect.anything() });
    expect((await acknowledge(id)).status).toBe(409);
  });
});
