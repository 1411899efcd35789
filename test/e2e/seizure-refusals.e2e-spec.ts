import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Response } from 'supertest';
import { SeizureScene, aClaim, aConsent, aPetition, seizeRequest } from '../support/seizure-scene.js';
import { goodsOf, partiesOf, post } from '../support/seizures.js';
import { organisationOf } from '../support/sandbox-actors.js';

let s: SeizureScene;
beforeAll(async () => {
  s = await SeizureScene.open();
});
afterAll(() => s.t.close());

/** Each fault by its code and its paragraph. */
const refusal = ({ status, body }: Response) => [
  status,
  ...(body.errors ?? []).map(({ code, citation }: any) => [code, citation?.authority].filter(Boolean).join(' ')),
];
const owned = organisationOf('sandbox-rights-holder');

describe('a case number (FP&F)', () => {
  it('has its shape, and is of one seizure only', async () => {
    s.today('2026-08-03');
    const { id } = await s.goods();
    const bad = await post(s.officer, '/v1/seizures', seizeRequest(id, { fpfCaseNumber: '26-1-2' }));
    expect([bad.status, bad.body.errors[0].pointer]).toEqual([400, '/fpfCaseNumber']);
    const fpfCaseNumber = '2026-2704-900001-01';
    await s.seized({ fpfCaseNumber });
    const taken = seizeRequest(id, { fpfCaseNumber: fpfCaseNumber.replaceAll('-', '') });
    expect(refusal(await post(s.officer, '/v1/seizures', taken))).toEqual([422, 'fpf_case_number.taken']);
    expect((await goodsOf(s.t, id))?.state).toBe('presented');
  });
});

describe('acts out of their order', () => {
  it('publication before the seizure, a claim before publication, a petition before notice', async () => {
    s.today('2026-08-03');
    const { id } = await s.seized();
    const path = `/v1/seizures/${id}`;
    expect(refusal(await post(s.fpf, `${path}/publication`, { firstPublishedOn: '2026-03-26' }))).toEqual([
      422,
      'seizure.published_before 19 CFR 162.45(b)',
    ]);
    s.today('2026-04-20');
    expect(refusal(await post(s.importer, `${path}/claims`, aClaim()))).toEqual([
      422,
      'claim.not_published 19 CFR 162.47(a)',
    ]);
    expect(refusal(await post(s.importer, `${path}/petitions`, aPetition()))).toEqual([
      422,
      'petition.not_noticed 19 CFR 171.2',
    ]);
    s.today('2026-04-10');
    expect(refusal(await post(s.owner, `${path}/owner-consents`, aConsent()))).toEqual([
      422,
      'consent.before_notification 19 CFR 133.21(g)',
    ]);
    const { body } = await s.fpf.get(path).expect(200);
    expect(body).toMatchObject({ status: 'open', petitions: [], claims: [] });
  });
});

describe('a decision on relief (19 USC 1618; 19 CFR 133.21(g))', () => {
  const decision = (given: object = {}) => ({
    decision: 'granted',
    relief: 'export',
    decidedOn: '2026-05-04',
    reason: 'First violation.',
    ...given,
  });

  it('is about a petition on record, after it was filed, with its relief', async () => {
    const { id } = await s.notified();
    s.today('2026-04-20');
    const { body } = await post(s.importer, `/v1/seizures/${id}/petitions`, aPetition());
    s.today('2026-05-04');
    const decide = async (given: object) =>
      refusal(await post(s.fpf, `/v1/seizures/${id}/remission`, decision({ petitionId: body.id, ...given })));
    expect(await decide({ petitionId: 'pet_01jd3z3m8tf0qr6f2x8mz0c2yv', relief: 'destroy' })).toEqual([
      422,
      'petition.unknown 19 CFR 171.2',
    ]);
    expect(await decide({ decidedOn: '2026-04-19', relief: 'destroy' })).toEqual([
      422,
      'petition.decided_before_filed 19 CFR 171.11',
    ]);
    expect(await decide({ relief: undefined })).toEqual([422, 'petition.relief_and_decision 19 USC 1618']);
    expect(await decide({ petitionId: undefined, relief: 'destroy' })).toEqual([422, 'petition.none 19 CFR 133.21(g)']);
  });

  it('needs no petition where the owner of the mark consented in time', async () => {
    const { id, merchandiseId } = await s.notified();
    s.today('2026-04-10');
    expect((await post(s.owner, `/v1/seizures/${id}/owner-consents`, aConsent())).status).toBe(201);
    s.today('2026-05-04');
    const other = await post(s.fpf, `/v1/seizures/${id}/remission`, decision({ relief: 'remove_mark' }));
    expect(refusal(other)).toEqual([422, 'petition.none 19 CFR 133.21(g)', 'relief.counterfeit 19 CFR 133.51(b)']);
    const done = await post(s.fpf, `/v1/seizures/${id}/remission`, decision());
    expect(done.body).toMatchObject({ status: 'remitted', relief: 'export', petitions: [] });
    expect((await goodsOf(s.t, merchandiseId))?.state).toBe('remitted');
  });
});

describe('who files for the owner', () => {
  it('an officer says for whom; an owner files for itself', async () => {
    const { id } = await s.notified();
    s.today('2026-04-10');
    const path = `/v1/seizures/${id}/owner-consents`;
    expect(refusal(await post(s.fpf, path, aConsent()))).toEqual([400, 'field.missing']);
    expect(refusal(await post(s.owner, path, aConsent({ organisationId: owned })))).toEqual([400, 'field.not_yours']);
  });

  it('a seizure on another ground of the right opens no images (19 CFR 133.21(f))', async () => {
    const { id } = await s.notified({ grounds: ['copying_or_simulating_mark'] });
    s.today('2026-04-10');
    const asked = { wants: 'unredacted_images', purpose: 'testing', requestedOn: '2026-04-10' };
    expect(refusal(await post(s.owner, `/v1/seizures/${id}/owner-requests`, asked))).toEqual([
      422,
      'owner_request.other_ground 19 CFR 133.21(f)',
    ]);
    expect(refusal(await post(s.owner, `/v1/seizures/${id}/owner-consents`, aConsent()))).toEqual([
      422,
      'consent.other_mark 19 CFR 133.21(g)',
    ]);
  });
});

describe('a fine (19 USC 1526(f))', () => {
  it('is refused with every fault at once, and nobody’s history counts it', async () => {
    s.today('2026-08-03');
    const fine = (given: object) => ({
      partyId: '1',
      forSaleOrPublicDistribution: true,
      tookPart: true,
      lines: [{ quantity: '300', msrp: '8500.00' }],
      assessedOn: '2026-05-11',
      ...given,
    });
    const permit = await s.seized({ grounds: ['licence_or_permit_missing'], recordationId: undefined });
    const wrong = fine({ partyId: '999999', assessedOn: '2026-03-26', tookPart: false });
    const refused = refusal(await post(s.fpf, `/v1/seizures/${permit.id}/fines`, wrong));
    expect(refused).toEqual([
      422,
      'fine.party_unknown 19 USC 1526(f)',
      'fine.not_counterfeit 19 USC 1526(f)',
      'fine.before_seizure 19 USC 1526(f)',
      'fine.no_part_taken 19 USC 1526(f)',
    ]);
    const { id: merchandiseId } = await s.goods({
      parties: [{ role: 'importer', name: 'Unhistoric Trading', address: 'Somewhere 1', country: 'US' }],
    });
    const { id } = (await post(s.officer, '/v1/seizures', seizeRequest(merchandiseId))).body as { id: string };
    const [party] = await partiesOf(s.t, merchandiseId);
    const unpriced = fine({ partyId: party?.id, lines: [{ quantity: '300' }] });
    expect(refusal(await post(s.fpf, `/v1/seizures/${id}/fines`, unpriced))).toEqual([
      422,
      'fine.genuine_value_unknown 19 USC 1526(f)',
    ]);
    const { body } = await post(s.fpf, `/v1/seizures/${id}/fines`, fine({ partyId: party?.id }));
    expect(body).toMatchObject({ ordinal: 1 });
  });
});
