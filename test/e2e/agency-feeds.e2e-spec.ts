import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SANDBOX_IMPORTERS } from '../../src/features/importers/index.js';
import { ACCESS_FIXTURES } from '../support/access/fixtures.js';
import { LAW, signedBy, terms } from '../support/agreements.js';
import { startTestApp } from '../support/app.js';
import type { Caller, TestApp } from '../support/app.js';
import { organisationOf } from '../support/sandbox-actors.js';
import { plantAssessments, plantThirdImporter, shareOfAtLeast } from '../support/targeting.js';

const mine = organisationOf('sandbox-importer');
const post = (caller: Caller, path: string, body: object) =>
  caller.post(path).set('idempotency-key', randomUUID()).send(body);

let t: TestApp;
let one: Caller;
let two: Caller;
let detention: string;

beforeAll(async () => {
  t = await startTestApp();
  t.setNow('2026-06-10T15:00:00Z');
  one = await t.as('partner_agency');
  two = await t.as('partner_agency', 'sandbox-partner-agency-2');
  detention = await ACCESS_FIXTURES.find(({ path }) => path === '/v1/detentions/{id}')!.make(t);
});
afterAll(() => t.close());

const signed = (path: string, body: object) => signedBy(t, path, body);
const reportOf = async (query = '') =>
  (await (await t.as('importer')).get(`/v1/access-reports/${mine}${query}`).expect(200)).body.items as object[];
const shownIn = ({ withheld: _, ...shown }: Record<string, unknown>) => Object.keys(shown).sort();

describe('what targeting came to', () => {
  const path = '/v1/targeting-results';
  const idOf = ({ id }: { readonly id: string }) => id;

  it('is an agency’s as its agreement names it, never of so few that it would be of one, and nobody’s without', async () => {
    const assessed = { importerId: SANDBOX_IMPORTERS[0]!.id, issue: 'adcvd' };
    await post(await t.as('analyst'), '/v1/risk-assessments', assessed).expect(201);
    await plantThirdImporter(t);
    await plantAssessments(t, 'ipr', 3);
    await plantAssessments(t, 'textiles', 2);
    expect((await two.get(path).expect(200)).body.items).toEqual([]);
    const id = await signed(
      '/v1/agreements',
      terms([{ name: 'targeting_results', fields: ['id', 'issue', 'flagged'] }]),
    );
    const { items } = (await two.get(path).expect(200)).body;
    expect(items.map(shownIn)).toEqual([['flagged', 'id', 'issue']]);
    expect(items[0]).toMatchObject({ id: 'ipr 2026-05', issue: 'ipr', flagged: 3 });
    expect(items[0].withheld).toContainEqual({ field: 'importers', reason: 'not_in_agreement' });
    const all = (await (await t.as('analyst')).get(path).expect(200)).body.items;
    expect(all.map(idOf)).toEqual(expect.arrayContaining(['ipr 2026-05', 'textiles 2026-05']));
    expect((await one.get(path).expect(200)).body.items).toEqual([]);
    await (await t.as('importer')).get(path).expect(403);
    await shareOfAtLeast(t, 2);
    expect((await two.get(path).expect(200)).body.items.map(idOf)).toEqual(['ipr 2026-05', 'textiles 2026-05']);
    await shareOfAtLeast(t, 4);
    expect((await two.get(path).expect(200)).body.items).toEqual([]);
    expect((await (await t.as('analyst')).get(path).expect(200)).body.items).toEqual(all);
    await shareOfAtLeast(t, 3);
    await signed(`/v1/agreements/${id}/termination`, { reason: 'Withdrawn.' });
    expect((await two.get(path).expect(200)).body.items).toEqual([]);
  });
});

describe('an agency with an agreement in force', () => {
  it('reads the fields it names, and is told of the others only that they are withheld', async () => {
    const { body } = await one.get(`/v1/detentions/${detention}`).expect(200);
    expect(shownIn(body)).toEqual(['goods', 'id', 'presentedOn', 'status']);
    expect(shownIn(body.goods)).toEqual(['countryOfOrigin', 'portCode']);
    expect(body.withheld).toContainEqual({ field: 'determinedOn', reason: 'not_in_agreement' });
    expect(body.withheld).toContainEqual({ field: 'grounds', reason: 'not_in_agreement' });
  });

  it('follows the list page by page, as a feed of all of them', async () => {
    const ids: string[] = [];
    let next = '/v1/detentions?limit=2';
    for (let pages = 0; next !== '' && pages < 50; pages++) {
      const { body } = await one.get(next).expect(200);
      for (const row of body.items) expect(shownIn(row)).toEqual(['id', 'portCode', 'presentedOn', 'status']);
      ids.push(...body.items.map(({ id }: { id: string }) => id));
      next = body.page.next === undefined ? '' : `/v1/detentions?limit=2&cursor=${body.page.next}`;
    }
    const all = await (await t.as('analyst')).get('/v1/detentions?limit=100').expect(200);
    expect(ids).toContain(detention);
    expect(ids).toEqual(all.body.items.map(({ id }: { id: string }) => id));
  });

  it('asks by the fields it names and by no others', async () => {
    expect((await one.get('/v1/detentions?status=presented&portCode=4701').expect(200)).body).toHaveProperty('items');
    const { body } = await one.get('/v1/detentions?track=133.21&status=detained').expect(403);
    expect(body).toMatchObject({ code: 'access.may_not_ask', errors: [{ pointer: '?track' }] });
  });

  it('has its purpose from the agreement and may state no other', async () => {
    const other = await one.get(`/v1/detentions/${detention}`).set('purpose', 'enforcement').expect(403);
    expect(other.body.code).toBe('purpose.not_agreed');
    await one.get(`/v1/detentions/${detention}`).set('purpose', 'agency_cooperation; text="weekly"').expect(200);
  });

  it('is in the report of the importer: under which agreement, by what law, which fields', async () => {
    const looks = await reportOf('?resource=detentions');
    expect(looks[0]).toMatchObject({
      organisationId: organisationOf('sandbox-partner-agency'),
      role: 'partner_agency',
      purpose: 'agency_cooperation',
      purposeText: 'weekly',
      resourceId: detention,
      fields: ['id', 'status', 'presentedOn', 'goods.portCode', 'goods.countryOfOrigin'],
      bases: [LAW],
      agreementId: expect.stringMatching(/^agr_/),
      operation: 'GET /v1/detentions/:id',
    });
    expect(looks).toContainEqual(expect.objectContaining({ operation: 'GET /v1/detentions' }));
  });

  it('reads nothing of other data sets, nothing below its own, and acts on nothing', async () => {
    for (const path of ['/v1/seizures', '/v1/abandoned-merchandise', '/v1/general-orders', '/v1/disposals'])
      expect((await one.get(path).expect(200)).body.items).toEqual([]);
    await one.get(`/v1/importers/${SANDBOX_IMPORTERS[0]!.id}`).expect(404);
    await one.get(`/v1/detentions/${detention}/deadlines`).expect(404);
    await post(one, `/v1/detentions/${detention}/decision`, { decision: 'release' }).expect(403);
    await post(one, '/v1/detentions', {}).expect(403);
  });

  it('and on the day after its last day nothing', async () => {
    t.setNow('2036-01-01T04:59:00Z');
    await (await t.as('partner_agency')).get(`/v1/detentions/${detention}`).expect(200);
    t.setNow('2036-01-01T05:01:00Z');
    const late = await t.as('partner_agency');
    await late.get(`/v1/detentions/${detention}`).expect(404);
    expect((await late.get('/v1/detentions').expect(200)).body.items).toEqual([]);
    t.setNow('2026-06-10T15:00:00Z');
  });
});

describe('an agency without one', () => {
  it('whose agreement has expired sees nothing, whatever it states', async () => {
    const gone = await two.get(`/v1/detentions/${detention}`).expect(404);
    const never = await two.get(`/v1/detentions/dtn_${'0'.repeat(26)}`).expect(404);
    expect({ ...gone.body, requestId: '' }).toEqual({ ...never.body, requestId: '' });
    await two.get(`/v1/detentions/${detention}`).set('purpose', 'enforcement').expect(404);
    expect((await two.get('/v1/detentions').expect(200)).body.items).toEqual([]);
    await two.get('/v1/detentions?status=presented').expect(403);
  });

  it('has a field open once two administrators have signed, and shut once they have ended it', async () => {
    const id = await signed('/v1/agreements', terms([{ name: 'detentions', fields: ['id', 'determineBy', 'track'] }]));
    const { body } = await two.get('/v1/detentions?track=133.21').expect(200);
    expect(body.items.map(shownIn)).toContainEqual(['determineBy', 'id', 'track']);
    await two.get(`/v1/detentions/${detention}`).set('purpose', 'enforcement').expect(200);
    expect((await reportOf())[0]).toMatchObject({ agreementId: id, purpose: 'enforcement', bases: [LAW] });
    await signed(`/v1/agreements/${id}/termination`, { reason: 'Withdrawn.' });
    await two.get(`/v1/detentions/${detention}`).expect(404);
    expect((await two.get('/v1/detentions').expect(200)).body.items).toEqual([]);
  });

  it('is shown an importer by name and city where its agreement says so, which the importer reads', async () => {
    const [importer] = SANDBOX_IMPORTERS;
    const id = await signed('/v1/agreements', terms([{ name: 'importers', fields: ['id', 'name', 'address.city'] }]));
    const { body } = await two.get(`/v1/importers/${importer!.id}`).expect(200);
    expect(shownIn(body)).toEqual(['address', 'id', 'name']);
    expect(shownIn(body.address)).toEqual(['city']);
    for (const name of ['asOf', 'knownAt']) {
      const earlier = await two.get(`/v1/importers/${importer!.id}?${name}=2026-01-01`).expect(403);
      expect(earlier.body).toMatchObject({ code: 'access.may_not_ask', errors: [{ pointer: `?${name}` }] });
    }
    await two.get('/v1/ports?asOf=2026-03-02').expect(200);
    const own = await (await t.as('importer')).get(`/v1/importers/${importer!.id}/access-report`).expect(200);
    expect(own.body.items[0]).toMatchObject({ agreementId: id, fields: ['id', 'name', 'address.city'], bases: [LAW] });
    await signed(`/v1/agreements/${id}/termination`, { reason: 'Withdrawn.' });
    await two.get(`/v1/importers/${importer!.id}`).expect(404);
  });
});

describe('an agreement', () => {
  it.each([
    ['detentions', 'grounds'],
    ['detentions', 'holds'],
    ['detentions', 'notice.specificReason'],
    ['detentions', 'importerResponses.statement'],
    ['detentions', 'goods'],
    ['detentions', 'goods.parties.name'],
    ['detentions', 'goods.importerNumber'],
    ['detentions', 'goods.enteredValue'],
    ['seizures', 'custodian'],
    ['seizures', 'petitions'],
    ['abandonments', 'requester'],
    ['abandonments', 'suspectedLaw'],
    ['abandonments', 'findings.grounds'],
    ['disposals', 'violation'],
    ['importers', 'address.street'],
    ['importers', 'names.name'],
  ])('never shows, of %s, %s', async (name, field) => {
    const given = terms([{ name, fields: ['id', field] }]);
    const { body } = await post(await t.as('administrator'), '/v1/agreements', given).expect(422);
    expect(body.errors).toMatchObject([{ pointer: '/dataSets/0/fields/1', code: 'agreement.field_not_shown' }]);
  });

  it('names the id of each data set, or the rows could not be told apart', async () => {
    const given = terms([{ name: 'detentions', fields: ['status'] }]);
    const { body } = await post(await t.as('administrator'), '/v1/agreements', given).expect(422);
    expect(body.errors).toMatchObject([{ pointer: '/dataSets/0/fields', code: 'agreement.id_not_named' }]);
  });
});

describe('who has looked at an importer', () => {
  const { id } = SANDBOX_IMPORTERS[0]!;

  it('is told to the importer and to auditors as it is told of its organisation', async () => {
    for (const reader of [await t.as('importer'), await t.as('auditor')]) {
      const byImporter = await reader.get(`/v1/importers/${id}/access-report`).expect(200);
      const byOrganisation = await reader.get(`/v1/access-reports/${mine}`).expect(200);
      expect(byImporter.body.items.length).toBeGreaterThan(0);
      expect(byImporter.body).toEqual(byOrganisation.body);
      const { body } = await reader.get(`/v1/importers/${id}/access-report?purpose=enforcement&limit=1`).expect(200);
      expect(body.items).toMatchObject([{ purpose: 'enforcement' }]);
    }
  });

  it('is told to nobody else, alike with nothing at all', async () => {
    const nobody = `imp_${'0'.repeat(26)}`;
    for (const other of [await t.as('importer', 'sandbox-importer-2'), await t.as('broker'), one]) {
      const foreign = await other.get(`/v1/importers/${id}/access-report`).expect(404);
      const missing = await other.get(`/v1/importers/${nobody}/access-report`).expect(404);
      expect({ ...foreign.body, requestId: '' }).toEqual({ ...missing.body, requestId: '' });
    }
    await (await t.as('auditor')).get(`/v1/importers/${nobody}/access-report`).expect(404);
    await (await t.as('analyst')).get(`/v1/importers/${id}/access-report`).expect(403);
  });

  it('is nothing where no organisation signs in for the importer', async () => {
    const given = {
      name: 'Unlinked Trading',
      address: { street: '1 Dock', city: 'Savannah', country: 'US' },
      from: '2026-03-02',
    };
    const made = await post(await t.as('import_specialist'), '/v1/importers', given).expect(201);
    const path = `/v1/importers/${made.body.id}/access-report`;
    expect((await (await t.as('auditor')).get(path).expect(200)).body.items).toEqual([]);
    await (await t.as('importer')).get(path).expect(404);
  });
});
