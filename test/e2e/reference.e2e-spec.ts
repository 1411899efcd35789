import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp } from '../support/app.js';
import type { Caller, TestApp } from '../support/app.js';

let service: TestApp;
let caller: Caller;
beforeAll(async () => {
  service = await startTestApp();
  caller = service.anonymous();
}, 60_000);
afterAll(() => service.close());

describe('ports', () => {
  it('are listed by code, filtered by state and words, with the date used', async () => {
    const { body } = await caller.get('/v1/ports?state=ca&q=angeles').expect(200);
    expect(body.items.map((port: { code: string }) => port.code)).toEqual(['2704', '2720']);
    expect(body.items[0]).toMatchObject({ name: 'Los Angeles', state: 'US-CA', kind: 'sea' });
    expect(body.asOf).toBe('2026-03-02');
  });

  it('come page by page without repeating or missing one', async () => {
    const seen: string[] = [];
    let next: string | undefined;
    do {
      const { body } = await caller.get('/v1/ports').query({ limit: 25, ...(next ? { cursor: next } : {}) });
      seen.push(...body.items.map((port: { code: string }) => port.code));
      next = body.page.next;
    } while (next);
    expect(seen).toEqual([...new Set(seen)].sort());
    expect(seen.length).toBeGreaterThanOrEqual(60);
  });

  it('a percent sign is a percent sign, not a wildcard', async () => {
    const { body } = await caller.get('/v1/ports').query({ q: '%%' }).expect(200);
    expect(body.items).toEqual([]);
  });
});

describe('countries', () => {
  it('by two letters, with the codes of case numbers', async () => {
    const { body } = await caller.get('/v1/countries?code=cn').expect(200);
    expect(body.items).toHaveLength(1);
    expect(body.items[0]).toMatchObject({
      alpha2: 'CN',
      alpha3: 'CHN',
      numeric: '156',
      name: 'China',
      status: 'current',
    });
    expect(body.items[0].adcvdCodes[0]).toMatchObject({ code: '570' });
  });

  it('three digits are looked for in both numberings', async () => {
    const { body } = await caller.get('/v1/countries?code=570').expect(200);
    expect(body.items.map((country: { alpha2: string }) => country.alpha2)).toEqual(['CN', 'NU']);
  });

  it.each([
    ['AN', '2026-03-02', 'ended', '2010-12-15'],
    ['AN', '2009-06-01', 'current', '2010-12-15'],
    ['YU', '2026-03-02', 'ended', '2003-07-23'],
    ['SU', '2026-03-02', 'ended', '1992-08-30'],
  ])('%s on %s is %s; its code ended on %s', async (code, asOf, status, endedOn) => {
    const { body } = await caller.get('/v1/countries').query({ code, asOf }).expect(200);
    expect(body.items[0]).toMatchObject({ status, endedOn });
  });

  it('a code used twice stands twice, each with its end', async () => {
    const { body } = await caller.get('/v1/countries?code=CS').expect(200);
    expect(body.items.map((country: { endedOn: string }) => country.endedOn)).toEqual(['1993-06-15', '2006-09-26']);
  });

  it('a code of whose end only the year is known says the year, and no day', async () => {
    const { body } = await caller.get('/v1/countries?code=DY').expect(200);
    expect(body.items[0]).toMatchObject({ status: 'ended', endedIn: '1977' });
    expect(body.items[0]).not.toHaveProperty('endedOn');
  });
});

describe('tariff lines', () => {
  it('a ten-digit line has the rates of its eight-digit line and says so', async () => {
    const { body } = await caller.get('/v1/tariff-lines/7208.39.0020').expect(200);
    expect(body).toMatchObject({
      hts: '7208.39.0020',
      rateInheritedFrom: '7208.39.00',
      general: { text: 'Free', outcome: 'exact', adValoremPercent: '0' },
      column2: { adValoremPercent: '20' },
      units: ['kg'],
    });
  });

  it('eight digits that are all there is are printed with 00 behind; the special column is read by programme', async () => {
    const { body } = await caller.get('/v1/tariff-lines/7202.30.00').expect(200);
    expect(body).toMatchObject({ hts: '7202.30.0000', general: { adValoremPercent: '3.9' }, units: ['kg', 'Mn kg'] });
    expect(body).not.toHaveProperty('rateInheritedFrom');
    expect(body.special.programs).toContainEqual({
      program: 'KR',
      rate: { text: 'Free', outcome: 'exact', adValoremPercent: '0' },
    });
  });

  it('a Chapter 99 line says what it adds', async () => {
    const { body } = await caller.get('/v1/tariff-lines/99038803').expect(200);
    expect(body.additionalDuty).toMatchObject({ kind: 'adds', rate: { outcome: 'exact', adValoremPercent: '25' } });
    expect(body.authority).toBe('section_301');
    await caller.get('/v1/tariff-lines/99038803?asOf=2018-01-01').expect(404);
  });

  it('a bare rate is not said to be added', async () => {
    const { body } = await caller.get('/v1/tariff-lines/9903.45.22?asOf=2025-06-01').expect(200);
    expect(body.additionalDuty.kind).toBe('bare_rate');
  });

  it('are found by prefix with or without points, and by words', async () => {
    const dotted = await caller.get('/v1/tariff-lines?prefix=8541.4').expect(200);
    const plain = await caller.get('/v1/tariff-lines?prefix=85414').expect(200);
    expect(dotted.body.items.length).toBeGreaterThan(0);
    expect(plain.body.items).toEqual(dotted.body.items);
    const words = await caller.get('/v1/tariff-lines?q=reinforcing%20bars').expect(200);
    expect(words.body.items.map((line: { hts: string }) => line.hts)).toContain('7214.20.0000');
  });

  it('are unknown before they came on record', async () => {
    await caller.get('/v1/tariff-lines/72142000?knownAt=2024-01-01T00:00:00Z').expect(404);
  });
});

describe('fees', () => {
  it('19 CFR 24.23, fiscal year 2026', async () => {
    const { body } = await caller.get('/v1/fees?asOf=2026-03-02').expect(200);
    expect(body).toMatchObject({ outcome: 'determined', reasonCodes: [], dataCurrentThrough: '2027-09-30' });
    expect(body.merchandiseProcessingFee.formal).toMatchObject({
      adValoremPercent: '0.3464',
      minimum: '33.58',
      maximum: '651.50',
      since: '2025-10-01',
    });
    expect(body.merchandiseProcessingFee.informal.amount).toBe('2.69');
    expect(body.merchandiseProcessingFee.manualSurcharge).toMatchObject({
      amount: '4.03',
      authorityStatus: 'guidance',
    });
    expect(body.harborMaintenanceFee.adValoremPercent).toBe('0.125');
  });

  it('past the end of the table nothing is made up', async () => {
    const { body } = await caller.get('/v1/fees?asOf=2027-10-01').expect(200);
    expect(body).toMatchObject({
      outcome: 'not_determinable',
      reasonCodes: ['data.not_current'],
      dataCurrentThrough: '2027-09-30',
    });
    expect(body.merchandiseProcessingFee.formal).not.toHaveProperty('minimum');
    expect((await caller.get('/v1/fees?asOf=2026-11-27')).body.merchandiseProcessingFee.informal.amount).toBe('2.77');
    expect(body.harborMaintenanceFee.outcome).toBe('determined');
  });
});

describe('interest rates', () => {
  it('on a day of the table', async () => {
    const { body } = await caller.get('/v1/interest-rates?asOf=2024-06-30').expect(200);
    expect(body).toMatchObject({
      outcome: 'determined',
      underpaymentPercent: '8.00',
      corporateOverpaymentPercent: '7.00',
      from: '2023-10-01',
      through: '2024-12-31',
    });
  });

  it.each([
    ['2027-01-01', 'data.not_current'],
    ['2000-01-01', 'data.before_first_value'],
  ])('%s is outside the table: %s', async (asOf, reason) => {
    const { body } = await caller.get('/v1/interest-rates').query({ asOf }).expect(200);
    expect(body).toMatchObject({
      outcome: 'not_determinable',
      reasonCodes: [reason],
      dataCurrentThrough: '2026-12-31',
    });
    expect(body).not.toHaveProperty('underpaymentPercent');
  });
});

describe('sureties, code lists, holidays', () => {
  it('a surety shows the limit of the day', async () => {
    const { body } = await caller.get('/v1/sureties?q=atlantic').expect(200);
    expect(body.items[0]).toMatchObject({ naic: '27154', underwritingLimit: '103589000.00', through: '2026-03-25' });
    const later = await caller.get('/v1/sureties?q=27154&asOf=2026-03-26').expect(200);
    expect(later.body.items[0].underwritingLimit).toBe('126224000.00');
  });

  it('code lists by name, their codes by day', async () => {
    const { body } = await caller.get('/v1/code-lists?limit=500').expect(200);
    expect(body.items.map((list: { name: string }) => list.name)).toContain('entry-types');
    const types = await caller.get('/v1/code-lists/entry-types?limit=500').expect(200);
    expect(types.body.items).toContainEqual(expect.objectContaining({ code: '03', attributes: expect.any(Object) }));
    const before = await caller.get('/v1/code-lists/entry-types?asOf=1980-01-01').expect(200);
    expect(before.body.items).toEqual([]);
    await caller.get('/v1/code-lists/no-such-list').expect(404);
  });

  it('5 USC 6103: Juneteenth 2027 falls on a Saturday and is observed on Friday', async () => {
    const { body } = await caller.get('/v1/holidays?year=2027').expect(200);
    expect(body.items).toContainEqual(expect.objectContaining({ date: '2027-06-19', observedOn: '2027-06-18' }));
    expect(body.items).toHaveLength(11);
  });
});

describe('kept answers', () => {
  it('carry a weak tag and answer 304 to it', async () => {
    const first = await caller.get('/v1/ports?limit=1').expect(200);
    expect(first.headers['cache-control']).toMatch(/^public, max-age=\d+$/);
    expect(first.headers['etag']).toMatch(/^W\/"/);
    const again = await caller
      .get('/v1/fees?asOf=2026-03-02')
      .set('if-none-match', (await caller.get('/v1/fees?asOf=2026-03-02')).headers['etag']!)
      .expect(304);
    expect(again.text).toBe('');
    await caller.get('/v1/fees?asOf=2026-03-03').set('if-none-match', '"something else"').expect(200);
  });

  it('faults and other routes are not kept', async () => {
    expect((await caller.get('/v1/ports?asOf=nonsense')).headers['etag']).toBeUndefined();
    expect((await caller.get('/v1/rules?limit=1')).headers['etag']).toBeUndefined();
  });
});

describe('bad input', () => {
  it.each([
    ['/v1/ports?asOf=2026-02-30', '?asOf', 'date.malformed'],
    ['/v1/fees?asOf=today', '?asOf', 'date.malformed'],
    ['/v1/interest-rates?asOf=2026-3-2', '?asOf', 'date.malformed'],
    ['/v1/countries?code=Q1', '?code', 'country.malformed'],
    ['/v1/tariff-lines?prefix=abc', '?prefix', 'hts.malformed'],
    ['/v1/tariff-lines?knownAt=2026-03-02', '?knownAt', 'instant.malformed'],
    ['/v1/sureties?state=California', '?state', 'state.malformed'],
    ['/v1/holidays?year=1900', '?year', 'field.min'],
    ['/v1/ports?region=west', '?region', 'field.unknown'],
    ['/v1/tariff-lines/77010000', '#hts', 'hts.no_such_chapter'],
    ['/v1/tariff-lines/854', '#hts', 'hts.wrong_length'],
    ['/v1/tariff-lines/abc', '#hts', 'hts.malformed'],
  ])('%s is refused with its place', async (path, pointer, code) => {
    const { body } = await caller
      .get(path)
      .expect(400)
      .expect('content-type', /problem\+json/);
    expect(body.errors).toContainEqual(expect.objectContaining({ pointer, code }));
  });
});
