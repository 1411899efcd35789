import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
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
}, 60_000);
afterAll(async () => {
  loads.clear();
  await service.close();
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

  it('as CSV has no footnotes, which is said, and those on record stay', async () => {
    const result = await loads.load(
      HTS,
      [
        'HTS Number,Indent,Description,Unit of Quantity,General Rate of Duty,Special Rate of Duty,Column 2 Rate of Duty',
        '9401,0,Seats:,,,,',
        '9401.91.50,1,Parts,,Free,,40%',
        '9401.91.5010,2,Of bamboo,"[""No."",""kg""]",,,',
        '9401.91.5020,2,Of rattan,"[""No."",""kg""]",,,',
      ],
      '2026-01-02',
      '2026 test 2',
    );
    expect(result.faults.find(({ code }) => code === 'footnotes.none')?.message).toContain('USITC’s JSON');
    const footnotesOf = async (hts: string) =>
      (await caller.get(`/v1/tariff-lines/${hts}?asOf=2026-01-02`).expect(200)).body.footnotes;
    expect(await footnotesOf('9401.91.5010')).toBe('See 9903.88.03. See 9903.89.99.');
    // The line is new, and stands under one that had them.
    expect(await footnotesOf('9401.91.5020')).toBe('See 9903.88.03. See 9903.89.99.');
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
  const young = edition('8599.11.2200,0,Only in the new one,"[""No.""]",2%,,40%').map((row) =>
    row.replace(/^(8599\.99\.9900.*),1%/, '$1,3%'),
  );
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

  it('is told among the changes of the law: lines that are new, that are no more, and whose rates are others', async () => {
    const told = async (hts: string) => {
      const query = `from=2026-02-04&to=2026-02-05&authority=htsus&hts=${hts}`;
      const { body } = await caller.get(`/v1/law-changes?${query}`).expect(200);
      return body.items.map(({ id, citation, linesTouched }: any) => [id, citation, linesTouched]);
    };
    expect(await told('8599.11.1100')).toEqual([['2026-02-05.tariff.lines_ended', 'young', 1]]);
    expect(await told('8599.11.2200')).toEqual([['2026-02-05.tariff.lines_added', 'young', 1]]);
    expect(await told('8599.99.9900')).toEqual([['2026-02-05.tariff.rates_changed', 'young', 1]]);
    const { body } = await caller.get('/v1/law-changes/2026-02-05.tariff.rates_changed/lines').expect(200);
    expect(body.items.map(({ hts }: any) => hts)).toEqual(['8599.99.9900']);
    const first = await caller.get('/v1/law-changes?from=2024-12-31&to=2025-01-01&authority=htsus').expect(200);
    expect(first.body.items).toEqual([]);
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

describe('how far the tariff goes', () => {
  const HEADER =
    'HTS Number,Description,Unit of Quantity,General Rate of Duty,Special Rate of Duty,Column 2 Rate of Duty';
  const whole = Array.from({ length: 97 }, (_, i) => String(i + 1).padStart(2, '0'))
    .filter((chapter) => chapter !== '77')
    .map((chapter) => `${chapter}88.88.8800,Of chapter ${chapter},No.,1%,,40%`);
  const owed = async (asOf: string) => {
    const lines = [{ htsNumber: '0188.88.8800', countryOfOrigin: 'FR', enteredValue: '100.00' }];
    const { body } = await caller.post('/v1/duty-determinations').send({ asOf, lines }).expect(200);
    const { outcome, result } = body;
    return { outcome, ordinary: result.lines[0].ordinary, tariff: result.dataCurrentThrough.tariff };
  };

  it('a whole edition says it: to its first day where nobody said, else through the day reviewed; a part of one says nothing', async () => {
    const silent = await loads.load(HTS, [HEADER, ...whole], '2026-05-05', 'silent');
    expect(silent.faults.map(({ code }) => code)).toContain('edition.not_reviewed');
    expect(await owed('2026-05-06')).toEqual({
      outcome: 'not_determinable',
      ordinary: { amount: null, rate: '1%', reasonCodes: ['data.not_current'] },
      tariff: '2026-05-05',
    });
    await loads.load(HTS, [HEADER, ...whole], '2026-05-05', 'silent', '2026-05-20');
    await loads.load(HTS, [HEADER, '0188.88.9900,A line,No.,1%,,40%'], '2026-05-21', 'a part', '2026-06-30');
    expect(await owed('2026-05-20')).toMatchObject({ ordinary: { amount: '1.00' }, tariff: '2026-05-20' });
    expect(await owed('2026-05-21')).toMatchObject({ outcome: 'not_determinable' });
  });

  it('a number that ended is told with where to look, not as one that never was', async () => {
    await loads.load(
      HTS,
      [HEADER, ...whole.slice(1), '0188.88.8700,The new one,No.,1%,,40%'],
      '2026-06-05',
      'next',
      '2026-06-08',
    );
    const lines = [{ htsNumber: '0188.88.8800', countryOfOrigin: 'FR', enteredValue: '100.00' }];
    const { body } = await caller.post('/v1/duty-determinations').send({ asOf: '2026-06-06', lines }).expect(200);
    expect(body.result.lines[0]).toMatchObject({
      ordinary: { amount: null, reasonCodes: ['tariff.number_ended'] },
      reasonCodes: ['tariff.number_ended'],
    });
    expect(body.warnings).toContainEqual({
      code: 'tariff.number_ended',
      message: '0188.88.8800 ended on 2026-06-04; see 0188.88.8700.',
    });
  });
});
