import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  ReferenceLookups,
  TariffTexts,
  countryStanding,
  endedCountry,
  isUsJurisdiction,
} from '../../src/features/reference/index.js';
import { Clock } from '../../src/platform/clock/clock.js';
import { startTestApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';

let service: TestApp;
beforeAll(async () => {
  service = await startTestApp();
}, 60_000);
afterAll(() => service.close());

describe('look-ups for other features', () => {
  const asOf = '2026-03-02';
  const knownAt = (): string => service.app.get(Clock).now();

  it('find many lines in one statement, with standing and inherited rates', async () => {
    const numbers = ['7208390020', '7208390099', '7202300000', '7202300099', '72023000', '0101010101', '99038803'];
    const found = await service.app.get(TariffTexts).find(numbers, asOf, knownAt());
    expect(found.get('7202300000')).toMatchObject({
      standing: 'on_record',
      rateInheritedFrom: null,
      general: '3.9%',
      column2: '23%',
      units: 'kg, Mn kg',
    });
    expect(found.get('7208390020')).toMatchObject({ rateInheritedFrom: '72083900', general: 'Free', column2: '20%' });
    expect(found.get('7208390099')).toMatchObject({ standing: 'legal_line_only', column2: '20%' });
    expect(found.get('7202300099')).toMatchObject({ standing: 'legal_line_only', general: '3.9%' });
    expect(found.get('72023000')).toMatchObject({ standing: 'on_record', rateInheritedFrom: null });
    expect(found.has('0101010101')).toBe(false);
    expect(found.get('99038803')?.general).toMatch(/\+ 25%$/);
  });

  it('find ports and sureties by code', async () => {
    const named = await service.app
      .get(ReferenceLookups)
      .named({ ports: ['2704', '9999'], sureties: ['23043'] }, asOf, knownAt());
    expect(named.map(({ kind, code }) => [kind, code])).toEqual([
      ['port', '2704'],
      ['surety', '23043'],
    ]);
  });

  it('tell former countries with their end and their successors', () => {
    expect(countryStanding('AN', asOf)).toMatchObject({
      standing: 'ended',
      country: { ended: { on: '2010-12-15', successors: ['BQ', 'CW', 'SX'] } },
    });
    expect(countryStanding('AN', '2010-12-14').standing).toBe('current');
    expect(countryStanding('QQ', asOf)).toEqual({ standing: 'unknown' });
    expect(endedCountry('CS')?.name).toBe('Serbia and Montenegro');
    expect(endedCountry('GE')).toBeUndefined();
    expect(isUsJurisdiction('US-PR')).toBe(true);
  });
});

describe('a production service', () => {
  it('begins with code lists and country codes, and with nothing that has an official file', async () => {
    const nowhere = 'postgres://test@127.0.0.1/unused';
    const production = await startTestApp({
      MODE: 'production',
      DATABASE_URL: nowhere,
      DATABASE_ADMIN_URL: nowhere,
      ISSUER_URL: 'https://issuer.test',
      PUBLIC_URL: 'https://service.test',
    });
    try {
      const caller = production.anonymous();
      const types = await caller.get('/v1/code-lists/entry-types').expect(200);
      expect(types.body.items.length).toBeGreaterThan(20);
      const china = await caller.get('/v1/countries?code=CN').expect(200);
      expect(china.body.items[0].adcvdCodes[0].code).toBe('570');
      for (const list of ['ports', 'sureties', 'tariff-lines'])
        expect((await caller.get(`/v1/${list}`).expect(200)).body.items).toEqual([]);
      const interest = await caller.get('/v1/interest-rates').expect(200);
      expect(interest.body).toMatchObject({ outcome: 'not_determinable', reasonCodes: ['data.not_current'] });
    } finally {
      await production.close();
    }
  }, 60_000);
});
