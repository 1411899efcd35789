import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SANDBOX_RECORDATIONS } from '../../src/features/recordations/index.js';
import { Seizures } from '../../src/features/seizures/index.js';
import { Ticks } from '../../src/platform/ticks/ticks.js';
import { RECORDATION, SeizureScene, aClaim, seizeRequest } from '../support/seizure-scene.js';
import { goodsOf, post } from '../support/seizures.js';
import { codesOf } from '../support/refusals.js';

let s: SeizureScene;
beforeAll(async () => {
  s = await SeizureScene.open();
});
afterAll(() => s.t.close());

describe('a seizure (19 USC 1595a(c), 1526(e))', () => {
  it('moves the goods, keeps its decision and tells of it', async () => {
    const { id } = await s.goods();
    const { body } = await post(s.officer, '/v1/seizures', seizeRequest(id, { fpfCaseNumber: '20262704990001-01' }));
    expect(body).toMatchObject({
      status: 'open',
      power: 'must',
      prohibited: true,
      fpfCaseNumber: '2026-2704-990001-01',
      quantity: '100',
      forfeiture: { procedure: 'administrative', claimBond: '400.00', published: 'website_and_posted' },
    });
    expect((await goodsOf(s.t, id))?.state).toBe('seized');
    const decision = await s.officer.get(`/v1/determinations/${String(body.determinationId)}`).expect(200);
    expect(decision.body).toMatchObject({ question: 'seizure', outcome: 'lawful', steps: [{ rule: 'SEIZ-01' }] });
  });

  it.each([
    ['on value alone', { grounds: ['classification_or_value'] }, 'seizure.no_power', '19 USC 1595a(c)(4)'],
    ['for duties evaded', { grounds: ['adcvd_evasion'] }, 'seizure.no_power', '19 USC 1595a(c)(4)'],
    ['for a missing visa', { grounds: ['quota_or_visa_missing'] }, 'seizure.detain_instead', '19 USC 1595a(c)(3)'],
    ['without the right', { recordationId: undefined }, 'seizure.no_recorded_right', '19 USC 1526(e)'],
    ['before presentation', { seizedOn: '2026-03-01' }, 'merchandise.before_last_move', '19 CFR 151.16'],
  ])('%s is refused with its paragraph, and nothing is half done', async (_, given, code, authority) => {
    const { id } = await s.goods();
    const { status, body } = await post(s.officer, '/v1/seizures', seizeRequest(id, given));
    expect(status).toBe(422);
    expect(body.errors).toEqual(
      expect.arrayContaining([expect.objectContaining({ code, citation: expect.objectContaining({ authority }) })]),
    );
    expect((await goodsOf(s.t, id))?.state).toBe('presented');
  });

  it('for a lapsed or unknown recordation is refused, all faults at once', async () => {
    const recordationId = SANDBOX_RECORDATIONS.lapsed.id;
    const lapsed = await post(
      s.officer,
      '/v1/seizures',
      seizeRequest((await s.goods()).id, { recordationId, seizedOn: '2026-09-01' }),
    );
    expect(codesOf(lapsed.body)).toEqual(['date.in_future', 'seizure.recordation_not_active']);
    const unknown = await post(
      s.officer,
      '/v1/seizures',
      seizeRequest((await s.goods()).id, { recordationId: 'nonsense' }),
    );
    expect(codesOf(unknown.body)).toEqual(['recordation.unknown', 'seizure.no_recorded_right']);
  });

  it('of a part leaves the rest as it was', async () => {
    const { id } = await s.goods();
    const { body } = await post(s.officer, '/v1/seizures', seizeRequest(id, { quantity: '40' }));
    expect(body).toMatchObject({ quantity: '40' });
    expect(await goodsOf(s.t, id)).toMatchObject({ state: 'presented', quantity: '60' });
  });

  it('by two officers at once happens once; the other gets 409', async () => {
    for (let round = 0; round < 3; round++) {
      const { id } = await s.goods();
      const answers = await Promise.all([
        post(s.officer, '/v1/seizures', seizeRequest(id)),
        post(s.fpf, '/v1/seizures', seizeRequest(id)),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
      expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({ code: 'merchandise.state_conflict' });
      expect((await s.fpf.get(`/v1/seizures?merchandiseId=${id}`)).body.items).toHaveLength(1);
    }
  });
});

describe('who reads a seizure', () => {
  it('the importer reads its own without what concerns others; to another importer it does not exist', async () => {
    const { id } = await s.notified();
    const own = await s.importer.get(`/v1/seizures/${id}`).expect(200);
    expect(own.body).toMatchObject({ id, grounds: ['counterfeit_mark'] });
    expect(own.body.withheld.map(({ field }: { field: string }) => field)).toEqual(
      expect.arrayContaining(['seizedBy', 'custodian', 'ownerConsents', 'ownerRequests', 'fines']),
    );
    const other = await s.t.as('importer', 'sandbox-importer-2');
    await other.get(`/v1/seizures/${id}`).expect(404);
    const { body } = await other.get('/v1/seizures').expect(200);
    expect(body.items).toEqual([]);
    expect((await post(other, `/v1/seizures/${id}/claims`, aClaim())).status).toBe(404);
  });

  it('rights holders read disclosures, not seizures', async () => {
    const { id } = await s.seized();
    await s.owner.get(`/v1/seizures/${id}`).expect(403);
    await s.owner.get('/v1/seizures').expect(403);
  });
});

describe('notice and clocks (19 CFR 162.31, 171.2, 162.45)', () => {
  it('an incomplete notice, or one that misses a party, is refused', async () => {
    const { id } = await s.seized();
    const { status, body } = await post(s.fpf, `/v1/seizures/${id}/notice`, {
      mailedOn: '2026-03-26',
      contents: ['law_violated'],
      notified: [],
    });
    expect(status).toBe(422);
    expect(new Set(codesOf(body))).toEqual(
      new Set(['seizure_notice.before_seizure', 'seizure_notice.incomplete', 'seizure_notice.party_not_notified']),
    );
  });

  it('run from mailing, publication and the owner’s notification, to the day', async () => {
    const { id } = await s.notified();
    await post(s.fpf, `/v1/seizures/${id}/publication`, { firstPublishedOn: '2026-04-06' });
    const { body } = await s.fpf.get(`/v1/seizures/${id}?asOf=2026-04-26`).expect(200);
    expect(body.clocks).toEqual([
      expect.objectContaining({ code: 'petition', dueOn: '2026-04-26', rolledTo: '2026-04-27', status: 'running' }),
      expect.objectContaining({ code: 'publication', dueOn: '2026-05-05', status: 'running' }),
      expect.objectContaining({ code: 'claim', dueOn: '2026-04-26', status: 'running', citation: '19 USC 1608' }),
      expect.objectContaining({ code: 'owner_consent', dueOn: '2026-04-29', citation: '19 CFR 133.21(g)' }),
    ]);
    expect(body.forfeiture.forfeitureFrom).toBe('2026-05-06');
    await s.fpf.get(`/v1/seizures/${id}?asOf=2026-03-27`).expect(200);
    await s.fpf.get(`/v1/seizures/${id}?asOf=2026-03-26`).expect(404);
    const later = await s.fpf.get(`/v1/seizures/${id}?asOf=2026-04-27`).expect(200);
    const list = await s.fpf.get('/v1/seizures?asOf=2026-04-27').expect(400);
    expect(list.body.errors).toMatchObject([{ pointer: '?asOf', code: 'field.unknown' }]);
    expect(later.body.clocks[0]).toMatchObject({ status: 'over' });
  });

  it('are told by the worker once when they run out', async () => {
    await s.notified();
    expect(await s.t.app.get(Ticks).runAll()).toBeGreaterThanOrEqual(2);
    expect(await s.t.app.get(Ticks).runAll()).toBe(0);
  });
});

describe('facts for disclosures', () => {
  it('name the paragraph that opens them, once notice was given', async () => {
    const quiet = await s.seized();
    expect(await s.t.app.get(Seizures).factsFor(quiet.merchandiseId)).toEqual([]);
    const { merchandiseId } = await s.notified({ grounds: ['counterfeit_mark', 'intellectual_property'] });
    expect(await s.t.app.get(Seizures).factsFor(merchandiseId)).toEqual([
      expect.objectContaining({ ground: '133.21(e)', noticeOn: '2026-03-27', recordationId: RECORDATION }),
    ]);
  });
});
