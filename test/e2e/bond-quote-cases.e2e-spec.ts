import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ADCVD_RATES } from '../../src/features/adcvd/loading/adcvd-rates.js';
import { USITC_ORDERS } from '../../src/features/adcvd/loading/usitc-orders.js';
import { startTestApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { TestLoads } from '../support/loads.js';
import { codesAmong } from '../support/refusals.js';

let t: TestApp;
let loads: TestLoads;
beforeAll(async () => {
  t = await startTestApp();
  loads = new TestLoads(t);
});
afterAll(async () => {
  loads.clear();
  await t.close();
});

const TRINA = 'Changzhou Trina Solar Energy Co., Ltd.';
const question = (line: object, entryType = '03') => ({
  asOf: '2026-03-02',
  importer: { entityType: 'corporation', firstEntryOn: '2015-01-01', jurisdictionOfOrganization: 'US-DE' },
  plannedEntries: [
    {
      entryType,
      modeOfTransport: '11',
      timesPer12Months: 1,
      lines: [
        {
          htsNumber: '8541.42.0010',
          countryOfOrigin: 'CN',
          enteredValue: '10000.00',
          quantity: '10',
          unit: 'No.',
          ...line,
        },
      ],
    },
  ],
});
const ask = (body: object) => t.anonymous().post('/v1/bond-requirement-quotes').send(body);
const quote = async (...given: Parameters<typeof question>) => (await ask(question(...given)).expect(200)).body;
const lineOf = ({ result }: { result: any }) => result.plannedEntries[0].lines[0];
const codes = ({ warnings }: { warnings: { code: string }[] }) => codesAmong(warnings);
const faults = async (line: object) =>
  (await ask(question(line)).expect(400)).body.errors.map(({ pointer, code }: any) => `${pointer} ${code}`);
const LINE = '/plannedEntries/0/lines/0';

describe('cases that a line names', () => {
  it('one of a pair: the companion in force is told, with the rule of ACE (CSMS 58721104)', async () => {
    const body = await quote({ adcvdCases: ['A-570-979'], exporter: TRINA });
    expect(codes(body)).toContain('companion.missing');
    expect(body.warnings.find(({ code }: any) => code === 'companion.missing').message).toContain('C-570-980');
    expect(body.steps.map(({ rule }: { rule: string }) => rule)).toContain('ADCVD-05');
    expect(codes(await quote({ adcvdCases: ['A-570-979', 'C-570-980'] }))).not.toContain('companion.missing');
  });

  it('a company whose number is not on record is never taken for all others without a word', async () => {
    const body = await quote({ adcvdCases: ['A-570-979-002'] });
    expect(codes(body)).toContain('case.company_not_on_record');
    expect(lineOf(body).antidumping[0]).toMatchObject({ rate: '249.96%', amount: '24996.00' });
    expect(codes(await quote({ adcvdCases: ['A-570-979-000'] }))).not.toContain('case.company_not_on_record');
  });

  it('suffix 999 ended in July 2005, and says so', async () => {
    expect(await faults({ adcvdCases: ['A-570-890-999'] })).toEqual([`${LINE}/adcvdCases/0 case_number.ended_company`]);
  });

  it('goods of a reseller in a third country have the rate of the exporter that supplied it', async () => {
    const rate = async (parties: object) =>
      lineOf(await quote({ adcvdCases: ['A-570-979'], ...parties })).antidumping[0].rate;
    expect(await rate({ exporter: 'Somebody of Singapore', supplier: TRINA })).toBe('18.32%');
    expect(await rate({ exporter: 'Somebody of Singapore' })).toBe('249.96%');
  });

  it('a deposit rate the broker knows from ACE is taken, and shown beside the one on record', async () => {
    const stated = (caseNumber: string, adValoremPercent: string) => ({
      adcvdCases: ['A-570-979'],
      exporter: TRINA,
      statedDepositRates: [{ caseNumber, adValoremPercent }],
    });
    const body = await quote(stated('a570979', '4.06'));
    expect(lineOf(body)).toMatchObject({
      antidumping: [{ amount: '406.00', rate: '4.06%' }],
      cases: [{ depositPercent: '4.06', onRecordPercent: '18.32', rateKind: 'as_stated' }],
    });
    expect(codes(body)).toContain('rate.stated_differs');
    expect(codes(await quote(stated('A-570-979', '18.32')))).not.toContain('rate.stated_differs');
    expect(await faults(stated('C-570-980', '4.06'))).toEqual([
      `${LINE}/statedDepositRates/0/caseNumber deposit_rate.case_not_named`,
    ]);
    expect(await faults(stated('A-570-979', '1e3'))).toEqual([
      `${LINE}/statedDepositRates/0/adValoremPercent percent.malformed`,
    ]);
  });
});

describe('cases that a line does not name', () => {
  it('may apply by their codes: nothing at least, the highest rate at most, until confirmed or denied', async () => {
    const body = await quote({}, '01');
    const line = lineOf(body);
    expect(line.possibleCases).toEqual(expect.arrayContaining(['A-570-979', 'C-570-980']));
    expect(line.antidumping).toContainEqual({
      caseNumber: 'A-570-979',
      amount: null,
      least: '0.00',
      most: '24996.00',
      rate: null,
      reasonCodes: ['adcvd.scope_open'],
    });
    expect(body.result.dutiesAtEntry).toMatchObject({ antidumping: null, countervailing: null, total: null });
    expect(body.result.coveredImporter.gateway).toBe('undetermined');
    const [denied, confirmed] = [
      lineOf(await quote({ adcvdCases: [] }, '01')),
      lineOf(await quote({ adcvdCases: line.possibleCases })),
    ];
    for (const settled of [denied, confirmed]) {
      expect(Number(settled.total)).toBeGreaterThanOrEqual(Number(line.least));
      expect(Number(settled.total)).toBeLessThanOrEqual(Number(line.most));
    }
  });

  it('cannot be found where orders of the origin are on record without codes: nothing is settled by silence', async () => {
    const motor = { htsNumber: '8482.10.1040', countryOfOrigin: 'JP' };
    const search = async (query: string) => (await t.anonymous().get(`/v1/adcvd-cases?${query}`).expect(200)).body;
    const before = await quote(motor, '01');
    expect(before.result.coveredImporter.gateway).toBe('not_met');
    // The list of the International Trade Commission names no tariff codes.
    await loads.load(
      USITC_ORDERS,
      [
        'row,Order date,Continued date,ITC case No.,DOC case No.,AD/CVD,Product Group,Product,Country,Column2,Fed Reg',
        '1,05/15/1989,,A-394,A-588-899,A,BRG,Ball bearings,Japan,,54FR20904',
      ],
      '2020-08-27',
    );
    const open = await quote(motor, '01');
    expect(codes(open)).toContain('adcvd.orders_without_codes');
    expect(open.reasonCodes).toEqual(
      expect.arrayContaining(['adcvd.orders_without_codes', 'adcvd.orders_without_rates']),
    );
    expect(JSON.stringify(open.warnings)).toContain('no rate is on record of A-588-899');
    expect(open.result).toMatchObject({
      coveredImporter: { gateway: 'undetermined' },
      dutiesAtEntry: { antidumping: null, total: null, most: null },
      exposure: { amount: null },
    });
    await loads.load(
      ADCVD_RATES,
      ['case_no,firm,final_margin', 'A-588-899,Some Bearing Co.,40.00', 'A-588-899,Other Bearing Co.,12.50'],
      '2020-08-27',
    );
    const bounded = await quote(motor, '01');
    expect(bounded.result.dutiesAtEntry).toMatchObject({ antidumping: null, countervailing: '0.00', total: null });
    const denied = await quote({ ...motor, adcvdCases: [] }, '01');
    const [{ enteredValue }] = bounded.inputs.plannedEntries[0].lines;
    const mostOf = ({ result }: typeof denied) => Number(result.dutiesAtEntry.most);
    expect(mostOf(bounded) - mostOf(denied)).toBeCloseTo(0.4 * Number(enteredValue), 2);
    expect(denied.result).toMatchObject({
      coveredImporter: { gateway: 'not_met' },
      dutiesAtEntry: { antidumping: '0.00' },
    });
    const hidden = await search('hts=8482.10.50&country=JP');
    expect(hidden.searched.reasons.map(({ code }: { code: string }) => code)).toContain('record.without_codes');
    const page = await search('hts=8541.42.00&limit=1');
    expect([page.items.length, page.searched.reasons[0].code]).toEqual([1, 'record.without_codes']);
    expect((await search('hts=8541.42.00&country=CN&limit=1')).searched).toBeUndefined();
  });
});
