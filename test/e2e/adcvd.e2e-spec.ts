import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';

let t: TestApp;
beforeAll(async () => {
  t = await startTestApp();
});
afterAll(() => t.close());

const get = async (path: string) => (await t.anonymous().get(path).expect(200)).body;
const determine = async (body: object) =>
  (await t.anonymous().post('/v1/adcvd-rate-determinations').send(body).expect(200)).body;
const solar = { caseNumber: 'A-570-979', countryOfOrigin: 'CN', asOf: '2026-03-02' };

describe('looking for cases', () => {
  it('says why each one is in the answer', async () => {
    const { items, asOf } = await get('/v1/adcvd-cases?hts=8541.42.00.10&country=cn&asOf=2026-03-02');
    expect(asOf).toBe('2026-03-02');
    const hit = items.find((one: { caseNumber: string }) => one.caseNumber === 'A-570-979');
    expect(hit.matchedBy).toEqual(
      expect.arrayContaining([
        { by: 'scope_code', value: '8541.42.00', precision: 'broader' },
        { by: 'origin', value: 'CN' },
      ]),
    );
    expect(hit.scopeNote).toMatch(/words/);
  });

  it('says what was searched when nothing matches', async () => {
    const { items, searched } = await get('/v1/adcvd-cases?hts=0101.21&country=CN');
    expect(items).toEqual([]);
    expect(searched.casesOnRecord).toBeGreaterThan(60);
    expect(searched.reasons.map((reason: { code: string }) => reason.code)).toEqual(
      expect.arrayContaining(['code.in_no_notice', 'scope.by_words']),
    );
  });

  it('finds the orders on flat steel from China, whose rates are not on record, and says how far the record goes', async () => {
    const { items } = await get('/v1/adcvd-cases?hts=7210.49&country=CN&asOf=2026-03-02');
    expect(items.map(({ caseNumber }: { caseNumber: string }) => caseNumber)).toEqual(
      expect.arrayContaining(['A-570-026', 'C-570-027']),
    );
    const { searched } = await get('/v1/adcvd-cases?hts=0101.21&country=CN');
    const told = searched.reasons.filter(({ code }: { code: string }) => code.startsWith('record.'));
    const { asOf, sources } = await get('/v1/data-currency');
    const bySource = new Map<string, any>(sources.map((one: { source: string }) => [one.source, one]));
    expect([...bySource.keys()]).toEqual([
      'adcvd_orders',
      'additional_duties',
      'fees',
      'interest_rates',
      'ports',
      'sureties',
      'tariff',
    ]);
    // The same words in the answer to a search and in the account of the data.
    expect(bySource.get('adcvd_orders')).toMatchObject({ entries: searched.casesOnRecord, lacks: told });
    expect(told.map(({ code }: { code: string }) => code)).toEqual(
      expect.arrayContaining(['record.selection', 'record.listed_through', 'record.without_rates']),
    );
    expect(bySource.get('tariff').lacks.map(({ code }: { code: string }) => code)).toEqual([
      'tariff.selection',
      'data.sandbox_selection',
    ]);
    for (const { source, through, nextExpectedOn, nextExpected } of sources) {
      // The list of ports says of no day that it is its own.
      const day = source === 'ports' ? null : expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/);
      expect([source, through]).toEqual([source, day]);
      expect(nextExpected).toMatch(/\w/);
      if (nextExpectedOn !== null) expect(nextExpectedOn > through).toBe(true);
    }
    expect(asOf).toMatch(/^\d{4}-/);
  });

  it('goes through all of them page by page, each once', async () => {
    const seen: string[] = [];
    let next: string | undefined = '/v1/adcvd-cases?limit=40';
    while (next !== undefined) {
      const { items, page } = await get(next);
      seen.push(...items.map((one: { caseNumber: string }) => one.caseNumber));
      next = page.next === undefined ? undefined : `/v1/adcvd-cases?limit=40&cursor=${encodeURIComponent(page.next)}`;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBeGreaterThanOrEqual(60);
  });

  it('has at least 60 orders in force from 15 countries', async () => {
    const { items } = await get('/v1/adcvd-cases?status=order&asOf=2026-03-02&limit=500');
    expect(items.length).toBeGreaterThanOrEqual(60);
    expect(new Set(items.map((one: { country: string }) => one.country)).size).toBeGreaterThanOrEqual(15);
  });

  it('shows a case as it stood on another day', async () => {
    expect((await get('/v1/adcvd-cases/A570979?asOf=2012-06-01')).status).toBe('preliminary');
    expect((await get('/v1/adcvd-cases/a-570-979-001?asOf=2026-03-02')).companyCase).toMatchObject({
      suffix: '001',
      known: false,
    });
  });

  it('refuses what is no case number, and knows no other case', async () => {
    await t.anonymous().get('/v1/adcvd-cases/A-570').expect(400);
    await t.anonymous().get('/v1/adcvd-cases/A-999-999').expect(404);
    await t.anonymous().get('/v1/adcvd-cases?hts=12&nonsense=1').expect(400);
  });
});

describe('the deposit rate', () => {
  it('of an exact pair comes first', async () => {
    const { outcome, result } = await determine({
      ...solar,
      producer: 'HC Solar Power Co., Ltd.',
      exporter: 'UPSOLAR GROUP CO LTD',
    });
    expect(outcome).toBe('determined');
    expect(result).toMatchObject({
      chosenBy: 'rate.combination',
      rate: { adValoremPercent: '24.48' },
      rateKind: 'investigation_margin',
    });
    expect(result.considered.length).toBeGreaterThan(5);
  });

  it('is one of those that anyone reads off the case, and not one of another day', async () => {
    const { result } = await determine({ ...solar, exporter: 'Nobody Ever Heard Of' });
    const rates = await get('/v1/adcvd-cases/a570979/rates?asOf=2026-03-02&limit=500');
    expect(rates.asOf).toBe('2026-03-02');
    const countryWide = rates.items.filter(({ scope }: { scope: string }) => scope === 'country_wide');
    expect(countryWide).toEqual([expect.objectContaining({ adValoremPercent: result.rate.adValoremPercent })]);
    for (const { from, through, citation } of rates.items) {
      expect(from <= '2026-03-02' && (through ?? '9999-12-31') >= '2026-03-02').toBe(true);
      expect(citation.authority).toBeTruthy();
    }
    expect((await get('/v1/adcvd-cases/A-570-979/rates?asOf=2010-01-01')).items).toEqual([]);
    await t.anonymous().get('/v1/adcvd-cases/A-999-999/rates').expect(404);
  });

  it('stands on rules that anyone reads by their id, with their paragraphs and every number there has been', async () => {
    const { steps } = await determine({ ...solar, exporter: 'Nobody Ever Heard Of' });
    const ids = new Set<string>(steps.map(({ rule }: { rule: string }) => rule.split('@')[0]));
    expect(ids.size).toBeGreaterThan(0);
    for (const id of ids) {
      const rule = await get(`/v1/rules/${id}`);
      expect(rule).toMatchObject({ id, title: expect.any(String), text: expect.any(String) });
      expect(rule.citations.length).toBeGreaterThan(0);
    }
    const bond = await get('/v1/rules/BOND-01');
    const values = bond.parameters.flatMap((one: { values: { since: string; citations: unknown[] }[] }) => one.values);
    expect(values.length).toBeGreaterThan(0);
    for (const { since, citations } of values)
      expect([/^\d{4}-\d\d-\d\d$/.test(since), citations.length > 0]).toEqual([true, true]);
    expect((await get('/v1/rules')).items).toContainEqual(bond);
    await t.anonymous().get('/v1/rules/BOND-99').expect(404);
  });

  it('of an exporter without a separate rate is the country-wide one', async () => {
    const { result } = await determine({ ...solar, exporter: 'Nobody Ever Heard Of' });
    expect(result).toMatchObject({ chosenBy: 'rate.country_wide', rate: { adValoremPercent: '249.96' } });
  });

  it('of a market economy falls back to all others', async () => {
    const { result } = await determine({
      caseNumber: 'A-201-836',
      countryOfOrigin: 'MX',
      asOf: '2026-03-02',
      exporter: 'Somebody',
    });
    expect(result).toMatchObject({
      chosenBy: 'rate.all_others',
      nonMarketEconomy: false,
      rate: { adValoremPercent: '3.76' },
    });
  });

  it('may be an amount per unit', async () => {
    const { result } = await determine({ caseNumber: 'A-570-831', countryOfOrigin: 'CN', asOf: '2026-03-02' });
    expect(result.rate).toMatchObject({ adValoremPercent: null, specific: { unit: 'kg' } });
    expect(Number(result.rate.specific.amount)).toBe(4.71);
  });

  it('says of a case it does not find that a selection alone is on record', async () => {
    const { warnings } = await determine({ ...solar, caseNumber: 'A-999-999' });
    expect(warnings.map(({ code }: { code: string }) => code)).toContain('record.selection');
    const found = await determine(solar);
    expect(found.warnings.map(({ code }: { code: string }) => code)).not.toContain('record.selection');
  });

  it.each([
    ['no such case', { caseNumber: 'A-999-999' }, 'case.not_found'],
    ['another origin', { countryOfOrigin: 'VN' }, 'origin.mismatch'],
    ['before the case', { asOf: '2010-01-01' }, 'case.not_in_force'],
    ['a suspended investigation', { caseNumber: 'A-201-845', countryOfOrigin: 'MX' }, 'case.suspended_investigation'],
  ])('is refused by code: %s', async (_, given, code) => {
    const { outcome, reasonCodes, result } = await determine({ ...solar, ...given });
    expect(outcome).toBe('not_determinable');
    expect(reasonCodes).toContain(code);
    expect(result.rate).toBeNull();
  });

  it('is the one on record when it was asked: what a later notice changed was open until then', async () => {
    const furniture = { caseNumber: 'A-570-890', countryOfOrigin: 'CN', asOf: '2026-03-02' };
    const rateKnownAt = async (knownAt: string) => {
      const { outcome, reasonCodes, result } = await determine({ ...furniture, knownAt });
      return outcome === 'determined' ? result.rate.adValoremPercent : reasonCodes[0];
    };
    expect(await rateKnownAt('2004-08-01T00:00:00Z')).toBe('rate.unknown_on_date');
    expect(await rateKnownAt('2006-01-01T00:00:00Z')).toBe('198.08');
    expect(await rateKnownAt('2008-01-01T00:00:00Z')).toBe('216.01');
    const { body } = await t.anonymous().get('/v1/adcvd-cases/A-570-890?asOf=2026-03-02&knownAt=2004-01-01T00:00:00Z');
    expect(body.status).toBe('investigation');
  });

  it('comes out the same when it is computed again', async () => {
    const { question, inputs, asOf, knownAt, digest } = await determine({ ...solar, exporter: 'Suntech' });
    const again = await t
      .anonymous()
      .post('/v1/recomputations')
      .send({ question, inputs, asOf, knownAt, digest })
      .expect(200);
    expect(again.body.same).toBe(true);
  });
});
