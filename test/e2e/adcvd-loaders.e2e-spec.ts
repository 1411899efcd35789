import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ADCVD_CODES } from '../../src/features/adcvd/loading/adcvd-codes.js';
import { ADCVD_RATES } from '../../src/features/adcvd/loading/adcvd-rates.js';
import { USITC_ORDERS } from '../../src/features/adcvd/loading/usitc-orders.js';
import { HTS } from '../../src/features/reference/loading/hts.js';
import { startTestApp } from '../support/app.js';
import type { Caller, TestApp } from '../support/app.js';
import { TestLoads, counts, told } from '../support/loads.js';

let service: TestApp;
let caller: Caller;
let loads: TestLoads;
beforeAll(async () => {
  service = await startTestApp();
  caller = service.anonymous();
  loads = new TestLoads(service);
  const list = [
    'row,Order date,Continued date,ITC case No.,DOC case No.,AD/CVD,Product Group,Product,Country,Column2,Fed Reg',
    '1,01/31/2001,,A-901,A-357-901,A,CH,Test salts,Argentina,,',
    '2,02/28/2002,,A-902,A-357-902,A,CH,Test acids,Argentina,,',
  ];
  await loads.load(USITC_ORDERS, list, '2020-08-27', 'list');
}, 60_000);
afterAll(async () => {
  loads.clear();
  await service.close();
});

const owed = async () => {
  const lines = [{ htsNumber: '7208510030', countryOfOrigin: 'AR', enteredValue: '100.00', tradeProgram: null }];
  const { body } = await caller.post('/v1/duty-determinations').send({ asOf: '2026-03-02', lines }).expect(200);
  const hidden = body.warnings.find(({ code }: any) => code === 'adcvd.cases_without_codes');
  return { possible: body.result.lines[0].possibleCases, hidden: hidden?.message };
};
const rateOf = async (caseNumber: string, asOf: string, exporter?: string) => {
  const asked = { caseNumber, countryOfOrigin: 'AR', asOf, ...(exporter === undefined ? {} : { exporter }) };
  return (await caller.post('/v1/adcvd-rate-determinations').send(asked).expect(200)).body;
};

describe('codes of cases', () => {
  it('an order of the list names none: every answer that looks by code says so', async () => {
    const { possible, hidden } = await owed();
    expect(possible).not.toContain('A-357-901');
    expect(hidden).toMatch(/A-357-901.*A-357-902/);
    const { body } = await caller.get('/v1/adcvd-cases?hts=8541.42.00&asOf=2026-03-02').expect(200);
    expect(body.items.length).toBeGreaterThan(0);
    expect(body.searched.reasons).toMatchObject([{ code: 'record.without_codes' }]);
  });

  const FILE = [
    'gad_case_id,case_no,hs_code,hs_digits',
    'X-1,A-357-901,72085100,8',
    'X-1,A-357-901,72085100,8',
    'X-1,A-357-901,854211023,9',
    'X-2,A-357-999,72085100,8',
    'X-3,,72085100,8',
    'X-4,A-35-902,72085100,8',
    'X-1,a 357 901,7208.52,6',
    'X-5,A-357-902,,',
  ];

  it('are put on record for cases on record, every other row is told with its reason; again changes nothing', async () => {
    const result = await loads.load(ADCVD_CODES, FILE, '2020-08-27', 'codes');
    expect(counts(result)).toEqual({ read: 8, refused: 4, added: 2, changed: 0, unchanged: 0 });
    expect(told(result)).toEqual([
      '3 row.duplicate noted',
      '4 hts.wrong_length value_left_out',
      '6 case_number.blank row_refused',
      '7 case_number.malformed row_refused',
      '9 codes.none row_refused',
      '5 case.not_on_record row_refused',
    ]);
    expect(result.faults.map(({ code }) => code)).toContain('codes.not_compared');
    expect(counts(await loads.load(ADCVD_CODES, FILE, '2020-08-27', 'codes'))).toMatchObject({
      added: 0,
      unchanged: 2,
    });
    const { possible, hidden } = await owed();
    expect(possible).toContain('A-357-901');
    expect(hidden).not.toMatch(/A-357-901/);
    expect(hidden).toMatch(/A-357-902/);
  });

  it('come as lines of JSON too', async () => {
    const line = JSON.stringify({ case_no: 'A-357-902', hts_codes: ['72085200', '7208530000'] });
    expect(counts(await loads.load(ADCVD_CODES, [line], '2020-08-27', 'lines'))).toMatchObject({ added: 2 });
  });
});

describe('rates of companies', () => {
  it('an order without rates says that none on record is not none owed', async () => {
    const body = await rateOf('A-357-902', '2026-03-02');
    expect(body.outcome).toBe('not_determinable');
    expect(body.warnings.map(({ code }: any) => code)).toContain('rates.none_on_record');
  });

  const MARGINS = [
    'gad_case_id,case_no,country,firm,final_margin,margin_is_number,notes',
    'X-1,A-357-901,Argentina,Sales del Sur S.A.,12.5,1,',
    'X-1,A-357-901,Argentina,SALES DEL SUR SA,13,1,',
    'X-1,A-357-901,Argentina,All others,9.7,1,',
    'X-1,A-357-901,Argentina,Pampa Quimica S.A.,0.23 (de minimis),0,',
    'X-1,A-357-901,Argentina,Andes S.A.,,0,',
    'X-1,A-357-901,Argentina,Norte S.A.,SA,0,',
    'X-1,A-357-901,Argentina,Oeste S.A.,0.82 (amended to 0.22 de minimis 2/8/96),0,',
    'X-1,A-357-901,Argentina,Este S.A. (Exporter) & Molino S.A. (Producer),5,1,exporter & producer combination rate',
    'X-1,A-357-901,Argentina,Uno S.A. & Dos S.A.,6,1,exporter & producer combination rate',
    'X-2,A-357-999,Argentina,Otro S.A.,7,1,',
  ];

  it('margins count from the order, each with its kind; what cannot be read is told', async () => {
    const result = await loads.load(ADCVD_RATES, MARGINS, '2020-08-27', 'margins');
    expect(counts(result)).toEqual({ read: 10, refused: 5, added: 4, changed: 0, unchanged: 0 });
    expect(told(result)).toEqual([
      '6 margin.blank row_refused',
      '7 margin.agreement row_refused',
      '8 margin.unclear row_refused',
      '10 company.not_taken_apart row_refused',
      '11 case.not_on_record row_refused',
      '3 row.duplicate value_left_out',
    ]);
    expect((await rateOf('A-357-901', '2026-03-02', 'Sales del Sur S.A.')).result).toMatchObject({
      rate: { adValoremPercent: '12.50', rateKind: 'investigation_margin', effectiveOn: '2001-01-31' },
    });
    expect((await rateOf('A-357-901', '2026-03-02', 'Nobody S.A.')).result.rate).toMatchObject({
      adValoremPercent: '9.70',
    });
    expect(counts(await loads.load(ADCVD_RATES, MARGINS, '2020-08-27', 'margins'))).toMatchObject({
      added: 0,
      unchanged: 4,
    });
  });

  it('a review result takes over on its day; without a day, or with a company beside a general rate, it is refused', async () => {
    const events = [
      'case_no,product,country,company,rate_pct,rate_kind,effective,por_start,por_end,source_url,note',
      'A-357-901,Test salts,Argentina,Sales del Sur S.A.,3.25,company,2019-05-02,,,http://example.test/notice,',
      'A-357-901,Test salts,Argentina,,8.1,all_others,,,,,dates cut off',
      'A-357-901,Test salts,Argentina,Pampa Quimica S.A.,44.3,country_wide,2019-05-02,,,,',
      'A-357-901,Test salts,Argentina,Andes S.A.,much,company,2019-05-02,,,,',
    ];
    const result = await loads.load(ADCVD_RATES, events, '2020-08-27', 'events');
    expect(told(result)).toEqual([
      '3 date.missing row_refused',
      '4 rate.company_of_general row_refused',
      '5 percent.malformed row_refused',
    ]);
    const rate = async (asOf: string) => (await rateOf('A-357-901', asOf, 'Sales del Sur S.A.')).result.rate;
    expect(await rate('2019-05-01')).toMatchObject({ adValoremPercent: '12.50', rateKind: 'investigation_margin' });
    expect(await rate('2019-05-02')).toMatchObject({ adValoremPercent: '3.25', rateKind: 'review_result' });
  });

  it('come with their orders as lines of JSON; what the record says otherwise of the same day stays', async () => {
    const company_rates = [
      { company: 'Acidos S.A.', rate_pct: 4.5, rate_raw: '4.5' },
      { company: 'Bases S.A.', rate_pct: null, rate_raw: 'SA' },
    ];
    const lines = [
      JSON.stringify({ case_no: 'A-357-902', all_others_rate_pct: 3.5, company_rates }),
      JSON.stringify({ case_no: 'A-357-901', all_others_rate_pct: 1, company_rates: [] }),
    ];
    const result = await loads.load(ADCVD_RATES, lines, '2020-08-27', 'orders');
    expect(counts(result)).toMatchObject({ added: 2, unchanged: 0 });
    expect(told(result)).toEqual(['2 margin.agreement value_left_out', '3 record.other_rate value_left_out']);
    expect((await rateOf('A-357-902', '2026-03-02', 'Acidos S.A.')).result.rate).toMatchObject({
      adValoremPercent: '4.50',
    });
  });
});

describe('codes beside a whole tariff', () => {
  it('are compared with every edition from their day on, a first edition that is younger than the list too', async () => {
    const edition = [
      'hts,indent,description,units,general_rate,special_rate,column2_rate',
      ...Array.from({ length: 97 }, (_, i) => `${String(i + 1).padStart(2, '0')}010100,0,Goods,kg,Free,,20%`),
      '72085100,0,Plates,kg,Free,,20%',
    ];
    await loads.load(HTS, edition, '2025-01-01', 'whole', '2026-06-08');
    const list = ['case_no,hs_code', 'A-357-902,72085100', 'A-357-902,72085500'];
    const result = await loads.load(ADCVD_CODES, list, '2020-08-27', 'older than the tariff');
    expect(counts(result)).toMatchObject({ added: 1 });
    expect(told(result)).toEqual(['3 hts.not_in_tariff value_left_out']);
  });
});
