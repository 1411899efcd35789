import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { SANDBOX_BONDS, bondTerminated } from '../../src/features/bonds/index.js';
import { ImporterStandings, SANDBOX_IMPORTERS } from '../../src/features/importers/index.js';
import { BROUGHT_ABOUT_BY } from '../../src/features/requirements/sufficiency/review-cause.js';
import { SufficiencyReviews } from '../../src/features/requirements/sufficiency/sufficiency-reviews.service.js';
import { billDelinquent } from '../../src/features/revenue/index.js';
import { addDays } from '../../src/kernel/dates.js';
import { newId } from '../../src/kernel/ids.js';
import { Database } from '../../src/platform/database/database.js';
import type { DomainEvent } from '../../src/platform/outbox/domain-event.js';
import { Outbox } from '../../src/platform/outbox/outbox.js';
import { Relay } from '../../src/platform/outbox/relay.js';
import { asOwner } from '../support/access/as-owner.js';
import { startTestApp } from '../support/app.js';
import type { Caller, TestApp } from '../support/app.js';
import { filed } from '../support/entries.js';
import { DAMAGES } from '../support/golden-requests.js';
import { organisationOf } from '../support/sandbox-actors.js';

let t: TestApp;
let officer: Caller;
let importer: Caller;
beforeAll(async () => {
  t = await startTestApp();
  t.setNow('2026-03-06T17:00:00Z');
  [officer, importer] = [await t.as('bond_officer'), await t.as('importer')];
});
afterAll(() => t.close());

const importerId = SANDBOX_IMPORTERS[0]!.id;
const path = `/v1/importers/${importerId}/bond-sufficiency`;
const act = (path: string, body: object, as: Caller) => as.post(path).set('idempotency-key', randomUUID()).send(body);
const settle = async () => {
  while (await t.app.get(Relay).relayOne());
};
const run = async (): Promise<number> => {
  await settle();
  const done = await t.app.get(SufficiencyReviews).run();
  await settle();
  return done;
};
const reviews = async (as: Caller) => (await as.get(path).expect(200)).body.items;
const work = async () =>
  (await officer.get('/v1/work-items?kind=bond_notice').expect(200)).body.items as { subjectId: string }[];
const tell = (event: DomainEvent) => t.app.get(Database).transaction('system:test', () => t.app.get(Outbox).add(event));
const warnings = async () =>
  (await importer.get('/v1/events?limit=500').expect(200)).body.items.filter(
    ({ type }: { type: string }) => type === 'bond_sufficiency.warned',
  ).length;

describe('the sufficiency of continuous bonds (19 CFR 113.13(c))', () => {
  let requirement: string;

  it('is reviewed with the first entry under a case, and again when what is owed comes to a warning', async () => {
    await filed(importer);
    expect([await run(), await run()]).toEqual([1, 0]);
    await filed(importer);
    expect(await run()).toBe(0);
    await filed(importer);
    expect(await run()).toBe(1);
    expect(await reviews(importer)).toMatchObject([
      { cause: 'utilisation', state: 'sufficient', utilisationPercent: 94, warnedAtPercent: 90 },
      { cause: 'first_adcvd_entry', state: 'sufficient', utilisationPercent: 31, warnedAtPercent: null },
    ]);
    expect(await warnings()).toBe(1);
    await (await t.as('importer', 'sandbox-importer-2')).get(path).expect(404);
  });

  it('is found insufficient: a requirement is determined by itself and waits for whoever gives notice', async () => {
    await filed(importer);
    expect(await run()).toBe(1);
    const [review] = await reviews(officer);
    expect(review).toMatchObject({ cause: 'utilisation', state: 'insufficient', requiredAmount: '80000.00' });
    requirement = review.requirementId;
    const { body } = await officer.get(`/v1/bond-requirements/${requirement}`).expect(200);
    expect(body).toMatchObject({ status: 'determined', trigger: BROUGHT_ABOUT_BY.utilisation });
    expect(await work()).toMatchObject([{ subjectId: requirement }]);
    // Nobody outside is told of it before the notice, nor warned twice.
    const decided = { decidedBy: 'CBP decides', authorityStatus: 'policy' };
    expect((await reviews(importer))[0]).toMatchObject({ state: 'sufficient', ...decided });
    expect(await warnings()).toBe(1);
  });

  it('is reviewed by the calendar and on a late bill; one that stands is not determined again, and co-sureties are told of it', async () => {
    const other = await t.as('surety', 'sandbox-surety-2');
    await tell(billDelinquent({ billId: newId('bil'), importerId }));
    expect(await run()).toBe(1);
    expect((await reviews(officer))[0]).toMatchObject({ cause: 'delinquency', requirementId: requirement });
    t.setNow('2026-03-13T17:00:00Z');
    expect(await run()).toBe(1);
    expect((await reviews(officer))[0]).toMatchObject({ cause: 'periodic', requirementId: requirement });
    const notice = { reason: 'Duties of twelve months need a larger bond.' };
    await act(`/v1/bond-requirements/${requirement}/notice`, notice, officer).expect(200);
    expect(await work()).toEqual([]);
    expect((await reviews(importer))[0]).toMatchObject({ cause: 'periodic', state: 'insufficient' });
    await other.get(`/v1/bond-requirements/${requirement}`).expect(404);
    const named = `update bond_requirement set co_surety_organisation_ids = array[$2] where id = $1`;
    await asOwner(t, (client) => client.query(named, [requirement, organisationOf('sandbox-surety-2')]));
    await other.get(`/v1/bond-requirements/${requirement}`).expect(200);
  });

  it('is cured where a review finds it sufficient again, and what was imposed on it ends', async () => {
    const measures = `/v1/importers/${importerId}/legal-measures`;
    const asked = { measure: 'cash_deposit', ground: 'bond_insufficient', reason: 'Until it is cured.' };
    const proposed = await act(measures, asked, officer).expect(201);
    await act(`/v1/approvals/${proposed.body.id}/confirmation`, {}, await t.as('supervisor')).expect(200);
    await asOwner(t, (client) =>
      client.query('update bond_version set limit_of_liability = 90000 where bond_id = $1', [SANDBOX_BONDS[0]!.id]),
    );
    await tell(bondTerminated({ bondId: SANDBOX_BONDS[0]!.id }));
    expect(await run()).toBe(1);
    expect((await reviews(importer))[0]).toMatchObject({ cause: 'bond_changed', state: 'sufficient' });
    const { body } = await importer.get(`/v1/bond-requirements/${requirement}`).expect(200);
    expect([body.status, body.curedOn]).toEqual(['cured', '2026-03-13']);
    const [measure] = (await importer.get(measures).expect(200)).body.items;
    expect(measure).toMatchObject({
      measure: 'cash_deposit',
      endReason: expect.stringContaining('until that is cured'),
    });
  });

  it('is reviewed where a rate of its cases is recorded', async () => {
    await asOwner(t, (client) =>
      client.query(
        `update adcvd_rate set recorded = tstzrange('2026-03-20T12:00:00Z', null) where case_number = 'A-570-979' and upper_inf(recorded)`,
      ),
    );
    t.setNow('2026-03-20T17:00:00Z');
    await asOwner(t, (client) => client.query(`update bond_review_due set due_on = '2027-01-01'`));
    expect(await run()).toBe(1);
    expect((await reviews(officer))[0]).toMatchObject({ cause: 'rate_changed', reviewedOn: '2026-03-20' });
  });
});

describe('liquidated damages (19 CFR 113.62(n))', () => {
  it('are told to everybody: the claim, what the surety answers for, and the days', async () => {
    const { body } = await t
      .anonymous()
      .post('/v1/liquidated-damages-determinations')
      .send(DAMAGES.restricted)
      .expect(200);
    expect(body).toMatchObject({
      outcome: 'claimed',
      reasonCodes: ['bond_claim.above_bond'],
      result: {
        claim: '90000.00',
        securedByBond: '50000.00',
        beyondBond: '40000.00',
        principalPetitionBy: '2026-04-03',
        suretyPetitionBy: null,
        reportableFrom: '2026-07-13',
      },
    });
    const breach = {
      ...DAMAGES.restricted,
      default: 'temporary_importation',
      estimatedDuties: '1200.00',
      atLowerShare: true,
    };
    const { body: told } = await t
      .anonymous()
      .post('/v1/liquidated-damages-determinations')
      .send({ ...breach, anticipatedOn: '2026-02-16', periodThrough: '2026-05-31' })
      .expect(200);
    expect(told.result).toMatchObject({
      claim: '1320.00',
      anticipated: { payOn: '2026-02-16', noticeOfClaim: 'waived' },
    });
  });
});

describe('a hold (19 USC 1499(a))', () => {
  it('stands on facts and never on a score; each release answers by name until it ends', async () => {
    const specialist = await t.as('entry_specialist');
    const measures = `/v1/importers/${importerId}/legal-measures`;
    const hold = { measure: 'release_refused', ground: 'safety', reason: 'Two examinations found open wiring.' };
    const byScore = { ...hold, records: ['rsk_01kjv3v6b9f3xb0m0n4q4h7z2d'] };
    expect((await act(measures, byScore, officer)).body.errors[0].code).toBe('legal_measure.score_alone');
    const before = await filed(importer);
    const proposed = await act(measures, { ...hold, records: ['exam 2704-11'] }, officer);
    const confirmed = await act(`/v1/approvals/${proposed.body.id}/confirmation`, {}, await t.as('supervisor'));
    expect(confirmed.status).toBe(200);
    const after = await filed(importer);
    expect(after['warnings'].map(({ code }: { code: string }) => code)).toContain('importer.release_refused');
    const release = ({ id }: Record<string, any>) =>
      act(`/v1/entries/${id as string}/status-changes`, { to: 'released' }, specialist);
    for (const entry of [before, after]) {
      const { body } = await release(entry);
      expect(body.errors).toMatchObject([{ code: 'importer.release_refused' }]);
    }
    const { body } = await importer.get(measures).query({ limit: 50 }).expect(200);
    const held = body.items.at(-1);
    expect([held.measure, held.reason, held.records]).toEqual(['release_refused', hold.reason, undefined]);
    await act(`/v1/legal-measures/${held.id}/ending`, { reason: 'Wiring was mended.' }, officer);
    expect((await release(before)).body.status).toBe('released');
  });
});

describe('interim measures of an evasion investigation (19 USC 1517(e))', () => {
  it('reach nothing that an importer reads before the day it was told, whatever that day is', async () => {
    t.setNow('2026-03-25T17:00:00Z');
    const standings = t.app.get(ImporterStandings);
    const profile = `/v1/importers/${importerId}/profile`;
    const counted = async (): Promise<number> => {
      const { body } = await importer.get(profile).expect(200);
      return body.standing.filter(({ measure }: { measure?: string }) => measure === 'eapa_interim_measures').length;
    };
    const score = async () => (await officer.get(`/v1/importers/${importerId}/risk`).expect(200)).body.result;
    const before = await score();
    let put = 0;
    const days = fc.option(fc.integer({ min: -3, max: 3 }), { nil: null });
    await fc.assert(
      fc.asyncProperty(fc.array(days, { minLength: 1, maxLength: 3 }), async (noticed) => {
        const [seen, on] = [await counted(), '2026-03-25'] as const;
        await t.app.get(Database).transaction('system:test', async () => {
          for (const day of noticed)
            await standings.put({
              importerId,
              kind: 'measure',
              measure: 'eapa_interim_measures',
              source: { type: 'test', id: `eapa_${String(++put)}` },
              from: '2026-03-20',
              ...(day === null ? {} : { noticedOn: addDays(on, day) }),
            });
        });
        expect(await counted()).toBe(seen + noticed.filter((day) => day !== null && day <= 0).length);
      }),
      { numRuns: 8 },
    );
    // No score, no event and no counterfactual knows of them at all.
    const after = await score();
    expect(before.score).toBeDefined();
    expect([after.score, after.band]).toEqual([before.score, before.band]);
    const { body: notices } = await importer.get(`/v1/bond-sufficiency-notices?importerId=${importerId}`).expect(200);
    const changes = `/v1/bond-requirements/${notices.items[0].id as string}/counterfactuals`;
    await importer.get(changes).expect(200);
    const read = ['/v1/events?limit=500', '/v1/bond-sufficiency-notices', `/v1/importers/${importerId}/risk`, changes];
    for (const path of read) expect((await importer.get(path)).text).not.toMatch(/eapa|evasion|interim/i);
  });
});
