import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp } from '../support/app.js';
import type { Caller, TestApp } from '../support/app.js';
import { faultsAt } from '../support/duties.js';
import type { DutyLineAnswer as Line } from '../support/duties.js';
import { DUTIES } from '../support/golden-requests.js';

let service: TestApp;
let caller: Caller;
beforeAll(async () => {
  service = await startTestApp();
  caller = service.anonymous();
}, 60_000);
afterAll(() => service.close());

const line = (htsNumber: string, countryOfOrigin: string, more: object = {}) => ({
  htsNumber,
  countryOfOrigin,
  enteredValue: '10000.00',
  tradeProgram: null,
  ...more,
});
const compare = async (asOf: string, lines: readonly object[], against: object, status = 200) =>
  (await caller.post('/v1/duty-comparisons').send({ asOf, modeOfTransport: '40', lines, against }).expect(status)).body;
const changesOf = (line: any) => line.changes.map(({ change, heading }: any) => `${change} ${heading}`);

describe('the same goods on two days', () => {
  it('what ended and what began, with the instrument of each', async () => {
    const body = await compare('2026-02-23', [line('8541430010', 'CN')], { asOf: '2026-03-02' });
    const [one] = body.result.lines;
    expect(body).toMatchObject({ outcome: 'compared', result: { difference: '-1000.00' } });
    expect(one).toMatchObject({ base: { total: '7000.00' }, against: { total: '6000.00' }, difference: '-1000.00' });
    expect(changesOf(one)).toEqual(
      expect.arrayContaining(['ended 9903.01.24', 'ended 9903.01.25', 'began 9903.03.01']),
    );
    expect(changesOf(one)).not.toContain('amount 9903.91.02');
    for (const { citation } of one.changes) expect(citation.length).toBeGreaterThan(3);
    const { question, questionVersion, inputs, asOf, knownAt, digest } = body;
    const again = await caller
      .post('/v1/recomputations')
      .send({ question, questionVersion, inputs, asOf, knownAt, digest });
    expect(again.body).toMatchObject({ same: true });
  });

  it('a fact that is missing on one side leaves the difference open', async () => {
    const open = { ...line('6109100012', 'CA'), tradeProgram: undefined };
    const body = await compare('2025-05-02', [open], { asOf: '2026-03-02' });
    expect(body).toMatchObject({ outcome: 'undetermined', result: { difference: null } });
    expect(body.result.lines[0].base.missingFacts).toEqual(['usmcaClaim']);
    expect(body.result.lines[0].changes.map(({ change }: any) => change)).toContain('open');
  });

  it('a day past the data on either side is never a calm difference', async () => {
    for (const [one, other] of [
      ['2026-03-02', '2099-01-01'],
      ['2099-01-01', '2026-03-02'],
    ] as const) {
      const body = await compare(one, [line('8541430010', 'CN')], { asOf: other });
      expect(body).toMatchObject({ outcome: 'not_determinable', result: { difference: null } });
      expect(body.reasonCodes).toContain('data.not_current');
    }
  });
});

describe('the same goods of two origins', () => {
  it('what one pays and the other does not', async () => {
    const body = await compare('2026-03-02', [line('8541430010', 'CN')], { countryOfOrigin: 'de' });
    const [one] = body.result.lines;
    expect(one.against).toMatchObject({ countryOfOrigin: 'DE', total: '1000.00' });
    expect(changesOf(one)).toEqual(['no_longer_applies 9903.91.02']);
    expect(one.changes[0]).toMatchObject({
      base: { amount: '5000.00' },
      against: { verdict: 'out_of_scope', amount: null },
    });
  });
});

describe('what cannot be compared', () => {
  it.each([
    ['nothing that differs', {}, 400, '/against comparison.nothing_differs'],
    ['the same day', { asOf: '2026-03-02' }, 400, '/against comparison.nothing_differs'],
    ['no origin', { countryOfOrigin: 'XX' }, 400, '/against/countryOfOrigin'],
  ])('%s', async (_, against, status, told) => {
    const { errors } = await compare('2026-03-02', [line('8541430010', 'CN')], against, status);
    expect(errors.map(({ pointer, code }: any) => `${String(pointer)} ${String(code)}`)[0]).toContain(told);
  });

  it('a claim of a programme that does not cover the other origin', async () => {
    const { errors } = await compare(
      '2026-03-02',
      [line('8541430010', 'KR', { tradeProgram: 'KR' })],
      { countryOfOrigin: 'CN' },
      422,
    );
    expect(errors[0]).toMatchObject({ pointer: '/lines/0/tradeProgram', code: 'program.origin_not_covered' });
  });
});

const UNMARKED = {
  asOf: '2026-03-02',
  entryType: '01',
  modeOfTransport: '40',
  lines: [{ htsNumber: '8541.43.0010', countryOfOrigin: 'DE', enteredValue: '10000.00', tradeProgram: null }],
  unmarked: [{ line: 0, marked: false, excepted: false, appraisedValue: '30000.00', cure: 'none', liquidatedOn: null }],
};

describe('goods that are mingled, and when duties accrued', () => {
  it('all are charged as the kind with the highest duty (General Note 3(f)); duties accrue in port (19 CFR 141.1(a))', async () => {
    const { body } = await caller.post('/v1/duty-determinations').send(DUTIES.mingled).expect(200);
    const { result } = body as {
      result: { lines: Line[]; commingled: object[]; dutiesAccrue: object; ordinary: string };
    };
    expect(result.lines.map(({ ordinary }) => ordinary.rate)).toEqual(['16.5%', '16.5%', 'Free']);
    expect(result.ordinary).toBe('3300.00');
    expect(result.commingled).toMatchObject([
      {
        lines: [0, 1],
        charged: 'highest_rate',
        chargedAsLine: 1,
        enteredValue: '20000.00',
        segregateByOn: '2026-04-09',
      },
    ]);
    expect(result.dutiesAccrue).toMatchObject({ standing: 'accrued', accruedOn: '2026-03-01' });
    const wrong = { ...DUTIES.mingled, commingled: [{ lines: [0, 9] }] };
    const refused = await caller.post('/v1/duty-determinations').send(wrong).expect(400);
    expect(faultsAt(refused as never)[0]?.[0]).toBe('/commingled/0/lines/1 commingled.no_such_line');
  });

  it('goods without the mark of their origin owe ten per cent besides, until they are cured (19 CFR 134.2)', async () => {
    const { body } = await caller.post('/v1/duty-determinations').send(UNMARKED).expect(200);
    expect((body as { result: object }).result).toMatchObject({
      total: '1034.64',
      markingDuties: [
        { line: 0, standing: 'owed_unless_cured', reason: 'marking.may_be_cured', amount: '3000.00', missing: [] },
      ],
    });
    const noLine = {
      ...UNMARKED,
      unmarked: [{ line: 1 }, { line: 0 }, { line: 0, cure: 'none', curedOn: '2026-03-01' }],
    };
    const places = await caller.post('/v1/duty-determinations').send(noLine).expect(400);
    expect(faultsAt(places as never).map(([told]) => told)).toEqual([
      '/unmarked/0/line marking.no_such_line',
      '/unmarked/2/line list.repeated',
      '/unmarked/2/curedOn marking.day_without_cure',
    ]);
  });
});
