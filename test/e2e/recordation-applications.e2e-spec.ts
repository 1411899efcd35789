import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SANDBOX_RECORDATIONS } from '../../src/features/recordations/index.js';
import type { Caller } from '../support/app.js';
import { act, mark, owner, RECORDATIONS, startRecordationScene } from '../support/recordations.js';
import type { RecordationScene } from '../support/recordations.js';
import { organisationOf } from '../support/sandbox-actors.js';
import { codesOf } from '../support/refusals.js';

let t: RecordationScene;
let larkfield: Caller;
let northpine: Caller;
let counsel: Caller;
let otherCounsel: Caller;
let officer: Caller;
beforeAll(async () => {
  t = await startRecordationScene();
  ({ larkfield, northpine, counsel, otherCounsel, officer } = t);
});
afterAll(() => t.close());

const { fashion } = SANDBOX_RECORDATIONS;

describe('an application (19 CFR 133.1 to 133.3)', () => {
  it('is known to its owner and CBP only until it is approved; then it has number and term', async () => {
    const { body } = await act(larkfield, '', mark({ title: 'LARKFIELD DAWN' })).expect(201);
    expect(body).toMatchObject({ status: 'pending', accessBasis: 'owner_or_agent' });
    for (const caller of [t.anonymous(), northpine, otherCounsel])
      await caller.get(`${RECORDATIONS}/${body.id}`).expect(404);
    const asAgent = await counsel.get(`${RECORDATIONS}/${body.id}`).expect(200);
    expect(asAgent.body).toMatchObject({ accessBasis: 'owner_or_agent', parties: [{ kind: 'contact' }] });
    const search = async () => (await t.anonymous().get(RECORDATIONS).query({ q: 'larkfield dawn' })).body.items;
    expect(await search()).toEqual([]);
    const waiting = async (caller: Caller) =>
      (await caller.get(`${RECORDATIONS}/applications`).expect(200)).body.items.map(({ id }: { id: string }) => id);
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
    expect(codesOf(body)).toEqual([
      'recordation.not_on_principal_register',
      'recordation.registration_not_current',
      'recordation.title_not_in_applicant',
      'recordation.class_not_registered',
    ]);
    expect(body.errors[0].citation).toEqual({ authority: '19 CFR 133.1(a)' });
    const { items } = (await larkfield.get(`${RECORDATIONS}/applications?limit=500`)).body;
    expect(items.some(({ title }: { title: string }) => title === 'NEVER KEPT')).toBe(false);
  });

  it('is refused with every fault of shape at once', async () => {
    const { body } = await act(larkfield, '', mark({ classes: [0], owner: { ...owner, country: 'USA' }, secret: 1 }));
    expect([body.status, body.errors.map(({ pointer }: { pointer: string }) => pointer)]).toEqual([
      400,
      expect.arrayContaining(['/secret', '/classes/0', '/owner/country']),
    ]);
    const foreign = await act(larkfield, '', mark({ usedSince: '2020-01-01' })).expect(400);
    expect(codesOf(foreign.body)).toEqual(['field.not_for_this_right']);
  });

  it('of a right that is recorded already is refused, also when two apply at once', async () => {
    const taken = mark({ registrationNumber: fashion.registrationNumber, classes: [25] });
    expect(codesOf((await act(northpine, '', taken).expect(422)).body)).toEqual(['recordation.already_recorded']);
    const one = mark();
    const answers = await Promise.all(Array.from({ length: 4 }, () => act(larkfield, '', one)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422, 422, 422]);
  });

  it('of a trade name needs six months of use and two others who vouch for it (133.13)', async () => {
    const statement = { by: 'other_person', relatedToApplicant: false, actualKnowledge: true };
    const name = (more: object) => ({ rightType: 'trade_name', title: 'Larkfield Outlets', owner, ...more });
    const short = await act(larkfield, '', name({ usedSince: '2025-09-03', statements: [statement] })).expect(422);
    expect(codesOf(short.body)).toEqual([
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
    expect(codesOf((await act(counsel, '', body).expect(422)).body)).toEqual(['standing.act_not_granted']);
    expect(codesOf((await act(otherCounsel, '', body).expect(422)).body)).toEqual(['standing.no_grant']);
    expect(codesOf((await act(northpine, '', body).expect(422)).body)).toEqual(['standing.no_grant']);
    await act(await t.as('importer'), '', mark()).expect(403);
  });

  it('gets only the protection that it asked for', async () => {
    const { body } = await act(larkfield, '', mark({ grayMarketRequested: true })).expect(201);
    const decide = (more: object) =>
      act(officer, `/${body.id}/decision`, { decision: 'approve', reason: 'In order.', ...more });
    expect(codesOf((await decide({ leverGranted: true }).expect(422)).body)).toEqual([
      'recordation.protection_not_requested',
    ]);
    expect((await decide({ grayMarketGranted: true }).expect(200)).body.grayMarketGrantedOn).toBe('2026-03-02');
  });

  it('that is refused stays unknown to others, and its owner reads why', async () => {
    const { body } = await act(larkfield, '', mark()).expect(201);
    await act(officer, `/${body.id}/decision`, { decision: 'refuse', reason: 'Title is not shown.' }).expect(200);
    expect((await larkfield.get(`${RECORDATIONS}/${body.id}`)).body).toMatchObject({
      status: 'refused',
      decisionReason: 'Title is not shown.',
    });
    await t.anonymous().get(`${RECORDATIONS}/${body.id}`).expect(404);
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
    await larkfield.get(`${RECORDATIONS}/${body.results[0].id}`).expect(200);
    await act(larkfield, '/bulk', { applications: Array.from({ length: 301 }, () => same) }).expect(400);
    await act(larkfield, '/bulk', { applications: [] }).expect(400);
  }, 60_000);
});
