import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp } from '../support/app.js';
import { done, noticed, rowsOf, settle } from '../support/disclosures.js';
import { disclosureScene, namesOf, read } from '../support/rights-holders.js';
import type { DisclosureScene } from '../support/rights-holders.js';
import { bond, codes, sampleDesk } from '../support/samples.js';
import { partiesOf, post } from '../support/seizures.js';
import { WHOLE_NOTICE, seizeRequest } from '../support/seizure-scene.js';

let s: DisclosureScene;
beforeAll(async () => {
  s = await disclosureScene(await startTestApp());
});
afterAll(() => s.t.close());

const { decide, matrixOf, itemsOf } = sampleDesk(() => s);

describe('after seizure (19 CFR 133.21(f))', () => {
  // Seized and noticed on 18 November; what the owner then asks for is asked that day.
  async function seized() {
    const detention = await noticed(s.t, s.officer);
    const { merchandiseId, disclosureId } = await matrixOf(detention);
    const recordationId = (await read(s.ipr, disclosureId)).recordationId;
    const seizure = seizeRequest(merchandiseId, { recordationId, seizedOn: '2026-11-18' });
    const { id } = await done(post(s.officer, '/v1/seizures', seizure));
    const notified = (await partiesOf(s.t, merchandiseId)).map((party) => party.id);
    await done(post(s.fpf, `/v1/seizures/${id}/notice`, { mailedOn: '2026-11-18', contents: WHOLE_NOTICE, notified }));
    await settle(s.t);
    const requests = `/v1/seizures/${id as string}/owner-requests`;
    const asksFor = (wants: string, given: object = {}) =>
      post(s.northpine, requests, { wants, purpose: 'private_civil_remedy', requestedOn: '2026-11-18', ...given });
    const asksForSample = ({ bondNumber: number, ...stb }: ReturnType<typeof bond>) =>
      asksFor('sample', { sample: { quantity: '2', domesticValue: '500.00', bond: { ...stb, number } } });
    const onRecord = async (request: string) =>
      (await s.ipr.get(`/v1/seizures/${id as string}`).expect(200)).body.ownerRequests.find(
        (one: { id: string }) => one.id === request,
      );
    return { detention, disclosureId, requests, asksFor, asksForSample, onRecord };
  }

  it('unredacted images and a sample leave on the request of the owner, for its civil remedy too', async () => {
    const { detention, disclosureId, asksFor, asksForSample } = await seized();
    for (const field of ['unredactedImages', 'unredactedSample'])
      expect(codes(await decide(detention, field, 'release'))).toEqual([422, ['disclosure.owner_has_not_asked']]);
    const outside = await read(s.northpine, disclosureId);
    expect(outside.withheldFields.find((one: { field: string }) => one.field === 'unredactedImages').reason).toBe(
      'only_on_request',
    );

    await done(asksFor('unredacted_images'));
    await settle(s.t);
    const [row] = await rowsOf(
      s.t,
      `select status from disclosure_proposal where disclosure_id = $1 and field = 'unredactedImages' and stage = 'seized'`,
      [disclosureId],
    );
    expect(row).toEqual({ status: 'proposed' });
    expect((await decide(detention, 'unredactedImages', 'release')).status).toBe(200);
    const { id: request } = await done(asksForSample(bond()));
    expect((await decide(detention, 'unredactedSample', 'release')).status).toBe(200);

    const notice = { notice: 'CIVIL_REMEDY_OK' };
    await done(post(s.northpine, `/v1/rights-holder-disclosures/${disclosureId}/acknowledgements`, notice));
    const { fields } = await read(s.northpine, disclosureId);
    expect(namesOf(fields)).toEqual(expect.arrayContaining(['unredactedImages', 'unredactedSample']));
    expect(fields.find((one: { field: string }) => one.field === 'unredactedSample')).toMatchObject({
      content: { sample: { sampleRequestId: request, quantity: '2', unit: 'NO' } },
      notice: 'CIVIL_REMEDY_OK',
      citations: [{ authority: '19 CFR 133.21(f)' }],
    });
  });

  it('a sample whose bond has ended stays, and keeps no other one back', async () => {
    const { detention, asksForSample, onRecord } = await seized();
    const { id: ended } = await done(asksForSample(bond({ endsOn: '2026-11-19' })));
    s.t.setNow('2026-11-19T15:00:00Z');
    expect((await matrixOf(detention)).field('unredactedSample')).toMatchObject({ reason: 'sample_bond_required' });
    s.t.setNow('2026-11-18T15:00:00Z');
    const { id: covered } = await done(asksForSample(bond()));
    s.t.setNow('2026-11-19T15:00:00Z');
    expect((await decide(detention, 'unredactedSample', 'release')).status).toBe(200);
    expect([(await onRecord(ended)).status, (await onRecord(covered)).status]).toEqual(['requested', 'released']);
  });

  it('a sample is followed until it is back or certified lost, and its bond is free again', async () => {
    const shared = bond();
    const [first, second] = [await seized(), await seized()];
    const one = (await done(first.asksForSample(shared))).id as string;
    const other = (await done(second.asksForSample(shared))).id as string;
    const release = ({ detention }: typeof first) => decide(detention, 'unredactedSample', 'release');
    const take = (of: typeof first, request: string, act: string, given: object) =>
      post(s.ipr, `${of.requests}/${request}/${act}`, given);

    expect((await release(first)).status).toBe(200);
    const out = await first.onRecord(one);
    expect(out).toMatchObject({ status: 'released', releasedOn: '2026-11-18', bondRequired: '600.00' });
    const { body: again } = await s.ipr
      .post('/v1/recomputations')
      .send({ determinationId: out.bondDeterminationId })
      .expect(200);
    expect(again).toMatchObject({ same: true });
    const notCovered = [422, ['sample.bond_too_small']];
    const refused = await release(second);
    expect(codes(refused)).toEqual(notCovered);
    expect(refused.body.errors).toMatchObject([{ pointer: '', citation: { authority: '19 CFR 133.21(c)(2)' } }]);
    expect(await itemsOf(second.disclosureId)).toEqual([]);
    expect(await second.onRecord(other)).toMatchObject({ status: 'requested', custody: [] });
    expect(codes(await second.asksForSample(shared))).toEqual(notCovered);

    const demanded = await take(first, one, 'return-demands', { reason: 'Case closed' });
    expect([demanded.status, demanded.body]).toMatchObject([200, { returnDemandedOn: '2026-11-18' }]);
    expect(codes(await take(first, one, 'return-demands', { reason: 'Twice' }))).toEqual([
      409,
      ['sample.return_already_demanded'],
    ]);
    // Demanded is not returned: the bond still answers for it.
    expect(codes(await release(second))).toEqual(notCovered);
    expect(codes(await take(first, one, 'return', { outcome: 'lost' }))).toEqual([422, ['sample.not_certified']]);
    const certified = { outcome: 'destroyed', certification: 'Destroyed in testing' };
    const { body: closed } = await take(first, one, 'return', certified);
    expect(closed).toMatchObject({ status: 'closed', returnedOn: '2026-11-18', returnOutcome: 'destroyed' });
    const { organisationId } = closed;
    expect(closed.custody).toEqual([
      { on: '2026-11-18', event: 'released', holder: organisationId },
      { on: '2026-11-18', event: 'return demanded: Case closed', holder: organisationId },
      { on: '2026-11-18', event: 'destroyed', holder: organisationId },
    ]);
    expect(codes(await take(first, one, 'return', certified))).toEqual([409, ['sample.already_returned']]);

    expect((await release(second)).status).toBe(200);
    const { body: back } = await take(second, other, 'return', { outcome: 'returned' });
    expect(back.custody.at(-1)).toMatchObject({ event: 'returned', holder: 'CBP' });
    const [row] = await rowsOf<{ by: string }>(
      s.t,
      `select custody -> 0 ->> 'by' as by from seizure_owner_request where id = $1`,
      [other],
    );
    expect(row).toEqual({ by: 'sandbox-ipr-officer' });
  });

  // The rows are changed behind the service: what was right when it was asked for need not be when it leaves.
  it.each([
    [
      'goods',
      `update seizure set quantity = 3, domestic_value = 100 where id = $1`,
      'quantity.exceeds_total',
      '19 CFR 158.43',
    ],
    [
      'value',
      `update seizure set domestic_value = 400000 where id = $1`,
      'sample.bond_too_small',
      '19 CFR 133.21(c)(2)',
    ],
  ])('a sample stays where the %s seized no longer bear it', async (_, change, code, authority) => {
    const { detention, requests, asksForSample, onRecord } = await seized();
    const { id: asked } = await done(asksForSample(bond()));
    const { id: other } = await done(asksForSample(bond()));
    await rowsOf(s.t, change, [requests.split('/')[3]]);
    const refused = await decide(detention, 'unredactedSample', 'release');
    expect(codes(refused)).toEqual([422, [code]]);
    expect(refused.body.errors).toMatchObject([{ pointer: '', citation: { authority } }]);
    expect([await onRecord(asked), await onRecord(other)]).toMatchObject([
      { status: 'requested' },
      { status: 'requested' },
    ]);
  });

  it.each([
    ['returned', 201],
    ['destroyed', 422],
  ])('all of the goods, %s, may be asked for again or not', async (outcome, status) => {
    const { detention, requests, asksFor } = await seized();
    const all = () => {
      const { bondNumber: number, ...given } = bond({ limitOfLiability: '4800.00' });
      return asksFor('sample', { sample: { quantity: '120', domesticValue: '0.01', bond: { ...given, number } } });
    };
    const { id } = await done(all());
    expect((await decide(detention, 'unredactedSample', 'release')).status).toBe(200);
    const [decided] = await rowsOf(
      s.t,
      `select body -> 'result' ->> 'basis' as basis from determination where question = 'owner_sample' and subject_id = $1`,
      [requests.split('/')[3]],
    );
    expect(decided).toEqual({ basis: 'appraisal_in_proportion' });
    expect(codes(await all())).toEqual([422, ['quantity.exceeds_total']]);
    const certification = 'Destroyed in testing';
    await post(s.ipr, `${requests}/${id as string}/return`, { outcome, certification });
    expect((await all()).status).toBe(status);
  });
});
