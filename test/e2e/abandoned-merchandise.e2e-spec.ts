import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AbandonedMerchandise } from '../../src/features/abandoned-merchandise/index.js';
import { Ticks } from '../../src/platform/ticks/ticks.js';
import { startTestApp } from '../support/app.js';
import type { Caller, TestApp } from '../support/app.js';
import { presentedGoods } from '../support/goods.js';
import { IMPORTER, caseNumber, goodsOf, post } from '../support/seizures.js';

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
const request = (merchandiseId: string, given: object = {}) => ({
  merchandiseId,
  basis: 'vol_possession',
  circumstances: { requestedBy: 'consignee', possessionTakenOn: '2026-03-05' },
  requester: 'J. Doe, consignee',
  requestedOn: '2026-03-04',
  formReference: 'Port form 26-0412',
  ...given,
});
const ACCEPTED = { acceptedOn: '2026-03-05', suspectedLaw: 'trademark_counterfeit' };
const seizure = (merchandiseId: string, seizedOn = '2026-03-05') => ({
  merchandiseId,
  grounds: ['licence_or_permit_missing'],
  fpfCaseNumber: caseNumber(),
  seizedOn,
  place: 'Express hub',
  custodian: 'Vault',
  domesticValue: '400.00',
});
const codesOf = (body: { errors?: { code: string }[] }) => body.errors?.map(({ code }) => code);

describe('abandonment before seizure (19 CFR 127.12(b))', () => {
  it('is accepted in one act by an officer and makes the goods property of the United States', async () => {
    const { id } = await parcel();
    const { status, body } = await post(officer, '/v1/abandoned-merchandise', request(id, ACCEPTED));
    expect([status, body.errors]).toEqual([201, undefined]);
    expect(body).toMatchObject({
      state: 'accepted',
      voluntary: true,
      paragraph: '19 CFR 127.12(b)(1)',
      sharing: { outcome: 'not_determinable', reasonCodes: ['sharing.belief_not_found_yet'] },
    });
    expect((await goodsOf(t, id))?.state).toBe('abandoned');
    const { body: decision } = await officer.get(`/v1/determinations/${String(body.determinationId)}`).expect(200);
    expect(decision.steps.map(({ rule }: { rule: string }) => rule)).toEqual(['ABAN-01', 'ABAN-02']);
  });

  it('is asked for by the importer and accepted by an officer; what is suspected stays inside', async () => {
    const { id } = await parcel();
    const refused = await post(importer, '/v1/abandoned-merchandise', request(id, ACCEPTED));
    expect([refused.status, codesOf(refused.body)]).toEqual([400, ['field.officers_only', 'field.officers_only']]);
    const asked = await post(
      importer,
      '/v1/abandoned-merchandise',
      request(id, { circumstances: { requestedBy: 'consignee' } }),
    );
    expect([asked.status, asked.body.state]).toEqual([201, 'requested']);
    const path = `/v1/abandoned-merchandise/${String(asked.body.id)}`;
    const early = await post(officer, `${path}/acceptance`, { acceptedOn: '2026-03-05' });
    expect(codesOf(early.body)).toEqual(['abandonment.possession_not_taken']);
    await post(officer, `${path}/acceptance`, { acceptedOn: '2026-03-05', possessionTakenOn: '2026-03-05' });
    const own = await importer.get(path).expect(200);
    expect(own.body).toMatchObject({ state: 'accepted', acceptedOn: '2026-03-05' });
    expect(own.body.withheld.map(({ field }: { field: string }) => field)).toEqual(
      expect.arrayContaining(['findings', 'sharing', 'suspectedLaw', 'recordationIds']),
    );
    const other = await t.as('importer', 'sandbox-importer-2');
    await other.get(path).expect(404);
    expect((await post(other, '/v1/abandoned-merchandise', request((await parcel()).id))).status).toBe(404);
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
    const { status, body } = await post(officer, '/v1/abandoned-merchandise', request(id, { ...ACCEPTED, ...given }));
    expect([status, codesOf(body)]).toEqual([422, [code]]);
    expect(body.errors[0].citation.authority).toMatch(/^19 CFR 127\.12/);
    expect((await goodsOf(t, id))?.state).toBe('presented');
  });

  it('names what its basis was not told', async () => {
    const { id } = await parcel();
    const { status, body } = await post(
      officer,
      '/v1/abandoned-merchandise',
      request(id, { basis: 'vol_30d', circumstances: {} }),
    );
    expect([status, body.errors.map(({ pointer }: { pointer: string }) => pointer)]).toEqual([
      400,
      ['/circumstances/enteredOn', '/circumstances/examined', '/circumstances/byImporter'],
    ]);
  });
});

describe('seizure and abandonment', () => {
  it('what was seized first is not abandoned, whatever day the abandonment names', async () => {
    const { id } = await parcel();
    expect((await post(officer, '/v1/seizures', seizure(id))).status).toBe(201);
    const same = await post(officer, '/v1/abandoned-merchandise', request(id, ACCEPTED));
    expect([same.status, same.body.code]).toEqual([409, 'merchandise.state_conflict']);
    expect(same.body.errors).toEqual([
      expect.objectContaining({
        code: 'abandonment.after_seizure',
        citation: expect.objectContaining({ authority: '19 CFR 127.12(b)' }),
      }),
    ]);
    expect((await post(importer, '/v1/abandoned-merchandise', request(id))).status).toBe(409);
  });

  it('what was abandoned first is not seized', async () => {
    const { id } = await parcel();
    await post(officer, '/v1/abandoned-merchandise', request(id, ACCEPTED));
    const { status, body } = await post(officer, '/v1/seizures', seizure(id, '2026-03-06'));
    expect([status, codesOf(body)]).toEqual([409, ['seizure.government_property']]);
  });

  it('at once: exactly one lawful outcome, the other 409', async () => {
    for (let round = 0; round < 4; round++) {
      const { id } = await parcel();
      const answers = await Promise.all([
        post(officer, '/v1/abandoned-merchandise', request(id, ACCEPTED)),
        post(ipr, '/v1/seizures', seizure(id)),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
      const won = answers[0]!.status === 201 ? 'abandoned' : 'seized';
      expect((await goodsOf(t, id))?.state).toBe(won);
    }
  });

  it('two officers accept at once: one does, the other gets 409', async () => {
    const { id } = await parcel();
    const { body } = await post(importer, '/v1/abandoned-merchandise', request(id));
    const accept = (who: Caller) =>
      post(who, `/v1/abandoned-merchandise/${String(body.id)}/acceptance`, { acceptedOn: '2026-03-05' });
    const answers = await Promise.all([accept(officer), accept(ipr)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });
});

describe('a batch of express parcels', () => {
  it('is judged item by item', async () => {
    const parcels = await Promise.all([parcel(), parcel(), parcel()]);
    await post(officer, '/v1/seizures', seizure(parcels[1]!.id));
    const items = parcels.map(({ id }) => request(id, ACCEPTED));
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
    const { id } = await parcel();
    const items = Array.from({ length: 501 }, () => request(id));
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
      request(id, { ...ACCEPTED, recordationIds: ['rec_own'] }),
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
    const { body } = await post(ipr, path, { ...finding, laws: [], grounds: [], foundOn: '2026-03-04' });
    expect(codesOf(body)).toEqual(['belief.no_law', 'belief.no_grounds', 'belief.before_abandonment']);
  });
});

describe('duty allowance (19 CFR 158.42)', () => {
  it.each([
    ['2900.00', 'not_eligible'],
    ['3000.00', 'eligible'],
  ])('%s of 60,000.00 is %s; the last day is 2026-06-03', async (abandonedValue, outcome) => {
    const { id } = await parcel();
    const { body } = await post(officer, '/v1/abandoned-merchandise', request(id, ACCEPTED));
    const answer = await post(officer, `/v1/abandoned-merchandise/${String(body.id)}/duty-allowances`, {
      abandonedValue,
      classValue: '60000.00',
      enteredOn: '2026-05-04',
      noticeOn: '2026-06-03',
      deliveredOn: '2026-06-03',
      undeliverable: false,
      identifiedWithInvoice: true,
      asOf: '2026-06-10',
    });
    expect(answer.body.allowance).toMatchObject({ outcome, lastDay: '2026-06-03' });
  });
});

describe('general order, unclaimed goods and title (19 CFR 4.37, 127.11; 19 USC 1491)', () => {
  it('runs to the day; time alone makes goods unclaimed and vests title after notice', async () => {
    const { id } = await parcel();
    const taking = { merchandiseId: id, landedOn: '2026-03-01', importedOn: '2026-03-01', takenOn: '2026-03-17' };
    expect(codesOf((await post(officer, '/v1/general-orders', { ...taking, takenOn: '2026-03-16' })).body)).toEqual([
      'general_order.may_be_entered',
    ]);
    const { body } = await post(officer, '/v1/general-orders', taking);
    expect(body).toMatchObject({
      lastDayToEnter: '2026-03-16',
      generalOrderOn: '2026-03-17',
      carrierNoticeBy: '2026-03-21',
      unclaimedOn: '2026-09-01',
      carrierPenalty: '1000.00',
    });
    const path = `/v1/general-orders/${String(body.id)}`;
    t.setNow('2026-09-02T15:00:00Z');
    await t.app.get(Ticks).runAll();
    expect(await goodsOf(t, id)).toMatchObject({ state: 'unclaimed', stateSince: '2026-09-01' });
    const noticed = await post(officer, `${path}/vesting-notice`, { noticeOn: '2026-09-02', everyPartyNotified: true });
    expect(noticed.body).toMatchObject({ vestsOn: '2026-10-02', petitionBy: '2026-11-01' });
    t.setNow('2026-10-02T15:00:00Z');
    expect(await t.app.get(Ticks).runAll()).toBe(1);
    expect(await goodsOf(t, id)).toMatchObject({ state: 'vested', stateSince: '2026-10-02' });
    expect(await t.app.get(Ticks).runAll()).toBe(0);
  });
});
