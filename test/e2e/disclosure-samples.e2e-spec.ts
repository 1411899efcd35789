import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp } from '../support/app.js';
import { act } from '../support/detentions.js';
import { done, rowsOf, settle, told } from '../support/disclosures.js';
import { disclosureScene, read } from '../support/rights-holders.js';
import type { DisclosureScene } from '../support/rights-holders.js';
import { bond, codes, sampleDesk } from '../support/samples.js';
import { post } from '../support/seizures.js';

let s: DisclosureScene;
beforeAll(async () => {
  s = await disclosureScene(await startTestApp());
});
afterAll(() => s.t.close());

const { decide, matrixOf, itemsOf } = sampleDesk(() => s);
const asks = async (detention: string, given: object = {}): Promise<string> => {
  const asked = { kind: 'redacted', quantity: '1', purpose: 'Only the movement tells.', bond: bond(), ...given };
  return (await done(act(s.northpine, `/${detention}/sample-requests`, asked))).id as string;
};
const give = (detention: string, sample: string, given: object = {}) =>
  post(s.ipr, `/v1/detentions/${detention}/sample-requests/${sample}/release`, { domesticValue: '500.00', ...given });

describe('a sample of suspected counterfeits (19 CFR 133.21(b)(5), (c))', () => {
  it('is proposed once its bond stands, leaves as a disclosure with paragraph and receipt, and only once', async () => {
    const detention = await told(s.t, s.officer);
    const { disclosureId, field } = await matrixOf(detention);
    expect(field('redactedSample')).toMatchObject({ outcome: 'no', reason: 'sample_bond_required' });
    const before = await read(s.northpine, disclosureId);
    const withheld = before.withheldFields.find((one: { field: string }) => one.field === 'redactedSample');
    expect(withheld).toMatchObject({
      reason: 'sample_bond_required',
      citations: [{ authority: '19 CFR 133.21(c)(2)' }],
    });

    const sample = await asks(detention);
    expect((await matrixOf(detention)).field('redactedSample')).toMatchObject({
      outcome: 'may',
      conditions: ['sample_bond'],
      citations: [{ authority: '19 CFR 133.21(b)(5)' }],
    });
    await settle(s.t);
    const proposed = await read(s.ipr, disclosureId);
    expect(proposed.proposals).toContainEqual(expect.objectContaining({ field: 'redactedSample', status: 'proposed' }));

    expect(codes(await decide(detention, 'redactedSample', 'release'))).toEqual([
      422,
      ['disclosure.sample_by_its_request'],
    ]);
    expect(codes(await give(detention, sample, { domesticValue: '500.01' }))).toEqual([422, ['sample.bond_too_small']]);
    expect(await itemsOf(disclosureId)).toEqual([]);
    const given = await give(detention, sample);
    expect([given.status, given.body]).toMatchObject([200, { status: 'released', requiredBond: '600.00' }]);

    const after = await read(s.northpine, disclosureId);
    expect(after.fields.find((one: { field: string }) => one.field === 'redactedSample')).toMatchObject({
      force: 'may',
      content: { sample: { sampleRequestId: sample, quantity: '1', unit: 'NO' } },
      citations: [{ authority: '19 CFR 133.21(b)(5)' }],
      notice: 'TSA_LIMITED_PURPOSE',
    });
    const [item, ...more] = await itemsOf(disclosureId);
    expect([item?.part, more]).toEqual([sample, []]);
    await settle(s.t);
    const receipts = await s.northpine.get(`/v1/rights-holder-disclosures/${disclosureId}/receipts`).expect(200);
    expect(receipts.body.items.map(({ id }: { id: string }) => id)).toContain(item?.receipt);
    const officers = await read(s.ipr, disclosureId);
    expect(officers.proposals).toContainEqual(
      expect.objectContaining({ field: 'redactedSample', status: 'confirmed', reason: 'Only the movement tells.' }),
    );
    expect((await give(detention, sample)).status).toBe(409);

    const second = await asks(detention);
    expect((await give(detention, second, { reason: 'The first was damaged.' })).status).toBe(200);
    expect(await itemsOf(disclosureId)).toHaveLength(2);
  });

  it('refused at a stage it stays, and nothing of the attempt is kept', async () => {
    const detention = await told(s.t, s.officer);
    const { disclosureId } = await matrixOf(detention);
    const sample = await asks(detention);
    expect((await decide(detention, 'redactedSample', 'refuse')).status).toBe(200);
    expect(codes(await give(detention, sample))).toEqual([409, ['disclosure.already_decided']]);
    const [row] = await rowsOf(s.t, 'select status, released_on from sample_request where id = $1', [sample]);
    expect(row).toEqual({ status: 'requested', released_on: null });
    expect(await itemsOf(disclosureId)).toEqual([]);
  });

  it('under a bond of another activity, or one that ended, is not proposed', async () => {
    const detention = await told(s.t, s.officer);
    await asks(detention, { bond: bond({ activityCode: '1' }) });
    await asks(detention, { bond: bond({ endsOn: '2026-11-18' }) });
    expect((await matrixOf(detention)).field('redactedSample').reason).toBe('sample_bond_required');
    await asks(detention);
    expect((await matrixOf(detention)).field('redactedSample').outcome).toBe('may');
  });

  it('unredacted waits for the seven business days', async () => {
    const detention = await told(s.t, s.officer);
    const sample = await asks(detention, { kind: 'unredacted' });
    expect((await matrixOf(detention)).field('unredactedSample')).toMatchObject({
      outcome: 'not_yet',
      until: '2026-12-01',
    });
    expect(codes(await give(detention, sample))).toEqual([422, ['sample.importer_not_heard']]);
    s.t.setNow('2026-12-01T15:00:00Z');
    expect((await give(detention, sample)).status).toBe(200);
    const { disclosureId } = await matrixOf(detention);
    const closed = (await read(s.northpine, disclosureId)).fields.find(
      (one: { field: string }) => one.field === 'unredactedSample',
    );
    expect([closed.open, closed.content]).toEqual([false, undefined]);
  });
});

describe('two officers give one sample at once', () => {
  it('it leaves once, with one receipt', async () => {
    const detention = await told(s.t, s.officer);
    const sample = await asks(detention);
    const answers = await Promise.all([give(detention, sample), give(detention, sample)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await itemsOf((await matrixOf(detention)).disclosureId)).toHaveLength(1);
  });
});
