import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { REFUSED_GOODS, faultsAt, screws } from '../support/duties.js';

let t: TestApp;
beforeAll(async () => {
  t = await startTestApp();
});
afterAll(() => t.close());

const question = (line: object, entry: object = {}) => ({
  asOf: '2026-03-02',
  importer: { entityType: 'corporation', firstEntryOn: null, jurisdictionOfOrganization: 'US-DE', ctpat: null },
  dutiesTaxesFees12Months: null,
  plannedEntries: [
    {
      entryType: '03',
      modeOfTransport: '11',
      timesPer12Months: 1,
      lines: [{ htsNumber: '8541.42.0010', countryOfOrigin: 'CN', enteredValue: '100.00', ...line }],
      ...entry,
    },
  ],
});
const ask = (body: string | object) =>
  t.anonymous().post('/v1/bond-requirement-quotes').set('content-type', 'application/json').send(body);
const faultsIn = ({ body }: { body: { errors?: { pointer: string; code: string; remedy?: string }[] } }) =>
  (body.errors ?? []).map(({ pointer, code, remedy }) => `${pointer} ${code}${remedy ? '' : ' without remedy'}`);
const LINE = '/plannedEntries/0/lines/0';

describe('what is wrong with the goods of a line', () => {
  it.each(REFUSED_GOODS)('%s is refused as wherever duties are asked for', async (_, goods, status, fault, remedy) => {
    const refused = await ask(question(screws(goods), { entryType: '01' })).expect(status);
    expect(faultsAt(refused)).toEqual([[`${LINE}${fault}`, expect.stringMatching(remedy)]]);
  });
});

describe('what would be charged twice or is no such thing', () => {
  it.each<[string, object, string]>([
    ['a case in two spellings', { adcvdCases: ['A-570-979', 'a570979'] }, `${LINE}/adcvdCases/1 list.repeated`],
    ['two companies of a case', { adcvdCases: ['A-570-979', 'A-570-979-001'] }, `${LINE}/adcvdCases/1 list.repeated`],
    [
      'a number of the goods themselves',
      { additionalHtsNumbers: ['7202.30.00'] },
      `${LINE}/additionalHtsNumbers/0 hts.not_chapter_99`,
    ],
  ])('is refused: %s', async (_, line, fault) => {
    expect(faultsIn(await ask(question(line)).expect(400))).toEqual([fault]);
  });

  it('an antidumping and a countervailing case of the same goods are two', async () => {
    await ask(question({ adcvdCases: ['A-570-979', 'C-570-980'] })).expect(200);
  });
});

describe('a case on a type of entry that carries none (19 CFR 141.61(c))', () => {
  it('is refused, with the type to use instead and the law', async () => {
    const { body } = await ask(question({ adcvdCases: ['A-570-979'] }, { entryType: '01' })).expect(422);
    expect(body).toMatchObject({
      code: 'request.unlawful',
      errors: [{ pointer: '/plannedEntries/0/entryType', code: 'entry_type.no_cases', citation: {} }],
    });
    expect(body.errors[0].remedy).toContain('type 03');
  });

  it('is told at once for every entry, also where an answer is to be computed again', async () => {
    const { asOf, plannedEntries, ...rest } = question({ adcvdCases: ['A-570-979'] }, { entryType: '11' });
    const inputs = { ...rest, plannedEntries: [...plannedEntries, ...plannedEntries] };
    const again = { question: 'bond_requirement', inputs, asOf, knownAt: '2026-03-02T14:00:00Z' };
    const answer = await t.anonymous().post('/v1/recomputations').send(again).expect(422);
    expect(faultsIn(answer)).toEqual([
      '/inputs/plannedEntries/0/entryType entry_type.no_cases',
      '/inputs/plannedEntries/1/entryType entry_type.no_cases',
    ]);
  });
});

describe('what the law says of the type of entry', () => {
  const tools = {
    htsNumber: '8501.71.0000',
    countryOfOrigin: 'FR',
    enteredValue: '100000.00',
    quantity: '10',
    unit: 'No.',
    adcvdCases: [],
  };
  const planned = async (line: object, entryType: string) => {
    const { body } = await ask({ ...question({ ...tools, ...line }, { entryType }), asOf: '2025-01-15' }).expect(200);
    return {
      ...body.result.plannedEntries[0],
      warnings: body.warnings,
      codes: body.warnings.map(({ code }: { code: string }) => code),
    };
  };

  it('April 2000, question 51: tools of trade come in temporarily under 110 per cent, other goods under 200 (19 CFR 10.31(f))', async () => {
    const bond = async (line: object) => (await planned(line, '23')).singleTransaction.basicAmount;
    // (2,500.00 + 346.40 + 125.00) × 1.1 and × 2, the next whole dollar
    expect([await bond({ specialProvision: '9813.00.50' }), await bond({})]).toEqual(['3269.00', '5943.00']);
    const { body } = await ask(question({ specialProvision: '8471.30.01' })).expect(400);
    expect(faultsIn({ body })).toEqual([`${LINE}/specialProvision hts.not_chapter_98`]);
  });

  it('what other provisions of Chapter 98 free is not computed: nothing at least, the whole duty at most', async () => {
    const { lines } = await planned({ specialProvision: '9801.00.10' }, '01');
    expect(lines[0]).toMatchObject({ total: null, least: '0.00', most: '2500.00' });
    expect(lines[0].reasonCodes).toContain('chapter_98.not_computed');
  });

  it('goods repaired abroad pay on the value of the repairs, which is asked for (9802.00.50)', async () => {
    const open = await planned({ specialProvision: '9802.00.50' }, '01');
    expect(open.lines[0]).toMatchObject({ ordinary: { amount: null }, total: null, least: '0.00', most: '2500.00' });
    expect(open.lines[0].missingFacts.map(({ fact }: { fact: string }) => fact)).toEqual(['valueOfRepairs']);
    const stated = await planned({ specialProvision: '9802.00.50', facts: { valueOfRepairs: '20000' } }, '01');
    expect(stated.lines[0]).toMatchObject({ ordinary: { amount: '500.00' }, total: '500.00' });
    // Goods of Chapter 98 bear no processing fee, but of 9802.00.60 and 9802.00.80 (19 CFR 24.23(c)).
    expect(stated.dutiesAtEntry).toMatchObject({ mpf: '0.00', hmf: '125.00' });
    const tooMuch = { specialProvision: '9802.00.50', facts: { valueOfRepairs: '100000.01' } };
    const { body } = await ask(question({ ...tools, ...tooMuch })).expect(400);
    expect(faultsIn({ body })).toEqual([`${LINE}/facts/valueOfRepairs fact.content_above_value`]);
  });

  it('goods above 2,500 dollars are not for informal entry (19 CFR 143.21(a))', async () => {
    const tooMuch = await planned({ enteredValue: '9000.00' }, '11');
    expect(tooMuch.codes).toContain('informal.value_too_high');
    expect(tooMuch.warnings.find(({ code }: { code: string }) => code === 'informal.value_too_high').message).toMatch(
      /up to \$2,500\.00 \(19 CFR 143\.21\(a\)\).*type 01.*formal processing fee/,
    );
    expect((await planned({ enteredValue: '2500.00' }, '11')).codes).not.toContain('informal.value_too_high');
    const chinese = { enteredValue: '300.00', countryOfOrigin: 'CN' };
    expect((await planned(chinese, '11')).codes).toContain('informal.chapter_99_limit');
  });
});

describe('what is not known', () => {
  it('may be left out or be null, and is the same question', async () => {
    const knownAt = { knownAt: '2026-03-02T14:00:00Z' };
    const ordinary = { entryType: '01' };
    const nothing = await ask({ ...question({}, ordinary), ...knownAt }).expect(200);
    const nulls = { additionalHtsNumbers: null, adcvdCases: null, quantity: null, unit: null, exporter: null };
    const spelled = await ask({ ...question(nulls, ordinary), ...knownAt }).expect(200);
    expect(spelled.body.digest).toBe(nothing.body.digest);
    expect(spelled.body.result.coveredImporter.gateway).toBe('undetermined');
  });
});

describe('a body that has two meanings or none', () => {
  const text = JSON.stringify(question({}));
  it.each<[string, string, string]>([
    ['a name twice', text.replace('"asOf"', '"asOf":"2026-01-01","asOf"'), '/asOf field.repeated'],
    [
      'a name twice within',
      text.replace('"enteredValue"', '"enteredValue":"1.00","enteredValue"'),
      `${LINE}/enteredValue field.repeated`,
    ],
    ['a list for a line', text.replace(/"lines":\[.*?\]/, '"lines":[[]]'), `${LINE} list.in_list`],
    ['no body', '', ' body.malformed'],
    ['half a body', text.slice(0, -1), ' body.malformed'],
    ['a field of every object', text.replace('{', '{"__proto__":{"x":1},'), ' body.malformed'],
  ])('%s', async (_, body, fault) => {
    expect(faultsIn(await ask(body).expect(400))).toEqual([fault]);
  });

  it('bytes that are not UTF-8', async () => {
    const [before = '', after = ''] = text.split('CN');
    const body = Buffer.concat([Buffer.from(before), Buffer.from([0xff, 0xc3]), Buffer.from(after)]);
    const answer = await fetch(`${t.url}/v1/bond-requirement-quotes`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    expect(answer.status).toBe(400);
    expect(faultsIn({ body: (await answer.json()) as object })).toEqual([' body.not_utf8']);
  });
});
