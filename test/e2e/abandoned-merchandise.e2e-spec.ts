import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AbandonedMerchandise } from '../../src/features/abandoned-merchandise/index.js';
import { startTestApp } from '../support/app.js';
import type { Caller, TestApp } from '../support/app.js';
import { presentedGoods } from '../support/goods.js';
import { ACCEPTED, abandonRequest, permitSeizure } from '../support/abandonments.js';
import { IMPORTER, goodsOf, post } from '../support/seizures.js';
import { codesOf } from '../support/refusals.js';

let t: TestApp;
let officer: Caller;
let ipr: Caller;
let importer: Caller;
beforeAll(async () => {
  t = await startTestApp();
  t.setNow('2026-06-10T15:00:00Z');
  [officer, ipr, importer] = await Promise.all([t.as('port_officer'), t.as('ipr_officer'), t.as('importer')]);
});
afterAll(() => t.close());

const parcel = () => presentedGoods(t, '2026-03-02', { parties: [IMPORTER] });
describe('abandonment before seizure (19 CFR 127.12(b))', () => {
  it('is accepted in one act by an officer and makes the goods property of the United States', async () => {
    const { id } = await parcel();
    const { status, body } = await post(officer, '/v1/abandoned-merchandise', abandonRequest(id, ACCEPTED));
    expect([status, body.errors]).toEqual([201, undefined]);
    expect(body).toMatchObject({
      state: 'accepted',
      voluntary: true,
      paragraph: '19 CFR 127.12(b)(1)',
      sharing: { outcome: 'not_determinable', reasonCodes: ['sharing.belief_not_found_yet'] },
    });
    expect((await goodsOf(t, id))?.state).toBe('abandoned');
    const { body: decision } = await officer.get(`/v1/determinations/${String(body.determinationId)}`);
    expect(decision.steps.map(({ rule }: { rule: string }) => rule)).toEqual(['ABAN-01', 'ABAN-02']);
  });

  it('is asked for by the importer and accepted by an officer; what is suspected stays inside', async () => {
    const { id } = await parcel();
    const refused = await post(importer, '/v1/abandoned-merchandise', abandonRequest(id, ACCEPTED));
    expect([refused.status, codesOf(refused.body)]).toEqual([400, ['field.officers_only', 'field.officers_only']]);
    t.setNow('2026-03-04T15:00:00Z');
    const asked = await post(
      importer,
      '/v1/abandoned-merchandise',
      abandonRequest(id, { circumstances: { requestedBy: 'consignee' } }),
    );
    expect([asked.status, asked.body.state]).toEqual([201, 'requested']);
    t.setNow('2026-06-10T15:00:00Z');
    const path = `/v1/abandoned-merchandise/${String(asked.body.id)}`;
    const early = await post(officer, `${path}/acceptance`, { acceptedOn: '2026-03-05' });
    expect(codesOf(early.body)).toEqual(['abandonment.possession_not_taken']);
    await post(officer, `${path}/acceptance`, { acceptedOn: '2026-03-05', possessionTakenOn: '2026-03-05' });
    const own = await importer.get(path);
    expect(own.body).toMatchObject({ state: 'accepted', acceptedOn: '2026-03-05' });
    expect(own.body.withheld.map(({ field }: { field: string }) => field)).toEqual(
      expect.arrayContaining(['findings', 'sharing', 'suspectedLaw', 'recordationIds']),
    );
    const other = await t.as('importer', 'sandbox-importer-2');
    await other.get(path).expect(404);
    const strange = await post(other, '/v1/abandoned-merchandise', abandonRequest((await parcel()).id));
    expect([strange.status, codesOf(strange.body)]).toEqual([422, ['merchandise.unknown']]);
  });

  it.each([
    [
      'by the owner as such',
      { circumstances: { requestedBy: 'owner_of_goods', possessionTakenOn: '2026-03-05' } },
      'abandonment.requester_not_entitled',
    ],
    ['by a message alone', { circumstances: { requestedBy: 'consignee' } }, 'abandonment.possession_not_taken'],
    [
      'past thirty days',
      {
        basis: 'vol_30d',
        circumstances: { enteredOn: '2026-03-04', examined: false, byImporter: true },
        requestedOn: '2026-04-04',
        acceptedOn: '2026-04-06',
      },
      'abandonment.too_late',
    ],
    [
      'accepted before it was asked',
      { acceptedOn: '2026-03-03', circumstances: { requestedBy: 'consignee', possessionTakenOn: '2026-03-03' } },
      'abandonment.before_request',
    ],
  ])('%s is refused with its paragraph, and nothing is half done', async (_, given, code) => {
    const { id } = await parcel();
    const { status, body } = await post(
      officer,
      '/v1/abandoned-merchandise',
      abandonRequest(id, { ...ACCEPTED, ...given }),
    );
    expect([status, codesOf(body)]).toEqual([422, [code]]);
    expect(body.errors[0].citation.authority).toMatch(/^19 CFR 127\.12/);
    expect((await goodsOf(t, id))?.state).toBe('presented');
  });

  it('names what its basis was not told', async () => {
    const { id } = await parcel();
    const { status, body } = await post(
      officer,
      '/v1/abandoned-merchandise',
      abandonRequest(id, { basis: 'vol_30d', circumstances: {} }),
    );
    expect([status, body.errors.map(({ pointer }: { pointer: string }) => pointer)]).toEqual([
      400,
      ['/circumstances/enteredOn', '/circumstances/examined', '/circumstances/byImporter'],
    ]);
  });
});

describe('the sandbox', () => {
  it('has a parcel abandoned before seizure with its finding, and one of the same kind seized first', async () => {
    const { body } = await ipr.get('/v1/abandoned-merchandise?basis=vol_possession&limit=500').expect(200);
    const parcel = body.items.at(-1);
    expect(parcel).toMatchObject({ state: 'accepted', sharing: { outcome: 'conditions_met' } });
    const seized = await ipr.get('/v1/seizures?fpfCaseNumber=20264701000124-01').expect(200);
    const again = await post(officer, '/v1/abandoned-merchandise', abandonRequest(seized.body.items[0].merchandiseId));
    expect([again.status, codesOf(again.body)]).toEqual([409, ['abandonment.after_seizure']]);
  });
});

describe('a batch of express parcels', () => {
  it('is judged item by item', async () => {
    const parcels = await Promise.all([parcel(), parcel(), parcel()]);
    await post(officer, '/v1/seizures', permitSeizure(parcels[1].id));
    const items = parcels.map(({ id }) => abandonRequest(id, ACCEPTED));
    const { status, body } = await post(officer, '/v1/abandoned-merchandise/batches', { items: [...items, items[0]] });
    expect(status).toBe(200);
    expect(body).toMatchObject({ accepted: 2, requested: 0, refused: 2 });
    expect(body.results.map(({ outcome }: { outcome: string }) => outcome)).toEqual([
      'accepted',
      'refused',
      'accepted',
      'refused',
    ]);
    expect(body.results[1]).toMatchObject({ index: 1, errors: [{ code: 'abandonment.after_seizure' }] });
  });

  it('of more than 500 is refused whole', async () => {
    const items = Array.from({ length: 501 }, () => abandonRequest('mer_any'));
    expect((await post(officer, '/v1/abandoned-merchandise/batches', { items })).status).toBe(400);
  });
});

describe('the finding of reasonable belief (EO 13785 §4(b)(ii))', () => {
  const finding = {
    believed: true,
    laws: ['trademark_counterfeit'],
    grounds: ['Examination of 4 March'],
    foundOn: '2026-03-06',
  };
  const abandoned = async () => {
    const { id } = await parcel();
    const { body } = await post(
      officer,
      '/v1/abandoned-merchandise',
      abandonRequest(id, { ...ACCEPTED, recordationIds: ['rec_own'] }),
    );
    return { merchandiseId: id, path: `/v1/abandoned-merchandise/${String(body.id)}/findings` };
  };

  it('is made by whom it is delegated to, and completes the conditions of the order', async () => {
    const { merchandiseId, path } = await abandoned();
    expect(codesOf((await post(officer, path, finding)).body)).toEqual(['belief.not_delegated']);
    const { body } = await post(ipr, path, finding);
    expect(body.sharing).toMatchObject({ outcome: 'conditions_met' });
    expect(await t.app.get(AbandonedMerchandise).factsFor(merchandiseId)).toMatchObject({
      acceptedOn: '2026-03-05',
      basis: '127.12(b)(1)',
      voluntary: true,
      reasonableBelief: { on: '2026-03-06' },
      suspectedViolation: 'counterfeit_mark',
      recordationIds: ['rec_own'],
    });
  });

  it('does not precede the abandonment, and names law and grounds', async () => {
    const { path } = await abandoned();
    const faulty = { ...finding, laws: [], grounds: [], foundOn: '2026-03-04' };
    expect(codesOf((await post(ipr, path, faulty)).body)).toEqual([
      'belief.no_law',
      'belief.no_grounds',
      'belief.before_abandonment',
    ]);
  });
});
