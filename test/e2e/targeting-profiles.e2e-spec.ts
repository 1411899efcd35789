import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SANDBOX_IMPORTERS } from '../../src/features/importers/index.js';
import { ProfileHealth } from '../../src/features/targeting/health/profile-health.js';
import { TargetingProfileActs } from '../../src/features/targeting/profiles/profile-acts.service.js';
import { Relay } from '../../src/platform/outbox/relay.js';
import { asOwner } from '../support/access/as-owner.js';
import { startTestApp } from '../support/app.js';
import type { Caller, TestApp } from '../support/app.js';
import { filed } from '../support/entries.js';
import { codesIn } from '../support/refusals.js';
import { soundProfile } from '../support/targeting.js';

let t: TestApp;
let analyst: Caller;
beforeAll(async () => {
  t = await startTestApp();
  t.setNow('2026-03-02T17:00:00Z');
  analyst = await t.as('analyst');
  await filed(await t.as('importer'));
});
afterAll(() => t.close());

const path = '/v1/targeting-profiles';
const importerId = SANDBOX_IMPORTERS[0]!.id;
const act = (to: string, body: object, as: Caller = analyst) =>
  as.post(to).set('idempotency-key', randomUUID()).send(body);
const assessed = async () => (await act('/v1/risk-assessments', { importerId, issue: 'adcvd' }).expect(201)).body;

describe('a targeting profile', () => {
  const why = { reason: 'It was watched for a quarter.' };

  it('is drafted, shadowed, approved by another, published, renewed and expires', async () => {
    t.setNow('2026-03-20T17:00:00Z');
    const supervisor = await t.as('supervisor');
    const { id, expiresOn, version } = (await act(path, soundProfile(), supervisor).expect(201)).body;
    expect([version, expiresOn]).toEqual([1, '2027-03-20']);
    const to = async (step: string, as: Caller, status = 200, body: object = why) =>
      (await act(`${path}/${id}/${step}`, body, as).expect(status)).body;
    expect((await to('publication', supervisor, 409)).code).toBe('targeting_profile.not_for_this_state');
    await to('shadow', analyst);
    expect((await to('approval', supervisor, 403)).code).toBe('targeting_profile.own');
    await expect(
      asOwner(t, (client) =>
        client.query(
          `update targeting_profile set state = 'approved', approved_on = drafted_on, approved_by = drafted_by where id = $1`,
          [id],
        ),
      ),
    ).rejects.toMatchObject({ constraint: 'targeting_profile_by_another' });
    const auditor = await t.as('auditor');
    await to('approval', auditor);
    const weightsCounted = async () =>
      Object.fromEntries((await assessed()).result.factors.map((one: Factor) => [one.name, one.weight]));
    const counted = await weightsCounted();
    const laid = (value: string) =>
      asOwner(t, (client) =>
        client.query(
          `insert into policy_overlay (key, value, valid, recorded, citations, reviewed_on, source)
           values ('risk.weights', $2::jsonb, '[2026-03-20, 2026-04-01)', '[2026-03-20Z,)', '[]', '2026-03-20', $1)`,
          [id, value],
        ),
      );
    await expect(laid('{"tenure": 100}')).rejects.toMatchObject({ constraint: 'policy_overlay_two_signatures' });
    expect((await to('publication', supervisor)).state).toBe('published');
    await expect(laid('{"tenure": 100}')).rejects.toMatchObject({ constraint: 'policy_overlay_two_signatures' });
    t.setNow('2026-03-20T17:01:00Z');
    expect(await weightsCounted()).toMatchObject({ paymentHistory: 60, exposureToBond: 40, tenure: 0 });
    const bands = async (as: Caller, asOf: string) =>
      (await as.get(`/v1/policies/risk.bands?asOf=${asOf}`).expect(200)).body;
    const { medium, high } = soundProfile().bands;
    const { value: stays, instead } = await bands(analyst, '2026-03-20');
    expect([stays, instead]).toEqual([
      { medium: 30, high: 60 },
      [
        {
          value: { medium, high },
          since: '2026-03-20',
          through: '2027-03-19',
          profileId: id,
          citations: [expect.anything()],
        },
      ],
    ]);
    expect((await bands(analyst, '2026-03-19')).instead).toBeUndefined();
    // Others are told that a profile counts, and neither which nor what it weighs.
    const outside = (await bands(await t.as('importer'), '2026-03-20')).instead[0];
    expect(Object.keys(outside).sort()).toEqual(['citations', 'since', 'through', 'withheld']);
    const renewed = { evidence: '40 hits, 7 findings.', expiresOn: '2027-03-21' };
    expect((await to('renewals', auditor, 422, renewed)).errors[0].code).toBe('targeting.expiry_out_of_time');
    const shorter = await to('renewals', auditor, 200, { ...renewed, expiresOn: '2026-03-22' });
    expect(shorter.acts.at(-1).figures).toMatchObject({ hits: 0, findings: 0, yield: null });
    expect(shorter.acts.map(({ kind }: { kind: string }) => kind)).toEqual(['shadow', 'approve', 'publish', 'renew']);
    t.setNow('2026-03-22T17:00:00Z');
    expect(await t.app.get(TargetingProfileActs).run()).toBe(1);
    const { body } = await analyst.get(`${path}/${id}`).expect(200);
    expect([body.state, body.retiredFor, body.acts.at(-1).kind]).toEqual(['retired', 'expired', 'expire']);
    await (await t.as('importer')).get(`${path}/${id}`).expect(403);
    t.setNow('2026-03-22T17:01:00Z');
    expect(await weightsCounted()).toEqual(counted);
    t.setNow('2026-03-20T17:00:00Z');
  });

  it('tells how it fares by the factors known then, and is purged where it finds nothing', async () => {
    t.setNow('2026-03-24T17:00:00Z');
    const weights = [{ factor: 'tenure', weight: 100 }];
    const made = async (key: string) => (await act(path, { ...soundProfile(), key, weights }).expect(201)).body.id;
    const [id, other] = [await made('newcomers'), await made('newcomers-too')];
    for (const one of [id, other]) await act(`${path}/${one}/shadow`, why).expect(200);
    const found = ['nothing_found', 'discrepancy', 'nothing_found'];
    for (const what of found) {
      const { id: assessment } = await assessed();
      await act(`/v1/risk-assessments/${assessment}/outcomes`, { found: what }).expect(200);
    }
    const { body } = await analyst.get(`${path}/${id}/health`).expect(200);
    expect(body).toMatchObject({ assessments: 3, hits: 3, looked: 3, findings: 1, yield: '0.3333', toBePurged: false });
    const parts: readonly number[] = [body.bothHigh, body.onlyProfile, body.onlyCounted, body.neitherHigh];
    expect(parts.reduce((all, part) => all + part)).toBe(3);
    expect(body.overlap).toMatchObject([{ profileId: other, both: 3, either: 3 }]);
    await asOwner(t, (client) =>
      client.query(
        `insert into risk_assessment (id, importer_id, issue, as_of, determination_id, result, assessed_by, recorded_at)
         select 'rsk_planted_' || i, a.importer_id, a.issue, a.as_of, a.determination_id, a.result, a.assessed_by, a.recorded_at
         from generate_series(1, 30) i cross join (select * from risk_assessment where as_of = '2026-03-24' order by seq desc limit 1) a`,
      ),
    );
    expect(await t.app.get(ProfileHealth).run()).toBe(0);
    await asOwner(t, (client) =>
      client.query(`update risk_outcome set found = 'nothing_found' where recorded_on = '2026-03-24'`),
    );
    expect(await t.app.get(ProfileHealth).run()).toBe(2);
    const { body: purged } = await analyst.get(`${path}/${id}`).expect(200);
    expect([purged.retiredFor, purged.acts.at(-1).reason]).toEqual([
      'purged',
      'targeting.yield_too_low: 33 hits, 0 findings.',
    ]);
    while (await t.app.get(Relay).relayOne());
    for (const by of ['country', 'cargo', 'shipment_method', 'entity', 'agreement']) {
      const url = `/v1/targeting-trends?by=${by}&from=2026-01-01&through=2026-12-31`;
      const { items } = (await analyst.get(url).expect(200)).body;
      expect([by, items.length > 0]).toEqual([by, by !== 'agreement']);
      for (const { entries, low } of items) expect(low).toBeLessThanOrEqual(entries);
    }
  });
});

interface Factor {
  readonly name: string;
  readonly weight: number;
}

describe('a draft of a profile', () => {
  const refused = async (more: object) => codesIn(await act(path, { ...soundProfile(), ...more }).expect(422));

  it('that says no law, weighs no hundred or builds on itself is refused', async () => {
    const { legalBasis: _, ...without } = soundProfile();
    expect((await act(path, without).expect(422)).body.errors[0].code).toBe('targeting.basis_missing');
    expect(await refused({ weights: [{ factor: 'tenure', weight: 99 }] })).toEqual(['targeting.weights_not_100']);
    expect(await refused({ basedOn: 'nobody' })).toEqual(['targeting.base_unknown']);
    await act(path, { ...soundProfile(), key: 'first' }).expect(201);
    await act(path, { ...soundProfile(), key: 'second', basedOn: 'first' }).expect(201);
    expect(await refused({ key: 'first', basedOn: 'second' })).toEqual(['targeting.builds_on_itself']);
  });
});
