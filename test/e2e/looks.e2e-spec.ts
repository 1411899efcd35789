import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { startTestApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { organisationOf } from '../support/sandbox-actors.js';
import { SpecimenModule, plantSpecimens } from '../support/specimen/specimen.js';

describe('a look at protected data', () => {
  let t: TestApp;
  let owner: pg.Client;
  const [mine, other] = [organisationOf('sandbox-importer'), organisationOf('sandbox-importer-2')];

  beforeAll(async () => {
    t = await startTestApp({}, { modules: [SpecimenModule] });
    await plantSpecimens(t.database.adminUrl, [mine, other]);
    owner = new pg.Client({ connectionString: t.database.adminUrl });
    await owner.connect();
    await owner.query(`select set_config('app.actor_id', 'test', false)`);
  });
  afterAll(async () => {
    await owner.end();
    await t.close();
  });

  const looks = async (resourceId: string) => {
    const { rows } = await owner.query('select * from access_look where resource_id = $1 order by id', [resourceId]);
    await owner.query('delete from access_look');
    return rows as Record<string, unknown>[];
  };

  it('needs a purpose from the list', async () => {
    const auditor = await t.as('auditor');
    const missing = await auditor.get('/v1/specimens/s1').expect(400);
    expect(missing.body).toMatchObject({ code: 'purpose.missing', errors: [{ pointer: '#Purpose' }] });
    for (const bad of [
      'curiosity',
      'audit; text=plain',
      `audit; text="${'x'.repeat(201)}"`,
      'audit, audit',
      'audit; x=1',
      '__proto__',
      'audit; text="\u00e9"',
    ])
      expect((await auditor.get('/v1/specimens/s1').set('purpose', bad).expect(400)).body.code).toBe('purpose.unknown');
    expect(await looks('s1')).toEqual([]);
  });

  it('is written down before the answer leaves: who, what for, which fields, by what right', async () => {
    const auditor = await t.as('auditor');
    await auditor.get('/v1/specimens/s1').set('purpose', 'audit; text="a \\"yearly\\" sample"').expect(200);
    const [look, ...more] = await looks('s1');
    expect(more).toEqual([]);
    expect(look).toMatchObject({
      actor_id: 'sandbox-auditor',
      role: 'auditor',
      purpose: 'audit',
      purpose_text: 'a "yearly" sample',
      operation: 'GET /v1/specimens/:id',
      resource: 'importers',
      subject: mine,
      fields: ['importerName'],
      bases: ['19 CFR 163.6'],
      access_grant_id: null,
    });
    expect(JSON.stringify(look)).not.toContain('Importer of s1');
  });

  it('is written down for each row of a list, in one go', async () => {
    const auditor = await t.as('auditor');
    const { body } = await auditor.get('/v1/specimens').set('purpose', 'audit').expect(200);
    expect(body.items).toHaveLength(2);
    const { rows } = await owner.query('select resource_id, xmin from access_look order by 1');
    expect(rows.map(({ resource_id }) => resource_id)).toEqual(['s1', 's2']);
    expect(rows[0].xmin).toBe(rows[1].xmin);
    await owner.query('delete from access_look');
  });

  it('does not happen where it cannot be written down', async () => {
    await owner.query('alter table access_look rename to access_look_gone');
    try {
      const answer = await (await t.as('auditor')).get('/v1/specimens/s1').set('purpose', 'audit').expect(500);
      expect(answer.text).not.toContain('Importer of s1');
    } finally {
      await owner.query('alter table access_look_gone rename to access_look');
    }
  });

  it('of what is not protected for the role needs neither purpose nor record', async () => {
    const { body } = await (await t.as('importer')).get('/v1/specimens/s1').expect(200);
    expect(body).toMatchObject({
      importerName: 'Importer of s1',
      withheld: [{ field: 'note', reason: 'not_permitted' }],
    });
    expect(body.lines[0]).toEqual({ product: 'shoes', withheld: [{ field: 'value', reason: 'not_permitted' }] });
    expect(await looks('s1')).toEqual([]);
  });

  it('in an act is part of the act', async () => {
    await (await t.as('auditor')).post('/v1/specimens/s1/confirmation').expect(201);
    expect(await looks('s1')).toMatchObject([{ purpose: 'act', operation: 'POST /v1/specimens/:id/confirmation' }]);
  });

  it('names the first day of what a clock holds back', async () => {
    const holder = await t.as('rights_holder');
    const { body } = await holder.get('/v1/specimens/s1').set('purpose', 'rights_protection').expect(200);
    expect(body.withheld).toContainEqual({ field: 'importerName', reason: 'before_seizure', earliestOn: '2027-01-04' });
    expect(await looks('s1')).toMatchObject([{ fields: ['lines.value'], bases: ['19 CFR 133.21(e)'] }]);
  });

  it('under a grant names the grant, to the reader and in the record', async () => {
    const broker = await t.as('broker', 'sandbox-broker-2');
    await broker.get('/v1/specimens/s2').expect(404);
    await owner.query(
      `insert into access_grant (id, grantor_organisation_id, grantee_organisation_id, resources, actions, valid_from, valid_until, reason, granted_by, granted_at)
       values ('grt_look', $1, $2, '{importers}', '{read}', '2000-01-01', '2100-01-01', 'test', 'test', now())`,
      [other, organisationOf('sandbox-broker-2')],
    );
    const answer = await broker.get('/v1/specimens/s2').expect(200);
    expect(answer.headers['access-grant']).toBe('grt_look');
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(await looks('s2')).toMatchObject([
      {
        access_grant_id: 'grt_look',
        purpose: 'representation',
        subject: other,
        fields: ['id', 'status', 'importerName', 'lines'],
      },
    ]);
    await owner.query(`update access_grant set revoked_at = now(), revoked_by = 'test' where id = 'grt_look'`);
    await broker.get('/v1/specimens/s2').expect(404);
  });

  it('of a partner agency goes by its agreement: rows, fields, purposes', async () => {
    const agency = await t.as('partner_agency');
    await agency.get('/v1/specimens/s1').set('purpose', 'agency_cooperation').expect(404);
    await owner.query(
      `insert into agreement (id, agency_organisation_id, title, legal_basis, data_sets, purposes, fields, valid_from, valid_until, proposed_by, approved_by, approved_at)
       values ('agr_look', $1, 'Test', '19 USC 1411(d)(4)(A)(ii)', '{importers}', '{agency_cooperation,enforcement}', '{"importers":["id","note"]}', '2000-01-01', '2100-01-01', 'a', 'b', now())`,
      [organisationOf('sandbox-partner-agency')],
    );
    const { body } = await agency.get('/v1/specimens/s1').expect(200);
    expect(body).toMatchObject({ id: 's1', note: 'Note on s1' });
    expect(body).not.toHaveProperty('importerName');
    expect(body.withheld).toContainEqual({ field: 'importerName', reason: 'not_in_agreement' });
    expect(await looks('s1')).toMatchObject([
      {
        purpose: 'agency_cooperation',
        agreement_id: 'agr_look',
        fields: ['id', 'note'],
        bases: ['19 USC 1411(d)(4)(A)(ii)', '19 CFR 103.33'],
        subject: mine,
      },
    ]);
    const other = await agency.get('/v1/specimens/s1').set('purpose', 'investigation').expect(403);
    expect(other.body.code).toBe('purpose.not_agreed');
    await (
      await t.as('partner_agency', 'sandbox-partner-agency-2')
    )
      .get('/v1/specimens/s1')
      .set('purpose', 'enforcement')
      .expect(404);
    await owner.query(`update agreement set ended_at = now(), ended_by = 'a'`);
    await agency.get('/v1/specimens/s1').set('purpose', 'enforcement').expect(404);
  });
});

describe('a filter is a question', () => {
  let t: TestApp;
  beforeAll(async () => {
    t = await startTestApp({}, { modules: [SpecimenModule] });
    await plantSpecimens(t.database.adminUrl, [
      organisationOf('sandbox-importer'),
      organisationOf('sandbox-importer-2'),
    ]);
  });
  afterAll(() => t.close());

  it('and is refused to who does not see the field on every row, all at once', async () => {
    const holder = (await t.as('rights_holder')).get('/v1/specimens?importer=Acme&sort=note&status=seized');
    const { body } = await holder.set('purpose', 'rights_protection').expect(403);
    expect(body).toMatchObject({
      code: 'access.may_not_ask',
      errors: [{ pointer: '?importer' }, { pointer: '?sort' }],
    });
  });

  it('and is allowed to who does', async () => {
    await (await t.as('import_specialist')).get('/v1/specimens?importer=Acme&sort=note').expect(200);
    await (await t.as('importer')).get('/v1/specimens?importer=Acme&sort=id').expect(200);
  });

  it('that does not say what it asks about is a defect; one we do not know is a mistake', async () => {
    await (await t.as('importer')).get('/v1/specimens?undeclared=1').expect(500);
    await (await t.as('importer')).get('/v1/specimens?unheardof=1').expect(400);
  });
});
