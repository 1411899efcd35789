import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp } from '../support/app.js';
import type { Caller, TestApp } from '../support/app.js';
import { presentedGoods } from '../support/goods.js';
import { ACCEPTED, abandonRequest } from '../support/abandonments.js';
import { IMPORTER, goodsOf, post } from '../support/seizures.js';
import { organisationOf } from '../support/sandbox-actors.js';
import { codesOf } from '../support/refusals.js';

let t: TestApp;
let officer: Caller;
let importer: Caller;
beforeAll(async () => {
  t = await startTestApp();
  t.setNow('2026-06-10T15:00:00Z');
  [officer, importer] = await Promise.all([t.as('port_officer'), t.as('importer')]);
});
afterAll(() => t.close());

const parcel = () => presentedGoods(t, '2026-03-02', { parties: [IMPORTER] });
describe('a request that is refused (19 CFR 127.12(b))', () => {
  const asked = async () => {
    const { id } = await parcel();
    const { body } = await post(
      importer,
      '/v1/abandoned-merchandise',
      abandonRequest(id, { requestedOn: '2026-06-10' }),
    );
    return { merchandiseId: id, path: `/v1/abandoned-merchandise/${String(body.id)}` };
  };

  it('leaves the goods as they were, tells the importer why, and may be asked again', async () => {
    const { merchandiseId, path } = await asked();
    expect((await post(importer, `${path}/refusal`, { refusedOn: '2026-06-10', reason: 'x' })).status).toBe(403);
    const twice = await post(
      importer,
      '/v1/abandoned-merchandise',
      abandonRequest(merchandiseId, { requestedOn: '2026-06-10' }),
    );
    expect([twice.status, twice.body.code]).toEqual([409, 'abandonment.already_requested']);
    const refused = { refusedOn: '2026-06-10', reason: 'Held for examination.' };
    const { status, body } = await post(officer, `${path}/refusal`, refused);
    expect([status, body]).toMatchObject([200, { state: 'refused', refusedOn: '2026-06-10' }]);
    expect((await importer.get(path).expect(200)).body).toMatchObject({ refusalReason: 'Held for examination.' });
    expect(await goodsOf(t, merchandiseId)).toMatchObject({ state: 'presented' });
    const again = await post(officer, `${path}/refusal`, refused);
    expect([again.status, again.body.code]).toEqual([409, 'abandonment.closed']);
    expect((await post(officer, `${path}/acceptance`, { acceptedOn: '2026-06-10' })).status).toBe(409);
    const third = abandonRequest(merchandiseId, { requestedOn: '2026-06-10' });
    expect((await post(importer, '/v1/abandoned-merchandise', third)).status).toBe(201);
  });

  it('is not refused before it was made, nor tomorrow', async () => {
    const { path } = await asked();
    const refuse = (refusedOn: string) => post(officer, `${path}/refusal`, { refusedOn, reason: 'x' });
    expect((await refuse('2026-06-09')).body.errors).toMatchObject([
      { code: 'abandonment.refused_before_request', citation: { authority: '19 CFR 127.12(b)' } },
    ]);
    expect(codesOf((await refuse('2026-06-11')).body)).toEqual(['date.in_future']);
    const none = '/v1/abandoned-merchandise/abn_01jd3z3m8tf0qr6f2x8mz0c2yv/refusal';
    expect((await post(officer, none, { refusedOn: '2026-06-10', reason: 'x' })).status).toBe(404);
    expect((await importer.get(path)).body.state).toBe('requested');
  });

  it('counts on the day it reaches customs: nobody dates back into the thirty days', async () => {
    const { id } = await parcel();
    const late = { basis: 'vol_30d', circumstances: { enteredOn: '2026-03-04', examined: false, byImporter: true } };
    const { status, body } = await post(importer, '/v1/abandoned-merchandise', abandonRequest(id, late));
    expect([status, codesOf(body)]).toEqual([422, ['date.not_today']]);
  });
});

describe('a request by whom the importer let see its goods', () => {
  const asBroker = async (resources: string[], actions: string[]) => {
    const given = {
      granteeOrganisationId: organisationOf('sandbox-broker-2'),
      resources,
      actions,
      validUntil: '2026-12-31',
      reason: 'Represents us.',
      powerOfAttorney: 'CBP Form 5291 of 2 June 2026',
    };
    const grant = await post(importer, '/v1/access-grants', given);
    expect([grant.status, grant.body.errors]).toEqual([201, undefined]);
    const broker = await t.as('broker', 'sandbox-broker-2');
    const { id } = await parcel();
    const request = abandonRequest(id, { requestedOn: '2026-06-10' });
    const { status, body } = await post(broker, '/v1/abandoned-merchandise', request);
    await importer
      .delete(`/v1/access-grants/${String(grant.body.id)}`)
      .set('if-match', '"1"')
      .expect(200);
    return [status, body.code, codesOf(body)];
  };

  it.each([
    ['of detentions alone names goods that are not there to abandon', ['detentions'], ['read', 'act'], 422],
    ['to read abandonments may not ask for one', ['abandonments'], ['read'], 403],
    ['to act on abandonments may', ['abandonments'], ['read', 'act'], 201],
  ])('under a grant %s', async (_, resources, actions, expected) => {
    const [status, code, faults] = await asBroker(resources, actions);
    expect(status).toBe(expected);
    if (status === 422) expect(faults).toEqual(['merchandise.unknown']);
    if (status === 403) expect(code).toBe('access.may_not_act');
  });
});

describe('duty allowance (19 CFR 158.42)', () => {
  const byImporter = {
    ...ACCEPTED,
    basis: 'vol_30d',
    circumstances: { enteredOn: '2026-05-04', examined: false, byImporter: true },
    requestedOn: '2026-06-03',
    acceptedOn: '2026-06-03',
  };
  const allowance = (given: object = {}) => ({
    abandonedValue: '3000.00',
    classValue: '60000.00',
    enteredOn: '2026-05-04',
    noticeOn: '2026-06-03',
    deliveredOn: '2026-06-03',
    undeliverable: false,
    identifiedWithInvoice: true,
    asOf: '2026-06-10',
    ...given,
  });

  it('is for goods the importer abandoned, on the dates of their own entry', async () => {
    const own = await post(officer, '/v1/abandoned-merchandise', abandonRequest((await parcel()).id, byImporter));
    const path = `/v1/abandoned-merchandise/${String(own.body.id)}/duty-allowances`;
    const wrong = allowance({ enteredOn: '2026-05-20', noticeOn: '2026-05-19', deliveredOn: '2026-06-11' });
    const { status, body } = await post(officer, path, wrong);
    expect([status, ...codesOf(body)]).toEqual([
      422,
      'allowance.other_entry',
      'allowance.dates_out_of_order',
      'allowance.dates_out_of_order',
    ]);
    const parcelOfConsignee = abandonRequest((await parcel()).id, ACCEPTED);
    const other = await post(officer, '/v1/abandoned-merchandise', parcelOfConsignee);
    const asked = await post(
      officer,
      `/v1/abandoned-merchandise/${String(other.body.id)}/duty-allowances`,
      allowance(),
    );
    expect(asked.body.allowance).toMatchObject({ outcome: 'not_eligible' });
  });

  it.each([
    ['2900.00', 'not_eligible'],
    ['3000.00', 'eligible'],
  ])('%s of 60,000.00 is %s; the last day is 2026-06-03', async (abandonedValue, outcome) => {
    const { id } = await parcel();
    const { body } = await post(officer, '/v1/abandoned-merchandise', abandonRequest(id, byImporter));
    const answer = await post(
      officer,
      `/v1/abandoned-merchandise/${String(body.id)}/duty-allowances`,
      allowance({ abandonedValue }),
    );
    expect(answer.body.allowance).toMatchObject({ outcome, lastDay: '2026-06-03' });
  });
});
