import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';

let t: TestApp;
beforeAll(async () => {
  t = await startTestApp();
});
afterAll(() => t.close());

const question = (line: object, given: object = {}, entry: object = {}) => ({
  asOf: '2026-03-02',
  importer: {
    entityType: 'corporation',
    firstEntryOn: '2015-01-01',
    jurisdictionOfOrganization: 'US-DE',
    existingBondAmount: '100000.00',
  },
  plannedEntries: [
    {
      entryType: '01',
      modeOfTransport: '11',
      timesPer12Months: 12,
      lines: [
        {
          htsNumber: '8501.71.0000',
          countryOfOrigin: 'CN',
          enteredValue: '2000000.00',
          quantity: '1000',
          unit: 'No.',
          adcvdCases: [],
          ...line,
        },
      ],
      ...entry,
    },
  ],
  ...given,
});
const ask = (body: object) => t.anonymous().post('/v1/bond-requirement-quotes').send(body);
const quote = async (...given: Parameters<typeof question>) => (await ask(question(...given)).expect(200)).body;
const refused = async (...given: Parameters<typeof question>) =>
  (await ask(question(...given)).expect(422)).body.errors.map(
    ({ pointer, code }: { pointer: string; code: string }) => `${pointer} ${code}`,
  );
const lineOf = ({ result }: { result: any }) => result.plannedEntries[0].lines[0];
const applied = (body: { result: any }) =>
  lineOf(body).additional.map((one: any) => `${one.heading} ${one.verdict} ${one.amount}`);
const LINE = '/plannedEntries/0/lines/0';

describe('nothing named: every additional duty of the line is found', () => {
  // Twelve shipments of two million of a line whose own footnote names the heading: 3.7 and 25 per cent, a tenth of which is 700,000.
  it('Chinese motors owe Section 301, and the bond of 100,000 is short of 700,000', async () => {
    const body = await quote({ htsNumber: '8501.52.4000' }, { asOf: '2025-01-15' });
    expect(applied(body)).toEqual(['9903.88.02 applies 500000.00']);
    expect(body).toMatchObject({
      outcome: 'standard_bond_required',
      result: {
        standardContinuousAmount: '700000.00',
        requiredContinuousAmount: '700000.00',
        existingBond: { outcome: 'insufficient', shortfall: '600000.00' },
      },
    });
    expect(lineOf(body)).toMatchObject({ htsNumber: '8501.52.4000', total: '574000.00', least: '574000.00' });
  });

  it('a year later Section 122 stands beside it', async () => {
    const body = await quote({});
    expect(applied(body)).toEqual(['9903.03.01 applies 200000.00', '9903.88.02 applies 500000.00']);
    expect(body.result.requiredContinuousAmount).toBe('1000000.00');
  });

  it('free goods under additional duties are not free: value with duties, not a tenth of the value', async () => {
    const steel = { htsNumber: '7210.49.0091', enteredValue: '100000.00', quantity: '10000', unit: 'kg' };
    const body = await quote(steel);
    expect(applied(body)).toEqual(['9903.81.87 applies 50000.00', '9903.91.01 applies 25000.00']);
    expect(body.result.singleTransaction.basicAmount).toBe('175472.00');
  });
});

describe('a fact that is missing', () => {
  const car = { htsNumber: '8703.22.0110', countryOfOrigin: 'DE', enteredValue: '400000.00' };

  it('leaves the total open; least and most, the question and what each answer is worth are told', async () => {
    const body = await quote(car);
    expect(body.reasonCodes).toContain('facts.missing');
    expect(lineOf(body)).toMatchObject({
      additionalTotal: null,
      additionalLeast: '40000.00',
      additionalMost: '50000.00',
    });
    expect(body.result.dutiesPerYear).toMatchObject({ total: null, additional: null });
    expect(body.result.missingFacts).toMatchObject([
      { fact: 'vehicleKind', pointer: `${LINE}/facts/vehicleKind`, lines: 1 },
    ]);
    expect(lineOf(body).missingFacts[0].worth).toContainEqual({
      answer: 'passenger_or_light_truck',
      least: '50000.00',
      most: '50000.00',
      owedLeast: '60000.00',
      owedMost: '60000.00',
      mpfLeast: null,
      mpfMost: null,
    });
    expect(body.result.singleTransaction).toMatchObject({
      basicAmount: null,
      basicLeast: '451152.00',
      basicMost: '461152.00',
    });
    expect(body.result.nextSteps.map(({ action }: { action: string }) => action)).toContain('state_missing_facts');
  });

  it('stated, lands between them; a heading that is named states it too', async () => {
    const stated = await quote({ ...car, facts: { vehicleKind: 'passenger_or_light_truck' } });
    const named = await quote({ ...car, additionalHtsNumbers: ['9903.94.51'] });
    for (const body of [stated, named]) expect(lineOf(body)).toMatchObject({ additionalTotal: '50000.00' });
    expect(lineOf(await quote({ ...car, facts: { vehicleKind: 'other' } })).additionalTotal).toBe('40000.00');
  });

  it('a bond is told insufficient where it fails the least, and sufficient where it reaches the most', async () => {
    const held = async (existingBondAmount: string) => {
      const { importer } = question({});
      const { outcome, result } = await quote(
        car,
        { importer: { ...importer, existingBondAmount } },
        { timesPer12Months: 24 },
      );
      const { existingBond: bond } = result;
      return [outcome, bond.outcome, bond.atLeast.outcome, bond.atMost.outcome];
    };
    // 24 × (10,000 + 40,000 + 1,151.50) and 24 × (10,000 + 50,000 + 1,151.50): a tenth of each is above 100,000
    expect(await held('100000.00')).toEqual(['standard_bond_required', 'insufficient', 'insufficient', 'insufficient']);
    expect(await held('200000.00')).toEqual(['standard_bond_sufficient', 'sufficient', 'sufficient', 'sufficient']);
  });

  it('a claim neither made nor denied changes ordinary duty and fee too; null denies it', async () => {
    const shirt = {
      htsNumber: '6109.10.0012',
      countryOfOrigin: 'CA',
      enteredValue: '40000.00',
      quantity: '100',
      unit: 'doz',
    };
    const on = { asOf: '2025-05-02' };
    const open = lineOf(await quote(shirt, on));
    expect(open).toMatchObject({ ordinary: { amount: null }, least: '0.00', most: '16600.00' });
    expect(lineOf(await quote({ ...shirt, tradeProgram: null }, on))).toMatchObject({
      ordinary: { amount: '6600.00' },
      total: '16600.00',
    });
    const claimed = await quote({ ...shirt, tradeProgram: 'USMCA' }, on);
    expect(lineOf(claimed)).toMatchObject({ ordinary: { amount: '0.00' }, total: '0.00' });
    expect(claimed.inputs.plannedEntries[0].lines[0].tradeProgram).toBe('S');
  });

  it.each([
    ['no such fact', { nonsense: true }, 'nonsense fact.unknown'],
    ['no such answer', { vehicleKind: 'ship' }, 'vehicleKind fact.unknown_answer'],
  ])('refuses %s', async (_, facts, fault) => {
    const { body } = await ask(question({ ...car, facts })).expect(400);
    expect(body.errors.map(({ pointer, code }: any) => `${pointer} ${code}`)).toEqual([`${LINE}/facts/${fault}`]);
  });
});

describe('what is named is checked: printed is not in force', () => {
  const first = `${LINE}/additionalHtsNumbers/0`;
  it.each([
    [
      'French goods under Section 301 on China',
      { countryOfOrigin: 'FR', additionalHtsNumbers: ['9903.88.03'] },
      `${first} heading.other_origin`,
    ],
    ['a suspended provision', { additionalHtsNumbers: ['9903.88.16'] }, `${first} heading.suspended`],
    [
      'an emergency duty after 23 February 2026',
      { countryOfOrigin: 'TW', additionalHtsNumbers: ['9903.02.60'] },
      `${first} heading.not_in_force`,
    ],
    ['a heading nobody knows', { additionalHtsNumbers: ['9903.99.99'] }, `${first} heading.not_on_record`],
    ['none, where one is owed', { additionalHtsNumbers: [] }, `${LINE}/additionalHtsNumbers heading.owed`],
  ])('%s', async (_, line, fault) => {
    expect(await refused(line)).toEqual([fault]);
  });

  it('on its last day it is charged', async () => {
    const body = await quote({ countryOfOrigin: 'TW', additionalHtsNumbers: ['9903.02.60'] }, { asOf: '2026-02-23' });
    expect(applied(body)).toContain('9903.02.60 applies 400000.00');
  });

  it('goods of column 2 pay no reciprocal duty, named or not', async () => {
    const russian = { countryOfOrigin: 'RU' };
    expect(await refused({ ...russian, additionalHtsNumbers: ['9903.01.25'] }, { asOf: '2026-02-20' })).toEqual([
      `${first} heading.other_origin`,
    ]);
    expect(lineOf(await quote(russian, { asOf: '2026-02-20' })).additionalTotal).toBe('0.00');
  });
});

describe('the day and the data', () => {
  it('past the last reviewed day nothing is determined; what stands by its own terms is shown', async () => {
    const { outcome, reasonCodes, result, warnings } = await quote({}, { asOf: '2026-09-18' });
    expect([outcome, result.standardContinuousAmount]).toEqual(['not_determinable', null]);
    expect(reasonCodes).toContain('data.not_current');
    expect(warnings.map(({ code }: { code: string }) => code)).toContain('data.not_current');
    expect(lineOf({ result })).toMatchObject({ total: null, most: null, additionalLeast: '500000.00' });
    expect(result.dataCurrentThrough).toMatchObject({ programs: expect.any(String), fees: '2027-09-30' });
  });

  it('before the first edition duties are open and the rest is answered', async () => {
    const { result, reasonCodes } = await quote({}, { asOf: '2024-06-03', dutiesTaxesFees12Months: '550000.00' });
    expect(reasonCodes).toContain('data.before_first');
    expect(lineOf({ result })).toMatchObject({ total: null, most: null });
    expect(result).toMatchObject({
      standardContinuousAmount: '60000.00',
      dutiesAtEntry: { total: null, hmf: '2500.00' },
    });
  });

  it('takes what the day of the rate is the day of, and refuses what is no such thing', async () => {
    expect((await quote({}, { asOfBasis: 'privileged_status' })).inputs.asOfBasis).toBe('privileged_status');
    const { body } = await ask(question({}, { asOfBasis: 'arrival' })).expect(400);
    expect(body.errors[0]).toMatchObject({ pointer: '/asOfBasis', code: 'basis.unknown' });
  });
});
