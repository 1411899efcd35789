import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp } from '../support/app.js';
import type { Caller, TestApp } from '../support/app.js';
import { organisationOf } from '../support/sandbox-actors.js';
import { SpecimenModule, plantSpecimens } from '../support/specimen/specimen.js';
import { faultsOf } from '../support/refusals.js';

const terms = (over: object = {}) => ({
  agencyOrganisationId: organisationOf('sandbox-partner-agency-2'),
  title: 'Memorandum of understanding on importers',
  legalBasis: '19 USC 1628a',
  dataSets: [{ name: 'importers', fields: ['id', 'status'] }],
  purposes: ['agency_cooperation'],
  validFrom: '2026-03-02',
  validUntil: '2026-12-31',
  reason: 'Signed by both agencies.',
  ...over,
});
const post = (caller: Caller, path: string, body: object) =>
  caller.post(path).set('idempotency-key', randomUUID()).send(body);

describe('an agreement with a partner agency', () => {
  let t: TestApp;
  let first: Caller;
  let second: Caller;
  let agency: Caller;
  let id: string;

  beforeAll(async () => {
    t = await startTestApp({}, { modules: [SpecimenModule] });
    await plantSpecimens(t.database.adminUrl, [
      organisationOf('sandbox-importer'),
      organisationOf('sandbox-importer-2'),
    ]);
    first = await t.as('administrator');
    second = await t.as('administrator', 'sandbox-administrator-2');
    agency = await t.as('partner_agency', 'sandbox-partner-agency-2');
  });
  afterAll(() => t.close());

  it('shows something once a second administrator has confirmed it', async () => {
    const { body: proposal } = await post(first, '/v1/agreements', terms()).expect(201);
    await agency.get('/v1/specimens/s1').set('purpose', 'agency_cooperation').expect(404);
    await post(first, `/v1/approvals/${proposal.id}/confirmation`, {}).expect(403);
    await post(await t.as('supervisor'), `/v1/approvals/${proposal.id}/confirmation`, {}).expect(404);
    const { body } = await post(second, `/v1/approvals/${proposal.id}/confirmation`, {}).expect(200);
    id = body.result.id;
    const seen = await agency.get('/v1/specimens/s1').expect(200);
    expect(seen.body).toMatchObject({ id: 's1', status: 'detained' });
    expect(seen.body).not.toHaveProperty('note');
  });

  it('is read by CBP and by the agency, without who signed it, and is not there for another agency', async () => {
    const { body } = await agency.get(`/v1/agreements/${id}`).expect(200);
    expect(body).toMatchObject({
      state: 'in_force',
      dataSets: [{ name: 'importers', fields: ['id', 'status'] }],
      version: 1,
    });
    expect(body).not.toHaveProperty('approvedBy');
    const analyst = await t.as('analyst');
    expect((await analyst.get(`/v1/agreements/${id}`).expect(200)).body).toMatchObject({
      proposedBy: 'sandbox-administrator',
      approvedBy: 'sandbox-administrator-2',
    });
    await (await t.as('partner_agency')).get(`/v1/agreements/${id}`).expect(404);
    await (await t.as('importer')).get(`/v1/agreements/${id}`).expect(403);
    expect((await agency.get('/v1/agreements?state=in_force').expect(200)).body.items).toHaveLength(1);
  });

  it('is changed by two, and shows what it showed until then', async () => {
    const changed = terms({ dataSets: [{ name: 'importers', fields: ['id', 'note'] }] });
    const { body } = await post(second, `/v1/agreements/${id}/proposals`, changed).expect(201);
    expect((await agency.get('/v1/specimens/s1').expect(200)).body).toHaveProperty('status');
    await post(second, `/v1/approvals/${body.id}/confirmation`, {}).expect(403);
    await post(first, `/v1/approvals/${body.id}/confirmation`, {}).expect(200);
    const seen = await agency.get('/v1/specimens/s1').expect(200);
    expect(seen.body).toHaveProperty('note');
    expect(seen.body).not.toHaveProperty('status');
  });

  it('is not changed twice at once: the second to be confirmed was overtaken', async () => {
    const changes = await Promise.all(
      ['A', 'B'].map((title) => post(first, `/v1/agreements/${id}/proposals`, terms({ title })).expect(201)),
    );
    await post(second, `/v1/approvals/${changes[0]!.body.id}/confirmation`, {}).expect(200);
    const late = await post(second, `/v1/approvals/${changes[1]!.body.id}/confirmation`, {}).expect(409);
    expect(late.body.code).toBe('approval.overtaken');
  });

  it.each([
    [
      'with who is no agency',
      { agencyOrganisationId: organisationOf('sandbox-importer') },
      [['/agencyOrganisationId', 'agreement.not_an_agency']],
    ],
    ['beside another that shows the same', {}, [['/dataSets', 'agreement.overlapping']]],
    [
      'that is over already',
      { validFrom: '2025-01-01', validUntil: '2025-12-31' },
      [['/validUntil', 'period.over_already']],
    ],
    [
      'that ends before it begins',
      { validFrom: '2028-02-01', validUntil: '2028-01-01' },
      [['/validUntil', 'period.ends_before_it_begins']],
    ],
    [
      'about a field that nothing shows an agency',
      {
        validFrom: '2028-01-01',
        validUntil: '2028-12-31',
        dataSets: [{ name: 'importers', fields: ['id', 'secretNote'] }],
      },
      [['/dataSets/0/fields/1', 'agreement.field_not_shown']],
    ],
  ])('is not made %s', async (_, over, expected) => {
    expect(faultsOf((await post(first, '/v1/agreements', terms(over)).expect(422)).body)).toEqual(expected);
  });

  it('stays with its agency', async () => {
    const other = terms({
      agencyOrganisationId: organisationOf('sandbox-partner-agency'),
      validFrom: '2030-01-01',
      validUntil: '2030-12-31',
    });
    const { body } = await post(first, `/v1/agreements/${id}/proposals`, other).expect(422);
    expect(faultsOf(body)).toEqual([['/agencyOrganisationId', 'agreement.with_another']]);
  });

  it('is ended by two, and then shows nothing and is not changed any more', async () => {
    const { body } = await post(first, `/v1/agreements/${id}/termination`, {
      reason: 'The agency has withdrawn.',
    }).expect(201);
    await agency.get('/v1/specimens/s1').expect(200);
    await post(second, `/v1/approvals/${body.id}/confirmation`, {}).expect(200);
    await agency.get('/v1/specimens/s1').set('purpose', 'enforcement').expect(404);
    expect((await agency.get(`/v1/agreements/${id}`).expect(200)).body.state).toBe('ended');
    await post(first, `/v1/agreements/${id}/proposals`, terms()).expect(404);
  });
});
