import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import { SANDBOX_RECORDATIONS } from '../../src/features/recordations/index.js';
import type { Caller } from '../support/app.js';
import { RECORDATIONS, startRecordationScene } from '../support/recordations.js';
import type { RecordationScene } from '../support/recordations.js';
import { organisationOf } from '../support/sandbox-actors.js';
import { codesOf } from '../support/refusals.js';

let t: RecordationScene;
let larkfield: Caller;
let northpine: Caller;
let counsel: Caller;
let officer: Caller;
beforeAll(async () => {
  t = await startRecordationScene();
  ({ larkfield, northpine, counsel, officer } = t);
});
afterAll(() => t.close());

const { watch, fashion, figures, firmware, lapsed, inGrace, tradeName } = SANDBOX_RECORDATIONS;

describe('the public search', () => {
  const search = async (query: object) => (await t.anonymous().get(RECORDATIONS).query(query).expect(200)).body;
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
      const { body } = await caller.get(`${RECORDATIONS}/${watch.id}`).expect(200);
      expect(JSON.stringify(body)).not.toMatch(/example\.com|Tarn Valley/);
      expect(body).toMatchObject({ number: watch.number, accessBasis: 'public' });
      expect(body.withheld).toEqual(expect.arrayContaining([{ field: 'parties', reason: 'not_permitted' }]));
    }
  });

  it('tells its owner and CBP the rest', async () => {
    for (const caller of [northpine, officer]) {
      const { body } = await caller.get(`${RECORDATIONS}/${watch.id}`).expect(200);
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
      .get(RECORDATIONS)
      .query({ [name]: value })
      .expect(400);
  });

  it('does not fall over days before there was law on record', async () => {
    const { body } = await officer.get(`${RECORDATIONS}/${watch.id}?asOf=1960-01-01`).expect(200);
    expect(body).toMatchObject({ status: 'not_determinable', active: false });
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
      as.put(`${RECORDATIONS}/${watch.id}/product-guide`).send({ fileId, audience });
    expect(codesOf((await give(larkfield, 'ports').expect(422)).body)).toEqual(['standing.not_owner']);
    expect((await give(northpine, 'ports').expect(200)).body.productGuide).toMatchObject({ audience: 'ports' });

    const port = await t.as('port_officer');
    const specialist = await t.as('import_specialist');
    const { body: link } = await port.get(`${RECORDATIONS}/${watch.id}/product-guide`).expect(200);
    await port.get(link.href).expect(200);
    await specialist.get(link.href).expect(403);
    for (const caller of [specialist, officer, larkfield])
      await caller.get(`${RECORDATIONS}/${watch.id}/product-guide`).expect(404);
    expect((await specialist.get(`${RECORDATIONS}/${watch.id}`)).body).not.toHaveProperty('productGuide');
    expect((await port.get(`${RECORDATIONS}/${watch.id}`)).body.productGuide.audience).toBe('ports');

    await give(northpine, 'centers').expect(200);
    await specialist.get(`${RECORDATIONS}/${watch.id}/product-guide`).expect(200);
    await port.get(`${RECORDATIONS}/${watch.id}/product-guide`).expect(404);
    const foreign = await larkfield.put('/v1/uploads?kind=image').set('content-type', 'image/png').send(picture);
    expect(codesOf((await give(northpine, 'ports', foreign.body.id as string).expect(422)).body)).toEqual([
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
    expect(codesOf((await add(officer, watch.id).expect(422)).body)).toEqual(['injured_person.work_not_recorded']);
    expect(codesOf((await add(officer, firmware.id).expect(422)).body)).toEqual(['injured_person.already_listed']);
    const { body } = await add(officer, figures.id).expect(201);
    const removal = officer.post(`/v1/dmca-injured-persons/${body.id}/removal`).set('idempotency-key', randomUUID());
    expect((await removal.expect(200)).body.removedOn).toBe('2026-03-02');
    expect(await list('2026-03-02')).toHaveLength(1);
  });
});
