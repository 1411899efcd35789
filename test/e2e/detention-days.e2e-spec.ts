import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp } from '../support/app.js';
import type { Caller, TestApp } from '../support/app.js';
import { act, suspectedCounterfeits, watches } from '../support/detentions.js';

let t: TestApp;
let officer: Caller;
beforeAll(async () => {
  t = await startTestApp();
  officer = await t.as('port_officer');
});
afterAll(() => t.close());

const detained = async (presentedOn: string): Promise<string> => {
  const goods = { ...watches, importedOn: presentedOn };
  return (await act(officer, '', { ...suspectedCounterfeits, presentedOn, goods }).expect(201)).body.id as string;
};
const dueOf = async (id: string) => {
  const { body } = await officer.get(`/v1/detentions/${id}/deadlines`).expect(200);
  return Object.fromEntries(body.clocks.map(({ name, dueOn }: { name: string; dueOn: string }) => [name, dueOn]));
};

describe('the days of a detention (19 USC 1499(c); 19 CFR 133.21(b))', () => {
  it.each([
    ['the worked example', '2026-03-02', '2026-03-09', '2026-03-16', '2026-03-25', '2026-04-01'],
    ['over Juneteenth', '2026-06-15', '2026-06-23', '2026-06-30', '2026-07-10', '2026-07-15'],
    ['over Thanksgiving', '2026-11-20', '2026-11-30', '2026-12-07', '2026-12-16', '2026-12-20'],
    ['over Christmas and the year end', '2026-12-24', '2027-01-04', '2027-01-11', '2027-01-21', '2027-01-23'],
    ['over the end of daylight saving', '2026-10-30', '2026-11-06', '2026-11-16', '2026-11-25', '2026-11-29'],
  ])('%s: presented %s, decided %s, noticed %s, answered by %s, determined by %s', async (_, ...days) => {
    const [presentedOn, decideBy, noticeBy, answerBy, determineBy] = days;
    t.setNow(`${presentedOn}T17:00:00Z`);
    const id = await detained(presentedOn);
    expect(await dueOf(id)).toEqual({ decision: decideBy, determination: determineBy });
    t.setNow(`${decideBy}T17:00:00Z`);
    await act(officer, `/${id}/decision`, { decision: 'detain' }).expect(200);
    expect(await dueOf(id)).toMatchObject({ notice: noticeBy });
    t.setNow(`${noticeBy}T17:00:00Z`);
    await act(officer, `/${id}/notice`, { specificReason: 'Mark', anticipatedLength: '30 days' }).expect(200);
    expect(await dueOf(id)).toMatchObject({ importer_response: answerBy, determination: determineBy });
  });

  it('the last day ends at midnight in New York, in summer time as in winter time', async () => {
    t.setNow('2026-03-02T17:00:00Z');
    const [inTime, late] = [await detained('2026-03-02'), await detained('2026-03-02')];
    const winter = await detained('2026-02-26');
    // Winter time: the fifth of March ends at 05:00 UTC; daylight saving begins on the eighth.
    t.setNow('2026-03-06T04:59:00Z');
    expect((await act(officer, `/${winter}/decision`, { decision: 'release' }).expect(200)).body.endedOn).toBe(
      '2026-03-05',
    );
    t.setNow('2026-03-10T03:59:00Z');
    expect((await act(officer, `/${inTime}/decision`, { decision: 'release' }).expect(200)).body.endedOn).toBe(
      '2026-03-09',
    );
    t.setNow('2026-03-10T04:01:00Z');
    const { body } = await act(officer, `/${late}/decision`, { decision: 'release' }).expect(422);
    expect(body.errors).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          code: 'detention.decided_by_silence',
          citation: { authority: '19 USC 1499(c)(1)' },
        }),
      ]),
    );
  });
});

describe('restricted articles of travellers and in the mail (19 CFR 133.24)', () => {
  const noticed = async (goods: object, more: object = {}): Promise<any> => {
    t.setNow('2026-03-02T17:00:00Z');
    const gray = { suspectedInfringement: 'gray_market', presentedOn: '2026-03-02', ...more };
    const { body } = await act(officer, '', {
      ...suspectedCounterfeits,
      ...gray,
      goods: { ...watches, ...goods },
    }).expect(201);
    await act(officer, `/${body.id}/decision`, { decision: 'detain' }).expect(200);
    t.setNow('2026-03-06T17:00:00Z');
    const notice = { specificReason: 'Mark', anticipatedLength: '30 days' };
    return (await act(officer, `/${body.id}/notice`, notice).expect(200)).body;
  };

  it.each([
    ['passenger', '1200.00', {}, 'oral'],
    ['mail', '250.00', {}, 'customs_form_8'],
    ['mail', '250.01', { commercialShipment: true }, 'written'],
    ['mail', '250.01', {}, 'undetermined'],
  ])('by %s, worth %s, %j: told in form %s', async (modeOfTransport, enteredValue, more, form) => {
    expect(await noticed({ modeOfTransport, enteredValue }, more)).toMatchObject({ track: '133.24', notice: { form } });
  });

  it('thirty days from the notice, never extended, excluded by silence after them; the answer kept is computed again', async () => {
    const { id, clocks, determinations } = await noticed({ modeOfTransport: 'mail', enteredValue: '300.00' });
    expect(clocks.find(({ name }: { name: string }) => name === 'determination')).toMatchObject({
      startEvent: 'notice',
      startedOn: '2026-03-06',
      dueOn: '2026-04-05',
      citation: { authority: '19 CFR 133.24(a)' },
    });
    const { body: again } = await officer
      .post('/v1/recomputations')
      .send({ determinationId: determinations.at(-1) })
      .expect(200);
    expect(again.determination).toMatchObject({
      questionVersion: 2,
      reasonCodes: ['detention.commercial_not_on_record'],
      result: { travellersAndMail: { relief: ['release_by_exemption'], missing: ['commercial'] } },
    });
    const specialist = await t.as('import_specialist');
    const refused = await act(specialist, `/${id}/extensions`, { to: '2026-05-01', goodCause: 'Consent' }).expect(422);
    expect(refused.body.errors).toMatchObject([
      { code: 'detention.not_extendable', citation: { authority: '19 CFR 133.24(a)' } },
    ]);
    t.setNow('2026-04-05T17:00:00Z');
    expect((await officer.get(`/v1/detentions/${id}`).expect(200)).body.status).toBe('detained');
    t.setNow('2026-04-06T17:00:00Z');
    expect((await officer.get(`/v1/detentions/${id}`).expect(200)).body.status).toBe('excluded');
  });

  it('by express the ordinary paragraph runs, from presentation; counterfeits in the mail have their own', async () => {
    expect(await noticed({ modeOfTransport: 'express' })).toMatchObject({ track: '133.25' });
    expect(await noticed({ modeOfTransport: 'mail' }, { suspectedInfringement: 'counterfeit_mark' })).toMatchObject({
      track: '133.21',
    });
  });
});
