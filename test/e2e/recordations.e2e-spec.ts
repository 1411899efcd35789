import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { SANDBOX_CLIENTS } from '../../src/features/identity/index.js';
import { SANDBOX_RECORDATIONS } from '../../src/features/recordations/index.js';
import { startTestApp } from '../support/app.js';
import type { Caller, TestApp } from '../support/app.js';

let t: TestApp;
let folder: string;
let larkfield: Caller;
let northpine: Caller;
let counsel: Caller;
let officer: Caller;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'guides-'));
  t = await startTestApp({ DATA_DIR: folder });
  larkfield = await t.as('rights_holder');
  northpine = await t.as('rights_holder', 'sandbox-rights-holder-2');
  counsel = await t.as('counsel');
  officer = await t.as('ipr_officer');
});
afterAll(async () => {
  await t.close();
  await rm(folder, { recursive: true });
});

const ROOT = '/v1/ipr-recordations';
const { watch, fashion, figures, firmware, lapsed, inGrace, tradeName } = SANDBOX_RECORDATIONS;
const organisationOf = (clientId: string): string => SANDBOX_CLIENTS.find(({ id }) => id === clientId)!.organisation.id;
const act = (as: Caller, address: string, body: object) =>
  as.post(`${ROOT}${address}`).set('idempotency-key', randomUUID()).send(body);
const codes = (body: { errors?: { code: string }[] }) => body.errors?.map(({ code }) => code);
const owner = { name: 'Larkfield Brands', address: '40 Atelier Street', country: 'US', citizenship: 'Delaware' };
let serial = 7_000_000;
const mark = (more = {}) => ({
  rightType: 'trademark',
  title: 'LARKFIELD MEADOW',
  register: 'principal',
  registrationNumber: String(serial++),
  registrationExpiresOn: '2033-05-01',
  registeredClasses: [18, 25],
  classes: [18, 25],
  titleInApplicant: true,
  owner,
  contacts: [{ name: 'Brand office', email: 'office@example.com' }],
  ...more,
});
const recorded = async (more = {}): Promise<string> => {
  const { body } = await act(larkfield, '', mark(more)).expect(201);
  await act(officer, `/${body.id}/decision`, { decision: 'approve', reason: 'In order.' }).expect(200);
  return body.id as string;
};

describe('the public search', () => {
  const search = async (query: object) => (await t.anonymous().get(ROOT).query(query).expect(200)).body;
  const numbers = async (query: object) => (await search(query)).items.map(({ number }: { number: string }) => number);

  it('answers whether a mark is recorded on a day', async () => {
    expect((await search({ q: 'chronomaster' })).items).toMatchObject([
      {
        number: 'TMK 19-00421',
        status: 'active',
        ownerName: 'Northpine Instruments',
        classes: [14],
        expiresOn: '2029-01-20',
      },
    ]);
    expect(await numbers({ q: 'chronomaster', asOf: '2019-04-14' })).toEqual([]);
    expect((await search({ q: 'LARKFIELD HERITAGE', asOf: '2025-06-30' })).items[0].status).toBe('active');
    expect((await search({ q: 'LARKFIELD HERITAGE', asOf: '2025-10-01' })).items[0].status).toBe('lapsed');
    const { items } = await search({ q: 'northpine trail' });
    expect(items[0]).toMatchObject({ status: 'in_grace', active: false, renewBy: '2026-04-15' });
  });

  it('finds by number, by slips and by words, the best first', async () => {
    expect((await search({ q: 'tmk1900421' })).items[0]).toMatchObject({ matchedBy: 'number', id: watch.id });
    expect((await search({ q: 'chronomastre northpine' })).items).toEqual([]);
    expect((await search({ q: 'nortpine chronomaster' })).items[0]).toMatchObject({ matchedBy: 'similar' });
    expect((await search({ q: 'larkfield' })).items[0]).toMatchObject({ id: fashion.id, matchedBy: 'exact' });
    const none = await search({ q: 'zzzz unknown' });
    expect(none).toMatchObject({ items: [], searched: { q: 'zzzz unknown' }, asOf: '2026-03-02' });
  });

  it('narrows by right, class, owner and status, page by page', async () => {
    expect(await numbers({ rightType: 'copyright' })).toEqual(['COP 18-00233', 'COP 22-00140']);
    expect(await numbers({ class: 25, owner: 'larkfield' })).toEqual(['TMK 21-00087']);
    expect(await numbers({ status: 'lapsed' })).toEqual([lapsed.number]);
    const first = await search({ limit: 4 });
    const rest = await search({ limit: 4, cursor: first.page.next });
    const all = [...first.items, ...rest.items].map(({ number }: { number: string }) => number);
    expect(all).toEqual([...all].sort());
    expect(all).toEqual(expect.arrayContaining([figures, firmware, inGrace, tradeName].map(({ number }) => number)));
    expect(rest.page.next).toBeUndefined();
  });

  it('shows no contact to anyone outside', async () => {
    const text = JSON.stringify(await search({ limit: 100 }));
    expect(text).not.toMatch(/brand\.protection|example\.com|contact|licensee|organisationId/);
    for (const caller of [t.anonymous(), larkfield, counsel, await t.as('importer')]) {
      const { body } = await caller.get(`${ROOT}/${watch.id}`).expect(200);
      expect(JSON.stringify(body)).not.toMatch(/example\.com|Tarn Valley/);
      expect(body).toMatchObject({ number: watch.number, accessBasis: 'public' });
      expect(body.withheld).toEqual(expect.arrayContaining([{ field: 'parties', reason: 'not_permitted' }]));
    }
  });

  it('tells its owner and CBP the rest', async () => {
    for (const caller of [northpine, officer]) {
      const { body } = await caller.get(`${ROOT}/${watch.id}`).expect(200);
      expect(body.parties).toEqual(
        expect.arrayContaining([expect.objectContaining({ kind: 'contact', email: 'brand.protection@example.com' })]),
      );
      expect(body.owners).toMatchObject([{ organisationId: organisationOf('sandbox-rights-holder-2') }]);
    }
  });

  it.each([
    ['asOf', '2026-02-30'],
    ['rightType', 'patent'],
    ['class', '46'],
    ['q', 'x'],
    ['status', 'pending'],
    ['mark', 'x'],
  ])('refuses %s=%s', async (name, value) => {
    await t
      .anonymous()
      .get(ROOT)
      .query({ [name]: value })
      .expect(400);
  });

  it('does not fall over days before there was law on record', async () => {
    const { body } = await officer.get(`${ROOT}/${watch.id}?asOf=1960-01-01`).expect(200);
    expect(body).toMatchObject({ status: 'not_determinable', active: false });
  });
});

describe('an application (19 CFR 133.1 to 133.3)', () => {
  it('is known to its owner and CBP only until it is approved; then it has number and term', async () => {
    const { body } = await act(larkfield, '', mark({ title: 'LARKFIELD DAWN' })).expect(201);
    expect(body).toMatchObject({ status: 'pending', accessBasis: 'owner_or_agent' });
    for (const caller of [t.anonymous(), northpine, counsel]) await caller.get(`${ROOT}/${body.id}`).expect(404);
    const search = async () => (await t.anonymous().get(ROOT).query({ q: 'larkfield dawn' })).body.items;
    expect(await search()).toEqual([]);
    const waiting = async (caller: Caller) =>
      (await caller.get(`${ROOT}/applications`).expect(200)).body.items.map(({ id }: { id: string }) => id);
    expect(await waiting(officer)).toContain(body.id);
    expect(await waiting(larkfield)).toContain(body.id);
    expect(await waiting(northpine)).toEqual([]);

    const decision = { decision: 'approve', reason: 'In order.' };
    await act(larkfield, `/${body.id}/decision`, decision).expect(403);
    const approved = await act(officer, `/${body.id}/decision`, decision).expect(200);
    expect(approved.body).toMatchObject({
      number: expect.stringMatching(/^TMK 26-\d{5}$/),
      status: 'active',
      effectiveOn: '2026-03-02',
      expiresOn: '2033-05-01',
    });
    expect(await search()).toHaveLength(1);
    expect((await act(officer, `/${body.id}/decision`, decision).expect(409)).body.code).toBe(
      'recordation.already_decided',
    );
  });

  it('stores its determination with the fee: three classes at 190 dollars', async () => {
    const three = { registeredClasses: [9, 14, 25], classes: [9, 14, 25] };
    const { body } = await act(larkfield, '', mark(three)).expect(201);
    const id = body.applicationDeterminationId as string;
    const stored = await larkfield.get(`/v1/determinations/${id}`).expect(200);
    expect(stored.body).toMatchObject({
      question: 'recordation_application',
      outcome: 'may_be_recorded',
      result: { fee: { fee: '570.00', units: 3, perUnit: '190.00' } },
      authorityStatus: 'in_force',
    });
    await northpine.get(`/v1/determinations/${id}`).expect(404);
    const again = await larkfield.post('/v1/recomputations').send({ determinationId: id }).expect(200);
    expect(again.body.same).toBe(true);
  });

  it('is refused with every fault of law at once, each with its paragraph, and nothing is kept', async () => {
    const faulty = mark({
      title: 'NEVER KEPT',
      register: 'supplemental',
      registrationExpiresOn: '2026-03-01',
      classes: [18, 41],
      titleInApplicant: false,
    });
    const { body } = await act(larkfield, '', faulty).expect(422);
    expect(codes(body)).toEqual([
      'recordation.not_on_principal_register',
      'recordation.registration_not_current',
      'recordation.title_not_in_applicant',
      'recordation.class_not_registered',
    ]);
    expect(body.errors[0].citation).toEqual({ authority: '19 CFR 133.1(a)' });
    const { items } = (await larkfield.get(`${ROOT}/applications?limit=500`)).body;
    expect(items.some(({ title }: { title: string }) => title === 'NEVER KEPT')).toBe(false);
  });

  it('is refused with every fault of shape at once', async () => {
    const { body } = await act(larkfield, '', mark({ classes: [0], owner: { ...owner, country: 'USA' }, secret: 1 }));
    expect([body.status, body.errors.map(({ pointer }: { pointer: string }) => pointer)]).toEqual([
      400,
      expect.arrayContaining(['/secret', '/classes', '/owner/country']),
    ]);
    const foreign = await act(larkfield, '', mark({ usedSince: '2020-01-01' })).expect(400);
    expect(codes(foreign.body)).toEqual(['field.not_for_this_right']);
  });

  it('of a right that is recorded already is refused, also when two apply at once', async () => {
    const taken = mark({ registrationNumber: fashion.registrationNumber, classes: [25] });
    expect(codes((await act(northpine, '', taken).expect(422)).body)).toEqual(['recordation.already_recorded']);
    const one = mark();
    const answers = await Promise.all(Array.from({ length: 4 }, () => act(larkfield, '', one)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422, 422, 422]);
  });

  it('of a trade name needs six months of use and two others who vouch for it (133.13)', async () => {
    const statement = { by: 'other_person', relatedToApplicant: false, actualKnowledge: true };
    const name = (more: object) => ({ rightType: 'trade_name', title: 'Larkfield Outlets', owner, ...more });
    const short = await act(larkfield, '', name({ usedSince: '2025-09-03', statements: [statement] })).expect(422);
    expect(codes(short.body)).toEqual([
      'recordation.used_too_short',
      'recordation.owner_statement_missing',
      'recordation.unrelated_statements_missing',
    ]);
    const statements = [statement, statement, { ...statement, by: 'owner', relatedToApplicant: true }];
    const { body } = await act(larkfield, '', name({ usedSince: '2025-09-02', statements })).expect(201);
    const approved = await act(officer, `/${body.id}/decision`, { decision: 'approve', reason: 'Used.' }).expect(200);
    expect(approved.body).toMatchObject({ number: expect.stringMatching(/^TRN 26-/), status: 'active' });
    expect(approved.body).not.toHaveProperty('expiresOn');
  });

  it('on a pending copyright application is recorded for nine months', async () => {
    const work = {
      rightType: 'copyright',
      title: 'Dawn Figures',
      owner,
      applicationFiledOn: '2026-02-02',
      claimantIsApplicant: true,
    };
    const { body } = await act(larkfield, '', work).expect(201);
    const approved = await act(officer, `/${body.id}/decision`, { decision: 'approve', reason: 'Pending.' }).expect(
      200,
    );
    expect(approved.body).toMatchObject({ number: expect.stringMatching(/^COP 26-/), expiresOn: '2026-12-02' });
  });

  it('for another owner needs its grant', async () => {
    const body = mark({ ownerOrganisationId: organisationOf('sandbox-rights-holder') });
    expect(codes((await act(counsel, '', body).expect(422)).body)).toEqual(['standing.no_grant']);
    expect(codes((await act(northpine, '', body).expect(422)).body)).toEqual(['standing.no_grant']);
    await act(await t.as('importer'), '', mark()).expect(403);
  });

  it('gets only the protection that it asked for', async () => {
    const { body } = await act(larkfield, '', mark({ grayMarketRequested: true })).expect(201);
    const decide = (more: object) =>
      act(officer, `/${body.id}/decision`, { decision: 'approve', reason: 'In order.', ...more });
    expect(codes((await decide({ leverGranted: true }).expect(422)).body)).toEqual([
      'recordation.protection_not_requested',
    ]);
    expect((await decide({ grayMarketGranted: true }).expect(200)).body.grayMarketGrantedOn).toBe('2026-03-02');
  });

  it('that is refused stays unknown to others, and its owner reads why', async () => {
    const { body } = await act(larkfield, '', mark()).expect(201);
    await act(officer, `/${body.id}/decision`, { decision: 'refuse', reason: 'Title is not shown.' }).expect(200);
    expect((await larkfield.get(`${ROOT}/${body.id}`)).body).toMatchObject({
      status: 'refused',
      decisionReason: 'Title is not shown.',
    });
    await t.anonymous().get(`${ROOT}/${body.id}`).expect(404);
  });
});

describe('many applications in one request', () => {
  it('are each filed or refused by themselves, 300 at most', async () => {
    const same = mark();
    const applications = Array.from({ length: 298 }, (_, i) => mark({ title: `BULK ${String(i)}`, contacts: [] }));
    const { body } = await act(larkfield, '/bulk', { applications: [...applications, same, same] }).expect(200);
    expect([body.filed, body.refused]).toEqual([299, 1]);
    expect(body.results[299]).toMatchObject({
      index: 299,
      outcome: 'refused',
      faults: [{ code: 'recordation.already_recorded', pointer: '/registrationNumber' }],
    });
    await larkfield.get(`${ROOT}/${body.results[0].id}`).expect(200);
    await act(larkfield, '/bulk', { applications: Array.from({ length: 301 }, () => same) }).expect(400);
    await act(larkfield, '/bulk', { applications: [] }).expect(400);
  }, 60_000);
});

describe('a renewal (19 CFR 133.7, 133.37)', () => {
  const renewed = { registrationExpiresOn: '2036-01-15', titleInApplicant: true };

  it('applied for in the grace keeps the protection uninterrupted once it is approved', async () => {
    expect(codes((await act(larkfield, `/${inGrace.id}/renewals`, renewed).expect(422)).body)).toEqual([
      'standing.not_owner',
    ]);
    const { body } = await act(northpine, `/${inGrace.id}/renewals`, renewed).expect(201);
    expect(body).toMatchObject({ status: 'in_grace', renewals: [{ outcome: 'pending', appliedOn: '2026-03-02' }] });
    expect((await act(northpine, `/${inGrace.id}/renewals`, renewed).expect(409)).body.code).toBe(
      'recordation.renewal_pending',
    );
    const address = `/${inGrace.id}/renewals/${body.renewals[0].id}/decision`;
    await act(officer, address, { decision: 'approve', reason: 'Renewed.' }).expect(200);
    const on = async (asOf: string) =>
      (await t.anonymous().get(`${ROOT}/${inGrace.id}`).query({ asOf }).expect(200)).body;
    expect(await on('2026-02-01')).toMatchObject({ status: 'active', expiresOn: '2036-01-15' });
    await act(officer, address, { decision: 'approve', reason: 'Again.' }).expect(409);
  });

  it('too late is refused with the day and the paragraph', async () => {
    const { body } = await act(larkfield, `/${lapsed.id}/renewals`, renewed).expect(422);
    expect(body.errors[0]).toMatchObject({
      code: 'recordation.renewal_too_late',
      message: expect.stringContaining('2025-09-30'),
      citation: { authority: '19 CFR 133.7(c)' },
    });
  });

  it('with more time is entered by customs only, and there is none for a trade name', async () => {
    const extension = { requestedOn: '2025-09-20', until: '2026-06-30' };
    const own = await act(larkfield, `/${lapsed.id}/renewals`, { ...renewed, extension }).expect(422);
    expect(codes(own.body)).toEqual(['recordation.extension_by_customs']);
    await act(officer, `/${lapsed.id}/renewals`, { ...renewed, extension }).expect(201);
    const name = await act(larkfield, `/${tradeName.id}/renewals`, { titleInApplicant: true }).expect(422);
    expect(codes(name.body)).toEqual(['recordation.trade_name_is_not_renewed']);
  });

  it('stands in the calendar of its owner and no one else', async () => {
    const days = async (caller: Caller) =>
      (
        await caller.get(`${ROOT}/renewal-calendar`).query({ from: '2028-01-01', through: '2030-12-31' }).expect(200)
      ).body.items.map(({ on, number, event }: Record<string, string>) => `${on} ${number} ${event}`);
    const mine = await days(northpine);
    expect(mine).toEqual(
      expect.arrayContaining(['2029-01-20 TMK 19-00421 expires', '2029-04-20 TMK 19-00421 last_day_to_renew']),
    );
    expect(mine.every((day: string) => day.includes('TMK 19-00421'))).toBe(true);
    expect(await days(counsel)).toEqual([]);
    await officer.get(`${ROOT}/renewal-calendar`).expect(403);
  });
});

describe('a transfer (19 CFR 133.5)', () => {
  const to = organisationOf('sandbox-rights-holder-2');
  const given = {
    newOwnerOrganisationId: to,
    owner: { ...owner, name: 'Northpine Instruments' },
    transferredOn: '2026-02-10',
    titleInNewOwner: true,
    paymentReference: 'PAY-1',
  };

  it('changes the owner from the day of the instrument; the former one sees no more than the public', async () => {
    const id = await recorded({ title: 'HANDED OVER' });
    t.setNow('2026-03-20T15:00:00Z');
    try {
      const { body } = await act(larkfield, `/${id}/transfers`, { ...given, transferredOn: '2026-03-10' }).expect(201);
      expect(body).toMatchObject({ ownerName: 'Northpine Instruments', accessBasis: 'public' });
      const seen = await northpine.get(`${ROOT}/${id}`).expect(200);
      expect(seen.body.owners).toMatchObject([
        { name: 'Larkfield Brands', through: '2026-03-09' },
        { name: 'Northpine Instruments', from: '2026-03-10' },
      ]);
      const before = await t.anonymous().get(`${ROOT}/${id}?asOf=2026-03-09`).expect(200);
      expect(before.body.ownerName).toBe('Larkfield Brands');
      expect(codes((await act(larkfield, `/${id}/transfers`, given).expect(422)).body)).toEqual([
        'standing.former_owner',
      ]);
    } finally {
      t.setNow('2026-03-02T15:00:00Z');
    }
  });

  it('is refused with every fault at once', async () => {
    const { paymentReference: _, ...unpaid } = given;
    const faulty = { ...unpaid, transferredOn: '2026-03-03', titleInNewOwner: false, limitedInTime: true };
    const { body } = await act(larkfield, `/${tradeName.id}/transfers`, faulty).expect(422);
    expect(codes(body)).toEqual([
      'recordation.trade_name_not_transferable',
      'recordation.transfer_in_future',
      'recordation.title_not_in_applicant',
      'recordation.limit_not_described',
      'recordation.fee_missing',
    ]);
    expect(codes((await act(larkfield, `/${lapsed.id}/transfers`, given).expect(422)).body)).toEqual([
      'recordation.not_active',
    ]);
  });
});

describe('a cancellation (19 CFR 133.4)', () => {
  it('by its owner at its own request, by customs when the right has ended', async () => {
    const [id, other] = [await recorded(), await recorded()];
    const ended = { ground: 'registration_ended', on: '2026-03-02', reason: 'Cancelled.' };
    expect(codes((await act(larkfield, `/${id}/cancellation`, ended).expect(422)).body)).toEqual([
      'recordation.ground_for_customs',
    ]);
    const own = await act(larkfield, `/${id}/cancellation`, { ...ended, ground: 'at_request' }).expect(200);
    expect(own.body).toMatchObject({ status: 'cancelled', active: false });
    await act(officer, `/${id}/cancellation`, ended).expect(409);
    const future = await act(officer, `/${other}/cancellation`, { ...ended, on: '2026-03-03' }).expect(422);
    expect(codes(future.body)).toEqual(['recordation.day_outside_recordation']);
    const { body } = await act(officer, `/${other}/cancellation`, ended).expect(200);
    expect(body).toMatchObject({ status: 'ended', reasonCodes: ['recordation.registration_ended'] });
  });
});

describe('a product identification guide', () => {
  it('is read by the audience its owner chose and by no other officer', async () => {
    const picture = await sharp({ create: { width: 9, height: 9, channels: 3, background: '#080' } })
      .png()
      .toBuffer();
    const file = await northpine
      .put('/v1/uploads?kind=image')
      .set('content-type', 'image/png')
      .send(picture)
      .expect(200);
    const give = (as: Caller, audience: string, fileId = file.body.id as string) =>
      as.put(`${ROOT}/${watch.id}/product-guide`).send({ fileId, audience });
    expect(codes((await give(larkfield, 'ports').expect(422)).body)).toEqual(['standing.not_owner']);
    expect((await give(northpine, 'ports').expect(200)).body.productGuide).toMatchObject({ audience: 'ports' });

    const port = await t.as('port_officer');
    const specialist = await t.as('import_specialist');
    const { body: link } = await port.get(`${ROOT}/${watch.id}/product-guide`).expect(200);
    await port.get(link.href).expect(200);
    await specialist.get(link.href).expect(403);
    for (const caller of [specialist, officer, larkfield])
      await caller.get(`${ROOT}/${watch.id}/product-guide`).expect(404);
    expect((await specialist.get(`${ROOT}/${watch.id}`)).body).not.toHaveProperty('productGuide');
    expect((await port.get(`${ROOT}/${watch.id}`)).body.productGuide.audience).toBe('ports');

    await give(northpine, 'centers').expect(200);
    await specialist.get(`${ROOT}/${watch.id}/product-guide`).expect(200);
    await port.get(`${ROOT}/${watch.id}/product-guide`).expect(404);
    const foreign = await larkfield.put('/v1/uploads?kind=image').set('content-type', 'image/png').send(picture);
    expect(codes((await give(northpine, 'ports', foreign.body.id as string).expect(422)).body)).toEqual([
      'product_guide.no_such_file',
    ]);
  });
});

describe('the list of persons injured by circumvention devices (19 USC 4342)', () => {
  it('is public, dated, and kept by the IPR branch', async () => {
    const list = async (asOf: string) =>
      (await t.anonymous().get('/v1/dmca-injured-persons').query({ asOf }).expect(200)).body.items;
    expect(await list('2024-09-30')).toEqual([]);
    expect(await list('2026-03-02')).toMatchObject([{ name: 'Northpine Instruments', recordationId: firmware.id }]);
    expect((await list('2026-03-02'))[0]).not.toHaveProperty('organisationId');
    const add = (as: Caller, recordationId: string) =>
      as
        .post('/v1/dmca-injured-persons')
        .set('idempotency-key', randomUUID())
        .send({ recordationId, listedOn: '2026-03-02', citation: '91 FR 10001' });
    await add(larkfield, figures.id).expect(403);
    expect(codes((await add(officer, watch.id).expect(422)).body)).toEqual(['injured_person.work_not_recorded']);
    expect(codes((await add(officer, firmware.id).expect(422)).body)).toEqual(['injured_person.already_listed']);
    const { body } = await add(officer, figures.id).expect(201);
    const removal = officer.post(`/v1/dmca-injured-persons/${body.id}/removal`).set('idempotency-key', randomUUID());
    expect((await removal.expect(200)).body.removedOn).toBe('2026-03-02');
    expect(await list('2026-03-02')).toHaveLength(1);
  });
});
