import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DueWork } from '../../src/platform/work/due-work.js';
import { asOwner } from '../support/access/as-owner.js';
import { startTestApp } from '../support/app.js';
import type { Caller, TestApp } from '../support/app.js';
import { act, chemicals, suspectedCounterfeits, watches } from '../support/detentions.js';
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

describe('goods that wait to be presented (19 CFR 151.16(b))', () => {
  it('no clock runs on a closed container; it starts on the day the goods can be viewed', async () => {
    today('2026-04-03');
    const id = await detained({ presentedOn: undefined });
    expect(await view(id)).toMatchObject({ status: 'awaiting_presentation' });
    expect((await officer.get(`/v1/detentions/${id}/deadlines`).expect(200)).body.clocks).toEqual([]);
    const early = await act(officer, `/${id}/decision`, { decision: 'detain' }).expect(422);
    expect(early.body.errors[0]).toMatchObject({
      code: 'detention.not_presented',
      citation: { authority: '19 CFR 151.16(b)' },
    });
    today('2026-04-10');
    const tomorrow = await act(officer, `/${id}/presentation`, { presentedOn: '2026-04-11' }).expect(422);
    expect(codesOf(tomorrow.body)).toContain('date.in_future');
    await act(await t.as('importer'), `/${id}/presentation`).expect(403);
    const { body } = await act(officer, `/${id}/presentation`, { presentedOn: '2026-04-09' }).expect(200);
    expect(body).toMatchObject({ status: 'presented', presentedOn: '2026-04-09' });
    expect(await clockOf(id, 'decision')).toMatchObject({ startedOn: '2026-04-09', dueOn: '2026-04-16' });
    expect(await clockOf(id, 'determination')).toMatchObject({ dueOn: '2026-05-09' });
    await act(officer, '/dtn_01jd3z3m8tf0qr6f2x8mz0c2yv/presentation').expect(404);
  });

  it('two officers present at once: one does, the other is told', async () => {
    today('2026-04-10');
    const id = await detained({ presentedOn: undefined });
    const present = async () => (await act(officer, `/${id}/presentation`)).status;
    expect((await Promise.all([present(), present()])).sort()).toEqual([200, 409]);
  });
});

describe('the final determination (19 CFR 151.16(e), (f))', () => {
  const held = async (given: object = {}) => {
    today('2026-04-03');
    const id = await detained({ presentedOn: '2026-04-03', ...given });
    await act(officer, `/${id}/decision`, { decision: 'detain' }).expect(200);
    return id;
  };
  const determine = (id: string, given: object = {}, caller = specialist) =>
    act(caller, `/${id}/determination`, { determination: 'excluded', reason: 'The mark is counterfeit.', ...given });

  it('excludes or releases within thirty days, once, and by no outside role', async () => {
    const id = await held();
    today('2026-05-03');
    await determine(id, {}, await t.as('rights_holder')).expect(403);
    await determine(id, {}, await t.as('importer')).expect(403);
    const { body } = await determine(id).expect(200);
    expect(body).toMatchObject({ status: 'excluded', determination: 'excluded', determinedOn: '2026-05-03' });
    expect(await clockOf(id, 'determination')).toMatchObject({ dueOn: '2026-05-03', status: 'met' });
    expect((await determine(id, { determination: 'released' }).expect(409)).body.code).toBe('detention.already_done');
    today('2026-05-04');
    expect(await view(id)).not.toHaveProperty('deemedExcludedOn');
    const other = await held(general);
    const released = await determine(other, { determination: 'released' }).expect(200);
    expect(released.body).toMatchObject({ status: 'released', endedOn: '2026-04-03' });
    expect(codesOf((await determine(other).expect(409)).body)).toEqual([]);
  });

  it('is dated neither before the decision nor in the future', async () => {
    const id = await held();
    const before = await view(id);
    const refused = await determine(id, { determinedOn: '2026-04-02' }).expect(422);
    expect(refused.body.errors).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          code: 'detention.determined_before_decision',
          citation: { authority: '19 CFR 151.16(e)' },
        }),
      ]),
    );
    expect(codesOf((await determine(id, { determinedOn: '2026-04-04' }).expect(422)).body)).toContain('date.in_future');
    expect(await view(id)).toEqual(before);
  });

  it('is not CBP’s where another agency decides', async () => {
    const id = await held({ ...general, decidingAgency: 'FDA' });
    const { body } = await determine(id).expect(422);
    expect(body.errors).toMatchObject([
      { code: 'detention.other_agency_decides', citation: { authority: '19 USC 1499(c)' } },
    ]);
  });

  it('two officers at once: one determination stands', async () => {
    const id = await held();
    const both = await Promise.all([determine(id), determine(id, { determination: 'released' })]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('not made in thirty days on counterfeits presented before 2024-08-23: excluded all the same (133.21(b)(1))', async () => {
    today('2026-04-03');
    const id = await detained({ presentedOn: '2024-07-01', goods: { ...watches, importedOn: '2024-06-28' } });
    await act(officer, `/${id}/decision`, { decision: 'detain', decidedOn: '2024-07-03' }).expect(200);
    expect(await view(id)).toMatchObject({ status: 'excluded', deemedExcludedOn: '2024-08-01' });
  });
});

describe('chemical substances on which the EPA decides (19 CFR 12.122 to 12.127)', () => {
  const notice = { specificReason: 'No certification', anticipatedLength: 'Until the EPA decides' };
  const noticed = async () => {
    today('2026-03-02');
    const id = (await act(specialist, '', chemicals).expect(201)).body.id as string;
    await act(specialist, `/${id}/decision`, { decision: 'detain' }).expect(200);
    await act(specialist, `/${id}/notice`, notice).expect(200);
    return id;
  };
  const cycle = () => t.app.get(DueWork).doAll();
  const overdueOf = (id: string) =>
    asOwner(t, async (client) => {
      const { rows } = await client.query<{ status: string }>(
        `select c ->> 'status' as status from detention d, jsonb_array_elements(d.clocks) c where d.id = $1 and c ->> 'name' = 'compliance_or_export'`,
        [id],
      );
      return rows;
    });

  it('April 2026, question 41: ninety days from notice, thirty more at most where the EPA was the delay', async () => {
    const id = await noticed();
    expect(await view(id)).toMatchObject({ agencyLaw: 'toxic_substances', track: 'other_agency' });
    expect(await clockOf(id, 'compliance_or_export')).toMatchObject({
      dueOn: '2026-05-31',
      days: 90,
      startEvent: 'notice',
      citation: { authority: '19 CFR 12.124(a)' },
    });
    const more = { to: '2026-06-30', goodCause: 'Tests of the EPA' };
    expect(codesOf((await act(specialist, `/${id}/extensions`, more).expect(422)).body)).toEqual([
      'detention.extension_without_delay',
    ]);
    const tooLong = { ...more, to: '2026-07-01', delayedBy: 'EPA' };
    expect(codesOf((await act(specialist, `/${id}/extensions`, tooLong).expect(422)).body)).toEqual([
      'detention.extension_too_long',
    ]);
    const extended = await act(specialist, `/${id}/extensions`, { ...more, delayedBy: 'EPA' }).expect(200);
    expect(extended.body.extensions).toMatchObject([{ to: '2026-06-30', delayedBy: 'EPA' }]);
    expect(await clockOf(id, 'compliance_or_export')).toMatchObject({ dueOn: '2026-06-30', extendedTo: '2026-06-30' });
    today('2026-07-01');
    await cycle();
    expect(await overdueOf(id)).toEqual([{ status: 'overdue' }]);
    expect((await view(id)).clocks).toContainEqual(
      expect.objectContaining({ name: 'compliance_or_export', status: 'overdue' }),
    );
  });

  it('thirty days from a demand, where they end sooner; what is exported then has met them', async () => {
    const id = await noticed();
    today('2026-03-10');
    await act(specialist, `/${id}/release`, { reason: 'Released under bond' }).expect(200);
    expect(await clockOf(id, 'compliance_or_export')).toMatchObject({ status: 'met' });
    today('2026-03-20');
    await act(specialist, `/${id}/redelivery-demands`, { kind: 'other', reason: 'Refused by the EPA' }).expect(201);
    expect(await clockOf(id, 'compliance_or_export')).toMatchObject({
      dueOn: '2026-04-19',
      startEvent: 'redelivery_demand',
      status: 'running',
    });
    today('2026-04-20');
    await cycle();
    expect(await overdueOf(id)).toEqual([{ status: 'overdue' }]);
  });

  it('the act is named of the EPA alone; of an EPA detention without it, that it is not on record is told', async () => {
    today('2026-03-02');
    const other = await act(specialist, '', { ...chemicals, decidingAgency: 'FDA' }).expect(422);
    expect(codesOf(other.body)).toEqual(['detention.law_of_another_agency']);
    const { body } = await act(specialist, '', { ...chemicals, agencyLaw: undefined }).expect(201);
    expect((await specialist.get(`/v1/detentions/${String(body.id)}/deadlines`).expect(200)).body).toMatchObject({
      clocks: [],
      notApplicable: 'other_agency_decides',
      missing: ['agencyLaw'],
    });
  });
});
