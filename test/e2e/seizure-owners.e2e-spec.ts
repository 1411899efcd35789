import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sandboxGrantId } from '../../src/features/identity/sandbox/sandbox-grants.js';
import { SANDBOX_RECORDATIONS } from '../../src/features/recordations/index.js';
import { asOwner } from '../support/access/as-owner.js';
import type { Caller } from '../support/app.js';
import { act, suspectedCounterfeits } from '../support/detentions.js';
import { tellOwner } from '../support/disclosures.js';
import { RECORDATION, SeizureScene, aConsent } from '../support/seizure-scene.js';
import { post, whileLicensed } from '../support/seizures.js';
import { organisationOf } from '../support/sandbox-actors.js';
import { codesOf } from '../support/refusals.js';

let s: SeizureScene;
let ipr: Caller;
beforeAll(async () => {
  s = await SeizureScene.open();
  ipr = await s.t.as('ipr_officer');
});
afterAll(() => s.t.close());

describe('the owner of the right after seizure (19 CFR 133.21(f), (g))', () => {
  it('consents within thirty days of notification, in writing', async () => {
    const { id } = await s.notified();
    s.today('2026-04-30');
    const late = await post(
      s.owner,
      `/v1/seizures/${id}/owner-consents`,
      aConsent({ givenOn: '2026-04-30', inWriting: false }),
    );
    expect(codesOf(late.body)).toEqual(['consent.not_written', 'consent.too_late']);
    // A letter dated in time that comes too late is too late.
    expect(codesOf((await post(s.owner, `/v1/seizures/${id}/owner-consents`, aConsent())).body)).toEqual([
      'date.not_today',
    ]);
    s.today('2026-04-29');
    expect((await post(s.owner, `/v1/seizures/${id}/owner-consents`, aConsent({ givenOn: '2026-04-29' }))).status).toBe(
      201,
    );
  });

  it('a licensee’s consent is no consent, whoever files it', async () => {
    const licensee = organisationOf('sandbox-rights-holder-2');
    const { id } = await s.notified();
    const other = await s.t.as('rights_holder', 'sandbox-rights-holder-2');
    const path = `/v1/seizures/${id}/owner-consents`;
    s.today('2026-04-10');
    await whileLicensed(s.t, licensee, async () => {
      expect(codesOf((await post(other, path, aConsent())).body)).toEqual(['standing.licensee']);
      const filed = await post(s.fpf, path, aConsent({ organisationId: licensee }));
      expect(filed.body.errors).toEqual([
        expect.objectContaining({
          code: 'standing.licensee',
          citation: expect.objectContaining({ authority: '19 CFR 133.21(g)' }),
        }),
      ]);
    });
  });

  it('to a stranger to the right the seizure does not exist', async () => {
    const { id } = await s.notified();
    const stranger = await s.t.as('rights_holder', 'sandbox-rights-holder-2');
    const real = await post(stranger, `/v1/seizures/${id}/owner-consents`, aConsent());
    const none = await post(stranger, '/v1/seizures/sez_01jd3z3m8tf0qr6f2x8mz0c2yv/owner-consents', aConsent());
    expect([real.status, none.status]).toEqual([404, 404]);
  });

  it('asks for images, and for a sample against a bond that covers all samples that are out', async () => {
    const { id } = await s.notified();
    const path = `/v1/seizures/${id}/owner-requests`;
    s.today('2026-04-01');
    const images = { wants: 'unredacted_images', purpose: 'private_civil_remedy', requestedOn: '2026-04-01' };
    expect((await post(s.owner, path, images)).status).toBe(201);
    const sample = (bond?: object) => ({
      wants: 'sample',
      purpose: 'testing',
      requestedOn: '2026-04-01',
      sample: { quantity: '1', domesticValue: '500.00', ...(bond && { bond }) },
    });
    const bond = {
      number: `26C${id.slice(-8)}`,
      kind: 'single_transaction',
      activityCode: '15',
      limitOfLiability: '600.00',
      effectiveOn: '2026-03-01',
    };
    expect((await post(s.owner, path, sample())).body.errors).toMatchObject([
      { code: 'sample.no_bond', pointer: '/sample/bond', citation: { authority: '19 CFR 133.21(c)(2)' } },
    ]);
    expect((await post(s.owner, path, sample({ ...bond, activityCode: '1' }))).body.errors).toMatchObject([
      { code: 'sample.bond_of_other_activity', pointer: '/sample/bond/activityCode' },
    ]);
    const { body } = await post(s.owner, path, sample(bond));
    expect(body).toMatchObject({ bondRequired: '600.00', status: 'requested', custody: [] });
    // They would leave by one decision, so one bond covers both or the second is not asked for.
    expect(codesOf((await post(s.owner, path, sample(bond))).body)).toEqual(['sample.bond_too_small']);
    const [asked] = (await ipr.get(`/v1/seizures/${id}`).expect(200)).body.ownerRequests;
    expect([asked.wants, asked.custody, asked.status]).toEqual(['unredacted_images', undefined, undefined]);
    const back = (request: string) => post(ipr, `${path}/${request}/return`, { outcome: 'returned' });
    expect((await back(asked.id)).status).toBe(404);
  });

  it('takes a sample of what was seized, worth at least its share of it', async () => {
    const { id } = await s.notified();
    const path = `/v1/seizures/${id}/owner-requests`;
    s.today('2026-04-01');
    let bonds = 0;
    // 100 pieces, appraised at 4,000.00.
    const asks = (quantity: string, domesticValue: string, limitOfLiability: string) => {
      const number = `26G${String(bonds++)}${id.slice(-8)}`;
      const bond = { number, kind: 'single_transaction', activityCode: '15', effectiveOn: '2026-03-01' };
      const sample = { quantity, domesticValue, bond: { ...bond, limitOfLiability } };
      return post(s.owner, path, { wants: 'sample', purpose: 'testing', requestedOn: '2026-04-01', sample });
    };
    expect((await asks('100000', '0.01', '100.00')).body.errors).toMatchObject([
      { code: 'quantity.exceeds_total', pointer: '/sample/quantity', citation: { authority: '19 CFR 158.43' } },
      { code: 'sample.bond_too_small', pointer: '/sample/bond', citation: { authority: '19 CFR 133.21(c)(2)' } },
    ]);
    // Three are worth 120.00 whatever is stated, and need 144.00; what is stated counts where it is more.
    expect(codesOf((await asks('3', '0.01', '143.00')).body)).toEqual(['sample.bond_too_small']);
    expect(codesOf((await asks('3', '120.01', '144.00')).body)).toEqual(['sample.bond_too_small']);
    const asked = await asks('3', '0.01', '144.00');
    expect([asked.status, asked.body.bondRequired]).toEqual([201, '144.00']);
    // What waits is taken already.
    expect(codesOf((await asks('98', '0.01', '9999.00')).body)).toEqual(['quantity.exceeds_total']);
    expect((await asks('97', '0.01', '4656.00')).status).toBe(201);
    expect(codesOf((await asks('0.5', '0.01', '9999.00')).body)).toEqual(['quantity.exceeds_total']);
  });

  it('only what has left is demanded back or returned', async () => {
    const { id } = await s.notified();
    const path = `/v1/seizures/${id}/owner-requests`;
    s.today('2026-04-01');
    const bond = { number: `26N${id.slice(-8)}`, kind: 'single_transaction', activityCode: '15' };
    const { body } = await post(s.owner, path, {
      wants: 'sample',
      purpose: 'testing',
      requestedOn: '2026-04-01',
      sample: {
        quantity: '1',
        domesticValue: '500.00',
        bond: { ...bond, limitOfLiability: '600.00', effectiveOn: '2026-03-01' },
      },
    });
    const notReleased = [
      409,
      [
        expect.objectContaining({
          code: 'sample.not_released',
          citation: expect.objectContaining({ authority: '19 CFR 133.21(f)' }),
        }),
      ],
    ];
    const acts = [
      ['return-demands', { reason: 'Case closed' }],
      ['return', { outcome: 'returned' }],
    ] as const;
    const other = await s.notified();
    const elsewhere = `/v1/seizures/${other.id}/owner-requests`;
    for (const [act, given] of acts) {
      const answer = await post(ipr, `${path}/${body.id}/${act}`, given);
      expect([answer.status, answer.body.errors]).toEqual(notReleased);
      // It is no sample of another seizure, and no one’s act but an officer’s.
      expect((await post(ipr, `${elsewhere}/${body.id}/${act}`, given)).status).toBe(404);
      expect((await post(ipr, `${path}/orq_01jd3z3m8tf0qr6f2x8mz0c2yv/${act}`, given)).status).toBe(404);
      expect((await post(s.owner, `${path}/${body.id}/${act}`, given)).status).toBe(403);
    }
  });

  it('asks for images of devices seized under the statute as of those of 133.47', async () => {
    const recordationId = SANDBOX_RECORDATIONS.figures.id;
    s.today('2026-04-01');
    for (const grounds of [['circumvention_device'], ['dmca_device']]) {
      const { id } = await s.seized({ grounds, recordationId });
      const images = { wants: 'unredacted_images', purpose: 'examination', requestedOn: '2026-04-01' };
      expect([grounds, (await post(s.owner, `/v1/seizures/${id}/owner-requests`, images)).status]).toEqual([
        grounds,
        201,
      ]);
    }
  });

  it('does not secure with one bond a sample of a detention and one of a seizure', async () => {
    s.today('2026-08-03');
    const detained = await act(s.officer, '', {
      ...suspectedCounterfeits,
      internationalClass: undefined,
      recordationId: RECORDATION,
      // Still open on the day of the sample: of goods excluded by silence nothing leaves any more.
      presentedOn: '2026-07-31',
    }).expect(201);
    await tellOwner(s.t, String(detained.body.id));
    const of = `/${String(detained.body.id)}/sample-requests`;
    const bond = {
      kind: 'single_transaction',
      activityCode: '15',
      limitOfLiability: '1000.00',
      effectiveOn: '2026-03-01',
    };
    const asked = { kind: 'redacted', quantity: '1', purpose: 'Movement', bond: { ...bond, bondNumber: '26C-SHARED' } };
    const sample = (await act(s.owner, of, asked).expect(201)).body.id as string;
    await act(ipr, `${of}/${sample}/release`, { domesticValue: '500.00' }).expect(200);
    const { id } = await s.notified();
    const { body } = await post(s.owner, `/v1/seizures/${id}/owner-requests`, {
      wants: 'sample',
      purpose: 'testing',
      requestedOn: '2026-08-03',
      sample: { quantity: '1', domesticValue: '400.00', bond: { ...bond, number: '26C-SHARED' } },
    });
    expect(codesOf(body)).toEqual(['sample.bond_too_small']);
  });

  it('is acted for by counsel under its grant to act, for the owner; a grant to read lets nobody ask', async () => {
    const { id } = await s.notified();
    s.today('2026-04-01');
    const counsel = await s.t.as('counsel');
    const images = { wants: 'unredacted_images', purpose: 'private_civil_remedy', requestedOn: '2026-04-01' };
    const acts = [
      ['owner-requests', images],
      ['owner-consents', aConsent({ givenOn: '2026-04-01' })],
    ] as const;
    const ask = async (path: string, body: object) => {
      const answer = await post(counsel, `/v1/seizures/${id}/${path}`, body);
      return [answer.status, answer.body.code ?? answer.body.organisationId];
    };
    for (const [path, body] of acts) expect(await ask(path, body)).toEqual([403, 'access.may_not_act']);
    const onRecord = async () => (await ipr.get(`/v1/seizures/${id}`).expect(200)).body;
    expect(await onRecord()).toMatchObject({ ownerRequests: [], ownerConsents: [] });
    const grant = sandboxGrantId('sandbox-rights-holder', 'sandbox-counsel');
    const granted = (change: string) =>
      asOwner(s.t, (client) => client.query(`update access_grant set ${change} where id = $1`, [grant]));
    const owner = organisationOf('sandbox-rights-holder');
    try {
      await granted(`actions = '{read,act}'`);
      for (const [path, body] of acts) expect(await ask(path, body)).toEqual([201, owner]);
      // Once the grant is over there is nothing there to act on.
      await granted(`revoked_at = now(), revoked_by = 'test'`);
      for (const [path, body] of acts) expect(await ask(path, body)).toEqual([404, 'resource.not_found']);
    } finally {
      await granted(`actions = '{read}', revoked_at = null, revoked_by = null`);
    }
    expect(await onRecord()).toMatchObject({
      ownerRequests: [{ organisationId: owner }],
      ownerConsents: [{ organisationId: owner }],
    });
  });
});
