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
