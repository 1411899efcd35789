import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp } from '../support/app.js';
import type { Caller, TestApp } from '../support/app.js';
import { dutyLine as line } from '../support/duties.js';
import type { DutyAnswer } from '../support/duties.js';
import { appliedHeadings } from '../support/duties.js';
import { aFiling, solarLine } from '../support/entries.js';

let service: TestApp;
let caller: Caller;
beforeAll(async () => {
  service = await startTestApp();
  caller = service.anonymous();
}, 60_000);
afterAll(() => service.close());

// A real entry of September 2026: 7326.90.8688 of China, $14,172, paid $11,039.99 (2.9 + 25 + 50 per cent).
describe('an article of steel, as it was entered', () => {
  const ask = async (asOf: string) => {
    const line = { htsNumber: '7326.90.8688', countryOfOrigin: 'CN', enteredValue: '14172.00', tradeProgram: null };
    const { body } = await caller
      .post('/v1/duty-determinations')
      .send({ asOf, lines: [line] })
      .expect(200);
    return body as DutyAnswer;
  };

  it('owes what was paid: ordinary, list 3 and metals; section 122 falls on none of it', async () => {
    const [line] = (await ask('2026-06-08')).result.lines;
    expect(line).toMatchObject({ ordinary: { amount: '410.99' }, additionalTotal: '10629.00', total: '11039.99' });
    expect(appliedHeadings(line!)).toEqual(['9903.82.02 7086.00', '9903.88.03 3543.00']);
  });

  it('in September, past the last reviewed day, it is not 410.99 but nothing determined, and what stands is shown', async () => {
    const { outcome, result } = await ask('2026-09-15');
    expect([outcome, result.total, result.lines[0]?.additionalLeast]).toEqual(['not_determinable', null, '10629.00']);
  });

  it('its line shows the footnotes of the eight digits above it beside its own', async () => {
    const { body } = await caller.get('/v1/tariff-lines/7326.90.8688?asOf=2026-03-02').expect(200);
    expect(body.footnotes).toMatch(/9903\.88\.03.*9903\.88\.69|9903\.88\.69.*9903\.88\.03/);
  });
});

describe('headings that a line names', () => {
  const solar = { htsNumber: '8541.43.0010', countryOfOrigin: 'CN', enteredValue: '10000.00' };
  const ask = async (more: object) => {
    const lines = [{ ...solar, ...more }];
    const { status, body } = await caller.post('/v1/duty-determinations').send({ asOf: '2026-03-02', lines });
    const faults = body.errors?.map(({ pointer, code }: any) => `${String(pointer)} ${String(code)}`);
    return faults ? [status, ...faults] : [status, body.result.lines[0].additionalTotal];
  };
  const at = '/lines/0/additionalHtsNumbers';
  it.each([
    ['what applies is taken as stated', { additionalHtsNumbers: ['9903.91.02'] }, [200, '6000.00']],
    ['a heading twice', { additionalHtsNumbers: ['9903.91.02', '99039102'] }, [400, `${at}/1 list.repeated`]],
    [
      'a heading of the goods’ own chapters',
      { additionalHtsNumbers: ['8541.43.00'] },
      [400, `${at}/0 hts.not_chapter_99`],
    ],
    ['a heading of other goods', { additionalHtsNumbers: ['9903.88.03'] }, [422, `${at}/0 heading.other_goods`]],
    ['none, where one is owed', { additionalHtsNumbers: [] }, [422, `${at} heading.owed`]],
  ])('%s', async (_, more, expected) => {
    expect(await ask(more)).toEqual(expected);
  });
});

describe('what an answer to a missing fact is worth', () => {
  it('is told of additional duties and of all duties of the line: a claim of USMCA takes the ordinary duty off too', async () => {
    const line = { htsNumber: '6109.10.0012', countryOfOrigin: 'CA', enteredValue: '40000.00' };
    const { body } = await caller
      .post('/v1/duty-determinations')
      .send({ asOf: '2025-05-02', lines: [line] })
      .expect(200);
    expect(body.result.lines[0].missingFacts[0].worth).toEqual([
      {
        answer: 'true',
        least: '0.00',
        most: '0.00',
        owedLeast: '0.00',
        owedMost: '0.00',
        mpfLeast: '0.00',
        mpfMost: '0.00',
      },
      {
        ...{ answer: 'false', least: '10000.00', most: '10000.00', owedLeast: '16600.00', owedMost: '16600.00' },
        ...{ mpfLeast: '138.56', mpfMost: '138.56' },
      },
    ]);
  });
});

describe('programmes and facts', () => {
  it('lists what could touch goods on a day, and each by its name', async () => {
    const list = await caller.get('/v1/additional-duty-programs?asOf=2026-03-02&hts=8541.43.0010&origin=CN&limit=500');
    const { items } = list.body as { items: { id: string; heading: string }[] };
    expect(items.map(({ id }) => id)).toEqual(expect.arrayContaining(['s122_10', 's301_91_02']));
    expect(items.map(({ id }) => id)).not.toContain('fentanyl_cn_10');
    const one = await caller.get('/v1/additional-duty-programs/s301_91_02');
    expect(one.body).toMatchObject({ heading: '9903.91.02', ratePercent: '50', rateKind: 'surcharge' });
    expect((await caller.get('/v1/additional-duty-programs/none')).status).toBe(404);
  });

  it('says where there may be more measures than are on record', async () => {
    const searched = async (query: string) =>
      (await caller.get(`/v1/additional-duty-programs?${query}`)).body.searched?.reasons.map(({ code }: any) => code);
    expect(await searched('asOf=2026-03-02&hts=8541.43.0010')).toBeUndefined();
    expect(await searched('asOf=2026-03-02&hts=8501.31.4000')).toEqual(['programs.number_not_covered']);
    expect(await searched('asOf=2024-12-31')).toEqual(['data.before_first']);
    expect(await searched('asOf=2099-01-01&authority=s301')).toEqual(['data.not_current']);
  });

  it('a tariff line shows the measures that could touch it, of an origin on a day', async () => {
    const of = async (query: string) => (await caller.get(`/v1/tariff-lines/8541.43.0010${query}`).expect(200)).body;
    const { programs, programGaps } = await of('?origin=cn&asOf=2026-03-02');
    expect(programs.map(({ id }: any) => id)).toEqual(expect.arrayContaining(['s122_10', 's301_91_02']));
    expect(programGaps).toEqual([]);
    expect((await of('?origin=DE&asOf=2026-03-02')).programs.map(({ id }: any) => id)).not.toContain('s301_91_02');
    expect((await of('?origin=CN&asOf=2099-01-01')).programGaps).toMatchObject([{ code: 'data.not_current' }]);
    expect(await of('?asOf=2026-03-02')).not.toHaveProperty('programs');
    expect((await caller.get('/v1/tariff-lines/8541.43.0010?origin=XX')).status).toBe(400);
  });

  it('lists the facts with types, answers and what counts where they are not stated', async () => {
    const { body } = await caller.get('/v1/duty-facts?limit=500');
    const { items } = body as { items: { name: string; ifMissing: string; treatedAs?: boolean }[] };
    expect(items.find(({ name }) => name === 'usmcaClaim')).toMatchObject({
      type: 'boolean',
      ifMissing: 'undetermined',
    });
    expect(items.find(({ name }) => name === 'donation')).toMatchObject({ ifMissing: 'treated_as', treatedAs: false });
  });
});

const answer = async (asOf: string, lines: readonly object[], more: object = {}): Promise<DutyAnswer> =>
  (
    await caller
      .post('/v1/duty-determinations')
      .send({ asOf, modeOfTransport: '40', lines, ...more })
      .expect(200)
  ).body as DutyAnswer;

describe('goods that come back under 9802 (Chapter 98, subchapter II, U.S. notes 3 and 4)', () => {
  const repaired = (specialProvision: string, facts?: object) =>
    line('6109100012', 'DE', { specialProvision, ...(facts ? { facts } : {}) });
  const asked = async (one: object, more: object = {}) => (await answer('2026-03-02', [one], more)).result;

  it.each(['9802.00.40', '9802.00.50', '9802.00.60'])('%s pays on the value of the repairs', async (provision) => {
    const whole = await asked(line('6109100012', 'DE'));
    const result = await asked(repaired(provision, { valueOfRepairs: '1000' }));
    expect(Number(result.ordinary)).toBeCloseTo(Number(whole.ordinary) / 10, 2);
    expect(Number(result.ordinary)).toBeGreaterThan(0);
  });

  it('9802.00.80: while the components of the United States are not stated, their worth in duty and in fee is told', async () => {
    const one = { ...repaired('9802.00.80'), enteredValue: '100000.00' };
    const { lines, ordinary, total, mpf } = await asked(one);
    expect([ordinary, total, mpf]).toEqual([null, null, null]);
    const [missing] = lines[0]?.missingFacts.filter(({ fact }) => fact === 'usComponentsValue') ?? [];
    expect(missing?.worth).toMatchObject([
      { answer: '100000.00', mpfLeast: '0.00', mpfMost: '0.00' },
      { answer: '0.00', mpfLeast: '346.40', mpfMost: '346.40' },
    ]);
    const stated = await asked({ ...one, facts: { usComponentsValue: '0' } });
    expect(stated.mpf).toBe('346.40');
  });

  it('additional duties stand on the same part, each by its note (Section 301 and 122 on solar modules)', async () => {
    const modules = (specialProvision: string, facts?: object) =>
      line('8541430010', 'CN', { specialProvision, ...(facts ? { facts } : {}) });
    const [open, stated, tools] = [
      await asked(modules('9802.00.50')),
      await asked(modules('9802.00.50', { valueOfRepairs: '1000' })),
      await asked(modules('9813.00.50')),
    ];
    expect(open.lines[0]).toMatchObject({ additionalTotal: null, additionalLeast: '0.00', additionalMost: '6000.00' });
    expect(stated).toMatchObject({ additionalTotal: '600.00', total: '600.00' });
    expect(appliedHeadings(stated.lines[0]!)).toEqual(['9903.03.01 100.00', '9903.91.02 500.00']);
    expect(tools.additionalTotal).toBe('0.00');
  });

  it('an entry of them owes what a determination says, duties and fees', async () => {
    const provision = { specialProvision: '9802.00.80', facts: { usComponentsValue: '150000.00' } };
    const asked = aFiling({ lines: [solarLine(provision)] });
    const importer = await service.as('importer');
    const { body } = await importer.post('/v1/entries/validate').send(asked).expect(200);
    const [line] = asked.lines as readonly Record<string, unknown>[];
    const goods = { htsNumber: line?.['htsNumber'], countryOfOrigin: 'CN', enteredValue: '200000.00', ...provision };
    const { result } = (
      await importer
        .post('/v1/duty-determinations')
        .send({ asOf: body.duties.rateOn, modeOfTransport: asked.modeOfTransport, lines: [goods] })
        .expect(200)
    ).body;
    expect(body.duties.lines[0]).toMatchObject({ ordinary: '0.00', additionalTotal: '30000.00' });
    expect([body.duties.lines[0].additionalTotal, body.duties.processingFee, body.duties.harborFee]).toEqual([
      ...[result.additionalTotal, result.mpf, result.hmf],
    ]);
    expect(result.mpf).toBe('173.20');
  });

  it('another provision is not computed: nothing at least, the whole at most', async () => {
    const { lines } = await asked(line('6109100012', 'DE', { specialProvision: '9813.00.50' }));
    expect(lines[0]).toMatchObject({
      ordinary: { amount: null },
      additionalLeast: '0.00',
      reasonCodes: ['chapter_98.not_computed'],
    });
  });
});

describe('a missing fact that changes a fee says so in dollars', () => {
  it('USMCA neither claimed nor denied leaves ordinary duty and processing fee open', async () => {
    const shirts = { ...line('6109100012', 'CA'), tradeProgram: undefined };
    const { result } = await answer('2025-05-02', [shirts, line('6109100012', 'DE')]);
    expect(result).toMatchObject({ ordinary: null, mpf: null });
    expect(result.lines[0]?.missingFacts[0]?.worth).toMatchObject([
      { answer: 'true', mpfLeast: '34.64', mpfMost: '34.64' },
      { answer: 'false', mpfLeast: '69.28', mpfMost: '69.28' },
    ]);
    for (const [tradeProgram, mpf] of [
      ['S', '34.64'],
      [null, '69.28'],
    ]) {
      const said = await answer('2025-05-02', [{ ...shirts, tradeProgram }, line('6109100012', 'DE')]);
      expect(said.result).toMatchObject({ mpf });
    }
  });

  it('the mode of transport that nobody gave, and what each leaves of the harbor fee', async () => {
    const { result } = await answer('2026-03-02', [line('6109100012', 'DE')], { modeOfTransport: undefined });
    expect(result).toMatchObject({ hmf: null, total: null });
    expect(result).toMatchObject({
      missingFacts: [
        {
          pointer: '/modeOfTransport',
          worth: [
            { answer: '10, 11', feeLeast: '12.50', feeMost: '12.50' },
            { answer: '12', feeLeast: '0.00', feeMost: null },
            { feeLeast: '0.00', feeMost: '0.00' },
          ],
        },
      ],
    });
  });
});
