import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SANDBOX_DETENTIONS } from '../../src/features/detentions/index.js';
import { startTestApp } from '../support/app.js';
import type { Caller, TestApp } from '../support/app.js';
import { atOnce } from '../support/at-once.js';
import { act, suspectedCounterfeits, watches } from '../support/detentions.js';
import { codesOf } from '../support/refusals.js';

let t: TestApp;
let officer: Caller;
let specialist: Caller;
beforeAll(async () => {
  t = await startTestApp();
  officer = await t.as('port_officer');
  specialist = await t.as('import_specialist');
});
afterAll(() => t.close());

const today = (day: string) => t.setNow(`${day}T15:00:00Z`);
const detained = async (given: object = {}): Promise<string> =>
  (await act(officer, '', { ...suspectedCounterfeits, ...given }).expect(201)).body.id as string;
const general = { suspectedInfringement: undefined, internationalClass: undefined };
const view = async (id: string, caller = officer) => (await caller.get(`/v1/detentions/${id}`).expect(200)).body;
const clockOf = async (id: string, name: string) =>
  (await officer.get(`/v1/detentions/${id}/deadlines`).expect(200)).body.clocks.find(
    (clock: { name: string }) => clock.name === name,
  );
const notice = { specificReason: 'Suspected counterfeit mark', anticipatedLength: '30 days' };

describe('the clocks of suspected counterfeits presented on 2026-03-02 (19 CFR 151.16, 133.21)', () => {
  it('are due to the day: decision 03-09, notice 03-16, answer 03-25, determination 04-01', async () => {
    today('2026-03-02');
    const id = await detained();
    expect(await clockOf(id, 'decision')).toMatchObject({
      dueOn: '2026-03-09',
      days: 5,
      dayBasis: 'business',
      status: 'running',
    });
    expect(await clockOf(id, 'determination')).toMatchObject({ dueOn: '2026-04-01', days: 30, dayBasis: 'calendar' });
    today('2026-03-09');
    await act(officer, `/${id}/decision`, { decision: 'detain' }).expect(200);
    expect(await clockOf(id, 'notice')).toMatchObject({ dueOn: '2026-03-16', status: 'running' });
    today('2026-03-16');
    const { body } = await act(officer, `/${id}/notice`, notice).expect(200);
    expect(body).toMatchObject({ status: 'detained', track: '133.21', noticeOn: '2026-03-16' });
    expect(await clockOf(id, 'importer_response')).toMatchObject({ dueOn: '2026-03-25', days: 7 });
    expect(await clockOf(id, 'notice')).toMatchObject({ status: 'met', metOn: '2026-03-16' });
    const { body: answer } = await officer.get(`/v1/determinations/${body.determinations.at(-1)}`).expect(200);
    expect(answer).toMatchObject({ question: 'detention_clock', outcome: 'in_time', authorityStatus: 'policy' });
    const { body: again } = await officer.post('/v1/recomputations').send({ determinationId: answer.id }).expect(200);
    expect(again).toMatchObject({ same: true, digest: answer.digest });
  });

  it('makes silence a detention after 03-09 and an exclusion after 04-01, told by a read before any job ran', async () => {
    today('2026-03-02');
    const id = await detained();
    today('2026-03-10');
    expect(await view(id)).toMatchObject({ status: 'detained', deemedDetainedOn: '2026-03-09' });
    today('2026-04-01');
    expect(await view(id)).toMatchObject({ status: 'detained' });
    today('2026-04-02');
    expect(await view(id)).toMatchObject({ status: 'excluded', deemedExcludedOn: '2026-04-02' });
    const { body: page } = await officer.get('/v1/detentions?status=excluded').expect(200);
    expect(page.items).toEqual(expect.arrayContaining([expect.objectContaining({ id, determineBy: '2026-04-01' })]));
    const late = await act(specialist, `/${id}/determination`, { determination: 'released', reason: 'late' }).expect(
      422,
    );
    expect(late.body.errors).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          code: 'detention.deemed_excluded',
          citation: { authority: '19 USC 1499(c)(5)(A)' },
        }),
      ]),
    );
    await act(specialist, `/${id}/release`, { reason: 'Protest granted' }).expect(200);
    expect(await view(id)).toMatchObject({ status: 'released', deemedExcludedOn: '2026-04-02', endedOn: '2026-04-02' });
  });

  it('does not run where another agency decides (19 USC 1499(c))', async () => {
    today('2026-04-03');
    const id = await detained({ ...general, decidingAgency: 'FDA', presentedOn: '2026-03-02' });
    const { body } = await officer.get(`/v1/detentions/${id}/deadlines`).expect(200);
    expect(body).toMatchObject({ clocks: [], notApplicable: 'other_agency_decides' });
    expect(await view(id)).toMatchObject({ status: 'presented', track: 'other_agency' });
  });
});

describe('acts out of order', () => {
  it.each([
    [
      'a notice before the decision',
      'notice',
      { ...notice, noticeOn: '2026-04-03' },
      'detention.notice_without_decision',
    ],
    [
      'a decision before presentation',
      'decision',
      { decision: 'detain', decidedOn: '2026-04-02' },
      'detention.decided_before_presentation',
    ],
    ['a decision in the future', 'decision', { decision: 'detain', decidedOn: '2026-04-20' }, 'date.in_future'],
    [
      'an extension of the seven-day track',
      'extensions',
      { to: '2026-05-20', goodCause: 'more time' },
      'detention.not_extendable',
    ],
    [
      'an exclusion of goods not detained',
      'determination',
      { determination: 'excluded', reason: 'x' },
      'merchandise.move_not_lawful',
    ],
    [
      'a finding before the importer was heard',
      'examination-findings',
      { wouldAssist: true, reason: 'x' },
      'detention.finding_within_answer_time',
    ],
  ])('%s is refused with its paragraph, and nothing is changed', async (_, path, body, code) => {
    today('2026-04-03');
    const id = await detained({ presentedOn: '2026-04-03' });
    const before = await view(id);
    const refused = await act(specialist, `/${id}/${path}`, body).expect(422);
    expect(codesOf(refused.body)).toContain(code);
    const { citation } = refused.body.errors.find((one: { code: string }) => one.code === code);
    expect(citation.authority).toMatch(/19 (CFR|USC)/);
    expect(await view(id)).toEqual(before);
  });

  it('a presentation after the decision is refused, and presentation is recorded once', async () => {
    const id = await detained({ presentedOn: '2026-04-03' });
    expect((await act(officer, `/${id}/presentation`).expect(409)).body.code).toBe('detention.already_done');
    await act(officer, `/${id}/decision`, { decision: 'detain' }).expect(200);
    const before = await view(id);
    const refused = await act(officer, `/${id}/presentation`).expect(422);
    expect(refused.body.errors).toMatchObject([
      { code: 'detention.presented_after_decision', citation: { authority: '19 CFR 151.16(b)' } },
    ]);
    expect(await view(id)).toEqual(before);
    await act(officer, `/${id}/decision`, { decision: 'release' }).expect(409);
  });

  it('bad goods are refused with every fault at once', async () => {
    const refused = await act(officer, '', {
      ...suspectedCounterfeits,
      presentedOn: '2026-05-01',
      goods: {
        ...watches,
        quantity: '0',
        importedOn: '2026-06-01',
        countryOfOrigin: 'ZZ',
        entryNumber: 'ABC-1234567-5',
        importerNumber: '12-3456789O0',
      },
    }).expect(422);
    expect(codesOf(refused.body).sort()).toEqual([
      'country.unknown',
      'date.in_future',
      'date.in_future',
      'detention.presented_before_importation',
      'entry_number.check_digit',
      'importer_number.suffix_letter',
      'quantity.not_above_zero',
    ]);
  });

  it('steps of the rule of 2024-08-23 do not exist before it (89 FR 52364)', async () => {
    const old = {
      presentedOn: '2024-08-01',
      goods: { ...watches, importedOn: '2024-07-30' },
      internationalClass: undefined,
    };
    const id = await detained({ ...old, suspectedInfringement: 'piratical_copy' });
    await act(officer, `/${id}/decision`, { decision: 'detain', decidedOn: '2024-08-05' }).expect(200);
    const refused = await act(specialist, `/${id}/extensions`, { to: '2026-06-01', goodCause: 'x' }).expect(422);
    expect(codesOf(refused.body)).toContain('detention.step_not_in_law_on_date');
    expect((await officer.get(`/v1/detentions/${id}/deadlines`).expect(200)).body).toMatchObject({
      notApplicable: 'ipr_detention_outside_general_rule',
    });
  });

  it('two officers decide at once: one does, the other is told', async () => {
    const id = await detained({ presentedOn: '2026-04-03' });
    const decide = (caller: Caller, decision: string) => async () =>
      (await act(caller, `/${id}/decision`, { decision })).status;
    const outcomes = await atOnce(decide(officer, 'detain'), decide(specialist, 'release'));
    expect(outcomes.map((one) => ('done' in one ? one.done : 0)).sort()).toEqual([200, 409]);
  });

  it('the same request sent twice happens once', async () => {
    const send = () =>
      officer.post('/v1/detentions').set('idempotency-key', 'watches-once').send(suspectedCounterfeits);
    const first = await send().expect(201);
    const second = await send().expect(201);
    expect(second.body.id).toBe(first.body.id);
  });
});

describe('the sandbox on its first day', () => {
  it('holds a case of every kind that the law treats by itself', async () => {
    const found = Object.values(SANDBOX_DETENTIONS).map(async ({ id }) => view(id, specialist));
    const cases = await Promise.all(found);
    expect(cases.map(({ track }) => track)).toEqual([
      '133.21',
      '133.25',
      '133.42',
      '133.42',
      '133.47',
      '133.21',
      '133.21',
      'other_agency',
    ]);
    expect(cases[5].holds).toMatchObject([{ kind: 'law_enforcement', placedOn: '2026-02-27' }]);
  });
});
