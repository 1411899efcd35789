import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CIRCULAR_570 } from '../../src/features/reference/loading/circular-570.js';
import { HTS } from '../../src/features/reference/loading/hts.js';
import { INTEREST_RATES } from '../../src/features/reference/loading/interest-rates.js';
import { startTestApp } from '../support/app.js';
import type { Caller, TestApp } from '../support/app.js';
import { askAs } from '../support/ask-as.js';
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
const auditOf = (table: string) =>
  askAs(
    service.database.adminUrl,
    `select actor_id, count(*)::text as changes from audit where table_name = '${table}' group by 1 order by 1`,
  );

describe('hts', () => {
  const HEADER =
    'HTS Number,Indent,Description,Unit of Quantity,General Rate of Duty,Special Rate of Duty,Column 2 Rate of Duty';
  const edition = [
    HEADER,
    '9401,0,Seats:,,,,',
    ',1,Swivel seats:,,,,',
    '9401.39.00,2,Other,,5%,Free (AU),40%',
    '9401.39.0010,3,Of metal,"[""No.""]",,,',
    '9401.39.0020,3,Of wood,"[""No."",""kg""]",5%,Free (AU),40%',
    '9401.39.0030,3,Of cane,"[""No.""]",6%,,40%',
    '9401.39.0010,3,Of metal again,"[""No.""]",,,',
    '7701.00.00,0,Nothing stands here,,Free,,Free',
    '94O1.40.00,1,A letter for a digit,,Free,,Free',
    '9401.41.00,1,,,Free,,Free',
    '9401.42.00,1,No rate at all,,,,',
    ',,,,,,',
    '7202.30.0000,1,Ferrosilicon manganese,"[""kg""]",4.4%,Free (AU),23%',
  ];

  it('loads what is right and tells every fault with its row', async () => {
    const result = await loads.load(HTS, edition, '2026-01-01', 'HTSUS test 1');
    expect(result.faults.map(({ code }) => code)).toContain('footnotes.none');
    expect(told(result)).toEqual([
      '13 row.blank row_refused',
      '8 hts.duplicate row_refused',
      '9 hts.no_such_chapter row_refused',
      '10 hts.malformed row_refused',
      '11 description.blank row_refused',
      '7 rate.differs_from_legal_line noted',
      '12 rate.blank noted',
    ]);
    expect(counts(result)).toEqual({ read: 13, refused: 5, added: 6, changed: 1, unchanged: 0 });
    expect(result.faults.find(({ row }) => row === 10)).toMatchObject({
      column: 'HTS Number',
      value: '94O1.40.00',
      record: edition[9]!.split(','),
    });
  });

  it('is seen at once by the running service, with path, units and inherited rate', async () => {
    const { body } = await caller.get('/v1/tariff-lines/9401.39.0010').expect(200);
    expect(body).toMatchObject({
      fullDescription: 'Seats > Swivel seats > Other > Of metal',
      units: ['No.'],
      general: { text: '5%' },
      rateInheritedFrom: '9401.39.00',
      edition: 'HTSUS test 1',
    });
    const own = await caller.get('/v1/tariff-lines/9401390030').expect(200);
    expect(own.body.general.text).toBe('6%');
    expect(own.body).not.toHaveProperty('rateInheritedFrom');
  });

  it('a line that changed has its old rate before the day and its new one from it', async () => {
    const before = await caller.get('/v1/tariff-lines/72023000?asOf=2025-12-31').expect(200);
    expect(before.body).toMatchObject({ general: { text: '3.9%' }, through: '2025-12-31' });
    const after = await caller.get('/v1/tariff-lines/72023000?asOf=2026-01-01').expect(200);
    expect(after.body).toMatchObject({ general: { text: '4.4%' }, from: '2026-01-01' });
  });

  it('what was known before the load stays as it was known', async () => {
    const { body } = await caller
      .get('/v1/tariff-lines/72023000?asOf=2026-01-15&knownAt=2026-02-01T00:00:00Z')
      .expect(200);
    expect(body.general.text).toBe('3.9%');
  });

  it('a second run changes nothing, not even the audit trail', async () => {
    const trail = await auditOf('tariff_line');
    const result = await loads.load(HTS, edition, '2026-01-01', 'HTSUS test 1');
    expect(counts(result)).toMatchObject({ added: 0, changed: 0, unchanged: 7 });
    expect(await auditOf('tariff_line')).toEqual(trail);
    expect(trail.map(({ actor_id }) => actor_id)).toContain('loader:test');
    expect(await auditOf('reference_load')).toContainEqual({ actor_id: 'loader:test', changes: '1' });
  });

  it('an earlier edition loaded later does not run over the later one', async () => {
    const result = await loads.load(HTS, [HEADER, '9401.39.00,2,Other,,5.5%,,40%'], '2025-07-01', 'HTSUS test 0');
    expect(counts(result)).toMatchObject({ added: 1 });
    const { body } = await caller.get('/v1/tariff-lines/94013900?asOf=2025-12-31').expect(200);
    expect(body).toMatchObject({ general: { text: '5.5%' }, from: '2025-07-01', through: '2025-12-31' });
    expect((await caller.get('/v1/tariff-lines/94013900')).body.general.text).toBe('5%');
  });

  it('lines a later edition lacks are told, and stay', async () => {
    const result = await loads.load(
      HTS,
      [HEADER, '9401.39.00,2,Other,,5%,Free (AU),40%'],
      '2026-02-01',
      'HTSUS test 2',
    );
    expect(result.missing).toContain('9401390010');
    expect(result.missing).not.toContain('94013900');
    await caller.get('/v1/tariff-lines/9401390010').expect(200);
  });
});

describe('interest rates', () => {
  it('periods are merged by their days; overlaps are refused and gaps told', async () => {
    const result = await loads.load(
      INTEREST_RATES,
      [
        'begin_date,end_date,underpayment_pct,overpayment_pct,corporate_overpayment_pct',
        '2004-01-01,2004-06-30,3,3,2',
        '2004-06-01,2004-12-31,3,3,2',
        '2005-01-01,2005-12-31,3,3,',
        '2024-10-01,2024-12-31,8,8,7',
        '2026-04-01,2026-06-30,6.5,6.5,5.5',
        '2026-07-01,2026-06-30,6,6,5',
        '2026-13-01,2026-06-30,6,6,5',
        '2027-01-01,2027-03-31,six,6,5',
      ],
      '2004-01-01',
    );
    expect(told(result)).toEqual([
      '3 period.overlaps row_refused',
      '7 period.ends_before_it_begins row_refused',
      '8 date.malformed row_refused',
      '9 percent.malformed row_refused',
      '4 period.gap noted',
      '5 period.gap noted',
      '6 period.gap noted',
    ]);
    expect(counts(result)).toMatchObject({ added: 2, changed: 1, unchanged: 1 });
    const { body } = await caller.get('/v1/interest-rates?asOf=2026-05-01').expect(200);
    expect(body).toMatchObject({
      outcome: 'determined',
      underpaymentPercent: '6.50',
      dataCurrentThrough: '2026-12-31',
    });
    const gap = await caller.get('/v1/interest-rates?asOf=2004-08-01').expect(200);
    expect(gap.body).toMatchObject({ outcome: 'not_determinable', reasonCodes: ['data.gap'] });
  });
});

describe('circular 570', () => {
  it('a change within the year counts from its own day', async () => {
    const result = await loads.load(
      CIRCULAR_570,
      [
        'record_type,effective_date,action,company_name,naic,underwriting_limit_usd,incorporated_in,licensed_in',
        'Original,,,First Test Surety,90001,1000000,TX,TX OK ZZ',
        'Supplemental,2026-02-01,UL AMD,First Test Surety,90001,2000000,,',
        'Supplemental,2026-02-15,LIC CHG,First Test Surety,90001,,,LA',
        'Original,,,First Test Surety,90001,1,TX,TX',
        'Original,,,Second Test Surety,9002,1000000,TX,TX',
        'Supplemental,2026-02-01,UL AMD,Third Test Surety,90003,5,,',
        'Supplemental,2026-01-06,STAT CHG,Fourth Test Surety,90004,5000000,OR,OR WA',
      ],
      '2025-07-01',
    );
    expect(told(result)).toEqual([
      '2 state.unknown value_left_out',
      '4 licences.added_or_left value_left_out',
      '5 naic.duplicate row_refused',
      '6 naic.malformed row_refused',
      '7 naic.no_original row_refused',
      '8 naic.no_original noted',
    ]);
    const limits = async (asOf: string) => {
      const { body } = await caller.get('/v1/sureties').query({ q: 'Test Surety', asOf }).expect(200);
      return body.items.map((one: { naic: string; underwritingLimit: string }) => [one.naic, one.underwritingLimit]);
    };
    expect(await limits('2026-01-05')).toEqual([['90001', '1000000.00']]);
    expect(await limits('2026-02-01')).toEqual([
      ['90001', '2000000.00'],
      ['90004', '5000000.00'],
    ]);
    const licensed = await caller.get('/v1/sureties?state=OK').expect(200);
    expect(licensed.body.items.map((one: { naic: string }) => one.naic)).toContain('90001');
  });
});
