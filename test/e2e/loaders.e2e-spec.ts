import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CIRCULAR_570 } from '../../src/features/reference/loading/circular-570.js';
import { HTS } from '../../src/features/reference/loading/hts.js';
import { INTEREST_RATES } from '../../src/features/reference/loading/interest-rates.js';
import { PORTS_OF_ENTRY } from '../../src/features/reference/loading/ports.js';
import { Database } from '../../src/platform/database/database.js';
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
const auditOf = (table: string) =>
  service.app.get(Database).query<{ actor_id: string; changes: string }>(
    {
      name: 'test-audit',
      text: 'select actor_id, count(*)::text as changes from audit where table_name = $1 group by 1 order by 1',
    },
    [table],
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
    expect(result.faults.filter(({ row }) => row === null).map(({ code }) => code)).toEqual(['footnotes.none']);
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
    expect(await auditOf('reference_load')).toEqual([{ actor_id: 'loader:test', changes: '1' }]);
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

describe('hts as USITC exports it in JSON', () => {
  const SHEET = JSON.stringify([
    {
      htsno: '9401',
      indent: '0',
      description: 'Seats:',
      superior: null,
      units: [],
      general: '',
      special: '',
      other: '',
      footnotes: null,
    },
    {
      htsno: '9401.91.50',
      indent: '1',
      description: 'Parts',
      superior: null,
      units: [],
      general: 'Free',
      special: '',
      other: '40%',
      footnotes: [
        { columns: ['general'], marker: '1', value: 'See 9903.88.03. ', type: 'endnote' },
        { columns: ['general'], marker: '2', value: 'See 9903.89.99.', type: 'endnote' },
      ],
    },
    {
      htsno: '9401.91.5010',
      indent: '2',
      description: 'Of bamboo',
      superior: null,
      units: ['No.', 'kg'],
      general: '',
      special: '',
      other: '',
      footnotes: [],
    },
  ]);

  it('brings the footnotes, and a ten-digit line has those of its eight-digit line', async () => {
    const result = await loads.load(HTS, [SHEET], '2026-01-01', '2026 test');
    expect(told(result)).toEqual([]);
    const { body } = await caller.get('/v1/tariff-lines/9401.91.5010?asOf=2026-01-01').expect(200);
    expect(body).toMatchObject({
      footnotes: 'See 9903.88.03. See 9903.89.99.',
      units: ['No.', 'kg'],
      rateInheritedFrom: '9401.91.50',
      general: { text: 'Free' },
      citation: { authority: 'Harmonized Tariff Schedule of the United States, edition 2026 test' },
    });
    const listed = await caller.get('/v1/tariff-lines?prefix=9401.91&asOf=2026-01-01').expect(200);
    expect(listed.body.items.find(({ hts }: any) => hts === '9401.91.5010').footnotes).toContain('9903.88.03');
  });

  it('refuses JSON that is no list of rows', async () => {
    await expect(loads.load(HTS, ['[1, 2]'], '2026-01-01', 'x')).rejects.toThrow('not an array of objects');
    await expect(loads.load(HTS, ['[{"htsno":'], '2026-01-01', 'x')).rejects.toThrow('not JSON');
    await expect(loads.load(HTS, ['[{"a": "b"}]'], '2026-01-01', 'x')).rejects.toThrow('header lacks');
  });
});

describe('a whole edition of the tariff', () => {
  const HEADER =
    'HTS Number,Indent,Description,Unit of Quantity,General Rate of Duty,Special Rate of Duty,Column 2 Rate of Duty';
  const chapters = Array.from({ length: 97 }, (_, i) => String(i + 1).padStart(2, '0')).filter((c) => c !== '77');
  const edition = (...more: string[]) => [
    HEADER,
    ...chapters.map((chapter) => `${chapter}99.99.9900,0,Of chapter ${chapter},"[""No.""]",1%,,40%`),
    ...more,
  ];
  const old = edition('8599.11.1100,0,Only in the old one,"[""No.""]",2%,,40%');
  const young = edition('8599.11.2200,0,Only in the new one,"[""No.""]",2%,,40%');
  const line = (hts: string, asOf: string) => caller.get(`/v1/tariff-lines/${hts}?asOf=${asOf}`);

  it('ends what it no longer has on the day before, and says where to look', async () => {
    await loads.load(HTS, old, '2026-01-05', 'old');
    const result = await loads.load(HTS, young, '2026-02-05', 'young');
    expect(result.ended).toContain('8599111100');
    expect(result.missing).toEqual([]);
    await line('8599.11.1100', '2026-02-04').expect(200);
    const { body } = await line('8599.11.1100', '2026-02-05').expect(404);
    expect(body).toMatchObject({
      code: 'hts_number.ended',
      detail: '8599.11.1100 ended on 2026-02-04; see 8599.11.2200.',
    });
    await line('8599.11.2200', '2026-02-04').expect(404);
    expect((await line('8599.11.3300', '2026-02-05').expect(404)).body.code).toBe('resource.not_found');
  });

  it('loaded again changes nothing; an older one loaded after it does not run over it', async () => {
    expect(counts(await loads.load(HTS, young, '2026-02-05', 'young'))).toMatchObject({ added: 0, changed: 0 });
    const older = edition('8599.11.3300,0,Only in the oldest one,"[""No.""]",2%,,40%');
    await loads.load(HTS, older, '2025-12-05', 'oldest');
    await line('8599.11.3300', '2025-12-05').expect(200);
    await line('8599.11.3300', '2026-02-05').expect(404);
    await line('8599.11.1100', '2026-01-10').expect(200);
  });
});

describe('ports', () => {
  it('keep what the file does not say', async () => {
    const result = await loads.load(
      PORTS_OF_ENTRY,
      [
        'port_code,port_name,state_guess,border,non_us',
        '2704,"LOS ANGELES, CAL.",,,0',
        '2704,LOS ANGELES,CA,,0',
        '0001,"HALIFAX, CN",,,1',
        '401,BOSTON,MA,,0',
        '2095,FEDERAL EXPRESS,LT,US-Mexico Border,0',
      ],
      '2026-01-01',
    );
    expect(told(result)).toEqual([
      '3 port.duplicate row_refused',
      '4 port.foreign row_refused',
      '5 port.code_malformed row_refused',
      '6 state.unknown value_left_out',
      '2 port.spelled_otherwise noted',
    ]);
    const { body } = await caller.get('/v1/ports?q=2704').expect(200);
    expect(body.items[0]).toMatchObject({ name: 'Los Angeles', state: 'US-CA', kind: 'sea' });
  });

  const LEADING = [
    'port_code,port_name,border,non_us',
    '0103,"EASTPORT, MAINE",US-Canada Border,0',
    '9921,"NEW NAME, ME",,0',
  ];
  const FILLING = [
    'port_code,port_name,state,border',
    '0103,East-Port,Maine,US-Canada Border',
    '9921,Old Name,Maine,',
    '9922,Only Here,Maine,',
  ];

  it('of two lists that spell names differently neither takes back what the other says', async () => {
    expect(counts(await loads.load(PORTS_OF_ENTRY, FILLING, '2026-01-01', '2026'))).toMatchObject({ refused: 0 });
    const led = await loads.load(PORTS_OF_ENTRY, LEADING, '2026-01-01', '2026');
    expect(told(led)).toEqual(['2 port.spelled_otherwise noted']);
    const filled = await loads.load(PORTS_OF_ENTRY, FILLING, '2026-01-01', '2026');
    expect(counts(filled)).toMatchObject({ added: 0, changed: 0 });
    expect(told(filled)).toEqual(['3 port.other_name noted']);
    expect(counts(await loads.load(PORTS_OF_ENTRY, LEADING, '2026-01-01', '2026'))).toMatchObject({
      added: 0,
      changed: 0,
    });
    const { body } = await caller.get('/v1/ports?q=9921').expect(200);
    expect(body.items[0]).toMatchObject({ name: 'NEW NAME, ME', state: 'US-ME' });
    expect(body.items[0].citation.authority).toBe('CBP list of ports (Schedule D), edition 2026');
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
    expect(counts(result)).toMatchObject({ added: 3, unchanged: 1 });
    const { body } = await caller.get('/v1/interest-rates?asOf=2026-05-01').expect(200);
    expect(body).toMatchObject({
      outcome: 'determined',
      underpaymentPercent: '6.50',
      dataCurrentThrough: '2026-06-30',
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
