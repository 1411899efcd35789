import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { SANDBOX_RECORDATIONS } from '../../src/features/recordations/index.js';
import { startTestApp } from '../support/app.js';
import type { Caller, TestApp } from '../support/app.js';
import { act as detain, suspectedCounterfeits } from '../support/detentions.js';
import { consent, forfeitedGoods } from '../support/disposals.js';
import { presentedGoods } from '../support/goods.js';
import { RECORDATION } from '../support/seizure-scene.js';
import { IMPORTER, post, whileLicensed } from '../support/seizures.js';
import { organisationOf } from '../support/sandbox-actors.js';
import { codesOf } from '../support/refusals.js';

let t: TestApp;
let officer: Caller;
let fpf: Caller;
let owner: Caller;
beforeAll(async () => {
  t = await startTestApp();
  t.setNow('2026-12-01T15:00:00Z');
  [officer, fpf, owner] = await Promise.all([
    t.as('seized_property_specialist'),
    t.as('fpf_officer'),
    t.as('rights_holder'),
  ]);
});
afterAll(() => t.close());

const today = (day: string) => t.setNow(`${day}T15:00:00Z`);
beforeEach(() => today('2026-12-01'));
const presented = () => presentedGoods(t, '2026-03-02', { parties: [IMPORTER] });

const forfeited = () => forfeitedGoods(t, officer, fpf);
const routesOf = async (id: string, asOf: string) => {
  const { body } = await officer.get(`/v1/merchandise/${id}/disposal-routes?asOf=${asOf}`).expect(200);
  return Object.fromEntries(
    body.result.routes.map(({ route, outcome, reasonCode, citation }: any) => [
      route,
      [outcome, reasonCode, citation.authority],
    ]),
  ) as Record<string, [string, string, string]>;
};
const assessment = (given: object = {}) => ({
  assessedOn: '2026-05-08',
  hazard: false,
  exportBarred: false,
  agencyNeed: false,
  charityNeed: true,
  perishable: false,
  saleCoversCosts: true,
  agencyApproved: false,
  ...given,
});

describe('lawful routes (19 USC 1526(e), 19 CFR 133.52)', () => {
  it('of forfeited counterfeits: destroyed, unless the owner consents and they are safe', async () => {
    const id = await forfeited();
    expect(await routesOf(id, '2026-05-08')).toMatchObject({
      destroy: ['permitted', 'disposal.open', '19 CFR 158.41'],
      donate: ['not_determinable', 'disposal.safety_not_examined', '19 USC 1526(e)'],
      export: ['not_permitted', 'disposal.state_does_not_allow', '19 CFR 158.45'],
    });
    await post(officer, `/v1/merchandise/${id}/disposal-assessments`, assessment());
    expect((await routesOf(id, '2026-05-08'))['donate']).toEqual([
      'needs_consent',
      'disposal.owner_must_consent',
      '19 USC 1526(e)',
    ]);
    today('2026-05-10');
    expect(
      (await post(owner, `/v1/merchandise/${id}/disposal-consents`, consent({ expiresOn: '2026-06-10' }))).status,
    ).toBe(201);
    today('2026-12-01');
    expect((await routesOf(id, '2026-06-10'))['donate']?.[0]).toBe('permitted');
    expect((await routesOf(id, '2026-06-11'))['donate']?.[0]).toBe('needs_consent');
    expect((await routesOf(id, '2026-05-09'))['donate']?.[0]).toBe('needs_consent');
    // Before the forfeiture, on the same record, nothing of this was open.
    expect((await routesOf(id, '2026-03-10'))['donate']?.[0]).toBe('not_permitted');
  });

  it('a consent withdrawn opens nothing from that day on', async () => {
    const id = await forfeited();
    await post(officer, `/v1/merchandise/${id}/disposal-assessments`, assessment());
    today('2026-05-10');
    const { body } = await post(owner, `/v1/merchandise/${id}/disposal-consents`, consent());
    today('2026-06-01');
    await post(owner, `/v1/disposal-consents/${String(body.id)}/withdrawal`, { withdrawnOn: '2026-06-01' });
    expect((await routesOf(id, '2026-05-31'))['donate']?.[0]).toBe('permitted');
    expect((await routesOf(id, '2026-06-01'))['donate']?.[0]).toBe('needs_consent');
    expect(
      (await post(owner, `/v1/disposal-consents/${String(body.id)}/withdrawal`, { withdrawnOn: '2026-06-01' })).status,
    ).toBe(409);
  });

  it('a licensee does not consent; to a stranger to the right the goods do not exist', async () => {
    const id = await forfeited();
    const path = `/v1/merchandise/${id}/disposal-consents`;
    const other = await t.as('rights_holder', 'sandbox-rights-holder-2');
    expect((await post(other, path, consent())).status).toBe(404);
    expect((await post(other, path, consent({ recordationId: SANDBOX_RECORDATIONS.watch.id }))).status).toBe(404);
    today('2026-05-10');
    await whileLicensed(t, organisationOf('sandbox-rights-holder-2'), async () => {
      expect(codesOf((await post(other, path, consent())).body)).toEqual(['standing.licensee']);
    });
  });

  it('suspected counterfeits leave a detention only with the consent of the owner of the mark', async () => {
    const { body: held } = await detain(await t.as('port_officer'), '', {
      ...suspectedCounterfeits,
      internationalClass: undefined,
      recordationId: RECORDATION,
      presentedOn: '2026-11-30',
    }).expect(201);
    const id = held.goods.id as string;
    expect((await routesOf(id, '2026-12-01'))['export']).toEqual([
      'needs_consent',
      'disposal.owner_must_consent',
      '19 USC 1526(e)',
    ]);
    const given = consent({ routes: ['export'], givenOn: '2026-12-01' });
    expect((await post(owner, `/v1/merchandise/${id}/disposal-consents`, given)).status).toBe(201);
    expect((await routesOf(id, '2026-12-01'))['export']?.[0]).toBe('permitted');
  });

  it('need a day, and are for officers', async () => {
    const { id } = await presented();
    await officer.get(`/v1/merchandise/${id}/disposal-routes`).expect(400);
    await (await t.as('importer')).get(`/v1/merchandise/${id}/disposal-routes?asOf=2026-05-08`).expect(403);
    await officer.get('/v1/merchandise/mer_01jd3z3m8tf0qr6f2x8mz0c2yv/disposal-routes?asOf=2026-05-08').expect(404);
  });
});
