import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { USITC_ORDERS } from '../../src/features/adcvd/loading/usitc-orders.js';
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
}, 60_000);
afterAll(async () => {
  loads.clear();
  await service.close();
});

const RAW =
  'row,Order date,Continued date,ITC case No.,DOC case No.,AD/CVD,Product Group,Product,Country,Column2,Fed Reg';
const DIRTY = [
  RAW,
  '1,01/31/2001,03/18/2016,A-901,A-357-901,A,CH,Test salts,Argentina,,81FR14835',
  '2,2002/02/28,28-Aug,C-902,C–357–902,C,CH,Test salts,Argentina ,,',
  '3,03/01/2003,,A-903,A-35-903,A,CH,Missing digit,Argentina,,',
  '4,04/01/2004,,,A-357-904,C,CH,Two laws,Argentina,,',
  '5,05/01/2005,,A-905,A-580-905,A,CH,Neighbour’s country,Mexico,,',
  '6,06/01/2006,,A-906,A-507-906,A,CH,Digits turned around,China,,',
  '7,07/01/2007,,A-907,A-999-907,A,CH,No such code,Argentina,,',
  '8,08/01/2008,,A-908-A,A-357-908,A,CH,Axes,Argentina,,',
  '9,08/01/2008,,A-908-B,A-357-908,A,CH,Picks,Argentina,,',
  '10,08/01/2008,,A-909,A-357-908,A,CH,Axes,Japan,,',
  '11,09/01/2009,,A-911,A-357-911,A,CH,Wrong column,,Argentina,',
  ',,,,,,,,,,',
  '13,13/01/2010,,A-913,A-357-913,A,CH,No such month,Argentina,,',
  '14,01/01/2030,,A-914,A-357-914,A,CH,Later than the list,Argentina,,',
  '15,10/01/2010,01/01/2009,A-915,A-301-915,A,CH,Continued before it began,Columbia,,',
  '16,12/07/2012,,A-1190,A-570-979,A,ME,Solar cells by another name,China,,77 FR 73018',
];

describe('usitc-orders', () => {
  it('loads what is right, repairs what can be meant in one way only, refuses the rest', async () => {
    const result = await loads.load(USITC_ORDERS, DIRTY, '2020-08-27', 'USITC test');
    expect(told(result).filter((line) => !line.includes('record.'))).toEqual([
      '13 row.blank row_refused',
      '3 case_number.form value_repaired',
      '3 date.year_first value_repaired',
      '3 date.malformed value_left_out',
      '4 case_number.malformed row_refused',
      '5 type.contradicts_number row_refused',
      '6 country.contradicts_number value_repaired',
      '7 case_number.country_code_transposed row_refused',
      '8 country_code.unknown row_refused',
      '11 country.contradicts_number value_repaired',
      '12 country.wrong_column value_repaired',
      '14 date.malformed row_refused',
      '15 date.after_edition row_refused',
      '16 country.spelling value_repaired',
      '16 date.before_order value_left_out',
      '9 case_number.several_products noted',
      '10 case_number.several_products noted',
      '11 case_number.duplicate row_refused',
    ]);
    expect(counts(result)).toEqual({ read: 16, refused: 8, added: 6, changed: 0, unchanged: 1 });
  });

  it('the cases are found at once, in force from the day of their order', async () => {
    const { body } = await caller.get('/v1/adcvd-cases/A-357-901').expect(200);
    expect(body).toMatchObject({ country: 'AR', product: 'Test salts', status: 'order', statusSince: '2001-01-31' });
    expect(body.statuses[0].citation.authority).toBe(
      'USITC list of AD and CVD orders in place: order of 2001-01-31, continued 2016-03-18 (81 FR 14835)',
    );
    const several = await caller.get('/v1/adcvd-cases/A-357-908').expect(200);
    expect(several.body.product).toBe('Axes; Picks');
    expect((await caller.get('/v1/adcvd-cases/A-580-905')).body.country).toBe('KR');
    await caller.get('/v1/adcvd-cases/A-357-904').expect(404);
  });

  it('a case on record keeps its scope, its rates and its words', async () => {
    const { body } = await caller.get('/v1/adcvd-cases/A-570-979').expect(200);
    expect(body.product).not.toBe('Solar cells by another name');
    expect(body.scopeCodes.length).toBeGreaterThan(0);
  });

  it('a second run changes nothing; a later continuation is news', async () => {
    expect(counts(await loads.load(USITC_ORDERS, DIRTY, '2020-08-27', 'USITC test'))).toMatchObject({
      added: 0,
      changed: 0,
      unchanged: 7,
    });
    const later = [RAW, '1,01/31/2001,05/05/2021,A-901,A-357-901,A,CH,Test salts,Argentina,,86 FR 1'];
    const result = await loads.load(USITC_ORDERS, later, '2021-06-01', 'USITC test 2');
    expect(counts(result)).toMatchObject({ added: 0, changed: 1 });
    expect(result.missing).toContain('C-357-902');
    const { body } = await caller.get('/v1/adcvd-cases/A-357-901').expect(200);
    expect(body.statuses).toHaveLength(1);
    expect(body.statuses[0].citation.authority).toContain('continued 2021-05-05 (86 FR 1)');
  });

  it('where the record says otherwise, it stays and the row is told', async () => {
    const odd = [RAW, '1,01/01/2013,,A-1190,A-570-979,A,ME,Solar cells,China,,'];
    const result = await loads.load(USITC_ORDERS, odd, '2020-08-27', 'USITC odd');
    expect(told(result)).toEqual(['2 record.other_order_date noted']);
    expect((await caller.get('/v1/adcvd-cases/A-570-979')).body.statusSince).not.toBe('2013-01-01');
  });
});

describe('which of two contradicting cells is right', () => {
  const ITC = [
    RAW,
    '1,01/06/2020,,C-612,C-533-998,C,TX,Number of India and name of China,China,,',
    '2,01/06/2020,,A-1430,C-533-998,C,TX,ITC says antidumping,India,,',
    '3,05/06/2016,,A-1270,A-122-995,C,CH,Column wrong,Canada,,',
    '4,07/22/2008,,C-447,A-570-991,C,ME,Letter wrong,China,,',
    '5,01/06/2020,,A-1429,C-533-997,A,TX,Letter and country wrong,China,,',
    '6,03/11/1986,,C-None,C-507-991,C,AG,No ITC number,Iran,,',
    '7,08/01/2019,,701-TA-627,C-122-968,C,ME,Long form,Canada,,',
    '8,10/21/1977,,AA-167,A-475-959,A,CH,Act of 1921,Italy,,',
    '9,07/22/2008,,A-457-B,A-570-990,A,ME,Of several,China,,',
  ];

  it('is told by the ITC number; where it cannot be told no order comes on record', async () => {
    const result = await loads.load(USITC_ORDERS, ITC, '2020-08-27', 'USITC by ITC');
    expect(told(result).filter((line) => !line.includes('missing'))).toEqual([
      '2 country.contradicts_number value_repaired',
      '3 itc_number.contradicts_number row_refused',
      '4 type.contradicts_number value_repaired',
      '5 case_number.other_law value_repaired',
      '6 case_number.other_law value_repaired',
      '6 country.contradicts_number value_repaired',
      '6 case_number.wrong_twice row_refused',
      '7 itc_number.none value_left_out',
      '2 case_number.duplicate row_refused',
    ]);
    for (const phantom of ['C-533-998', 'A-533-998', 'A-533-997', 'C-533-997', 'A-570-991'])
      await caller.get(`/v1/adcvd-cases/${phantom}`).expect(404);
  });

  it.each([
    ['A-122-995', '731-TA-1270'],
    ['C-570-991', '701-TA-447'],
    ['C-122-968', '701-TA-627'],
    ['A-475-959', 'AA1921-167'],
    ['A-570-990', '731-TA-457-B'],
    ['C-507-991', undefined],
  ])('%s carries the ITC number %s, in one form', async (caseNumber, itcNumber) => {
    const { body } = await caller.get(`/v1/adcvd-cases/${caseNumber}`).expect(200);
    expect(body.itcNumber).toBe(itcNumber);
  });
});

describe('npm run load', () => {
  const run = (...args: string[]) =>
    spawnSync(process.execPath, ['dist/src/tools/load.js', ...args], {
      encoding: 'utf8',
      env: { ...process.env, DATABASE_URL: service.database.serviceUrl, DATABASE_ADMIN_URL: service.database.adminUrl },
    });

  it('loads beside the running service, writes the faults and ends with 0 although rows were refused', async () => {
    const file = loads.file('ports.csv', ['port_code,port_name', '0198,SOMEWHERE NEW', '198,TOO SHORT']);
    const faults = path.join(path.dirname(file), 'faults.ndjson');
    const { status, stdout, stderr } = run(
      'ports',
      file,
      '--effective',
      '2026-01-01',
      '--edition',
      'By hand',
      '--faults',
      faults,
    );
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('rows read 2, refused 1; on record: added 1');
    const lines = readFileSync(faults, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines).toContainEqual(expect.objectContaining({ row: 3, code: 'port.code_malformed', value: '198' }));
    expect((await caller.get('/v1/ports?q=0198')).body.items).toHaveLength(1);
  }, 60_000);

  it('a file that is not there or has another header ends with 2 and says why', () => {
    const missing = run('ports', 'no-such-file.csv', '--effective', '2026-01-01', '--edition', 'x');
    expect(missing.status).toBe(2);
    expect(missing.stderr).toMatch(/no such file/);
    const wrong = run('hts', loads.file('wrong.csv', ['a,b', '1,2']), '--effective', '2026-01-01', '--edition', 'x');
    expect([wrong.status, wrong.stderr]).toEqual([2, expect.stringMatching(/The header lacks/)]);
    const usage = run('tariff', 'x.csv', '--effective', '2026-02-30');
    expect(usage.status).toBe(2);
    expect(usage.stderr).toMatch(/no kind "tariff"; --effective takes a date.*; --edition takes a name/);
  }, 60_000);
});
