import { describe, expect, it } from '@jest/globals';
import { addDays, isIsoDate, type IsoDate } from '../../../kernel/dates.js';
import { Decimal } from '../../../kernel/decimal.js';
import { convertQuantity, isKnownUnit, unitOfTariff } from '../rules/unit-of-quantity.js';
import { CHAPTER_99_LINES } from './chapter-99-lines.js';
import { CODE_LISTS } from './code-lists.js';
import { ADCVD_COUNTRY_CODES } from './country-codes.js';
import { INTEREST_RATES } from './interest-rates.js';
import { PORTS } from './ports.js';
import { SURETIES } from './sureties.js';
import { TARIFF_LINES } from './tariff-lines.js';

const repeated = (keys: readonly string[]) => keys.filter((key, i) => keys.indexOf(key) !== i);
const rangeFaults = (rows: readonly { validFrom?: IsoDate; validTo?: IsoDate }[]) =>
  rows.filter(
    ({ validFrom, validTo }) =>
      (validFrom !== undefined && !isIsoDate(validFrom)) ||
      (validTo !== undefined && (!isIsoDate(validTo) || validTo < (validFrom ?? validTo))),
  );
const codesOf = (list: string) => CODE_LISTS.filter((row) => row.list === list);

describe('every table', () => {
  it('cites a source in each row', () => {
    const rows = [
      ...TARIFF_LINES,
      ...CHAPTER_99_LINES,
      ...CODE_LISTS,
      ...ADCVD_COUNTRY_CODES,
      ...INTEREST_RATES,
      ...PORTS,
      ...SURETIES,
    ];
    expect(rows.filter((row) => row.citation.trim() === '')).toEqual([]);
  });

  it('has real dates, the last not before the first', () => {
    expect(rangeFaults([...CHAPTER_99_LINES, ...CODE_LISTS, ...ADCVD_COUNTRY_CODES])).toEqual([]);
  });
});

describe('tariff lines', () => {
  const legal = new Map(TARIFF_LINES.filter((line) => line.hts.length === 8).map((line) => [line.hts, line]));
  const statistical = TARIFF_LINES.filter((line) => line.hts.length === 10);

  it('have eight or ten digits, each once, and a description', () => {
    expect(TARIFF_LINES.filter((line) => !/^\d{8}(?:\d\d)?$/.test(line.hts) || line.description === '')).toEqual([]);
    expect(repeated(TARIFF_LINES.map((line) => line.hts))).toEqual([]);
    expect(statistical.length).toBeGreaterThanOrEqual(80);
  });

  it('ten-digit lines have their legal line, no rates and at least one unit', () => {
    const faults = statistical.filter(
      (line) => !legal.has(line.hts.slice(0, 8)) || line.general !== undefined || line.units.length === 0,
    );
    expect(faults).toEqual([]);
  });

  it('legal lines have a general and a column 2 rate', () => {
    expect([...legal.values()].filter((line) => !line.general || !line.column2)).toEqual([]);
  });

  it('show every shape of rate', () => {
    const rates = [...legal.values()].map((line) => line.general ?? '');
    expect(rates).toContain('Free');
    expect(rates.some((rate) => /^[\d.]+%$/.test(rate))).toBe(true);
    expect(rates.some((rate) => /^[\d.]+¢\/kg$/.test(rate))).toBe(true);
    expect(rates.some((rate) => /^[\d.]+¢\/kg \+ [\d.]+%$/.test(rate))).toBe(true);
    expect(rates.filter((rate) => /less|highest|on the case/.test(rate)).length).toBeGreaterThanOrEqual(2);
  });

  it('chapter 99 lines are apart, each once, with a rate text', () => {
    const faults = CHAPTER_99_LINES.filter((line) => !/^99\d{6}$/.test(line.hts) || !line.general);
    expect(faults).toEqual([]);
    expect(repeated(CHAPTER_99_LINES.map((line) => line.hts))).toEqual([]);
    expect(TARIFF_LINES.filter((line) => line.hts.startsWith('99'))).toEqual([]);
  });
});

describe('places', () => {
  it('ports have four digits, each once, and an American state or territory', () => {
    expect(PORTS.filter((port) => !/^\d{4}$/.test(port.code) || !/^US-[A-Z]{2}$/.test(port.state))).toEqual([]);
    expect(repeated(PORTS.map((port) => port.code))).toEqual([]);
    expect(PORTS.length).toBeGreaterThanOrEqual(60);
  });

  it('country codes have three digits, each once; two letters for the country', () => {
    const faults = ADCVD_COUNTRY_CODES.filter((row) => !/^\d{3}$/.test(row.code) || !/^[A-Z]{2}$/.test(row.country));
    expect(faults).toEqual([]);
    expect(repeated(ADCVD_COUNTRY_CODES.map((row) => row.code))).toEqual([]);
    expect(repeated(ADCVD_COUNTRY_CODES.map((row) => row.country))).toEqual([]);
    expect(ADCVD_COUNTRY_CODES.filter((row) => ['457', '499', '522', '553'].includes(row.code))).toEqual([]);
  });

  it('codes of countries that are no more have ended', () => {
    const former = ADCVD_COUNTRY_CODES.filter((row) => ['SU', 'DD', 'CS', 'YU'].includes(row.country));
    expect(former.length).toBe(4);
    expect(former.filter((row) => row.validTo === undefined)).toEqual([]);
  });
});

describe('money', () => {
  it('sureties have a five-digit company code, a state and a limit, once for each day of change', () => {
    const faults = SURETIES.filter(
      (row) =>
        !/^\d{5}$/.test(row.naic) || !/^US-[A-Z]{2}$/.test(row.state) || !/^\d+\.\d\d$/.test(row.underwritingLimit),
    );
    expect(faults).toEqual([]);
    expect(repeated(SURETIES.map((row) => `${row.naic} ${row.effectiveOn}`))).toEqual([]);
    expect(new Set(SURETIES.map((row) => row.naic)).size).toBeGreaterThanOrEqual(20);
  });

  it('interest periods follow each other without a gap', () => {
    expect(INTEREST_RATES[0]?.from).toBe('2011-10-01');
    expect(INTEREST_RATES.at(-1)?.through).toBe('2026-12-31');
    const gaps = INTEREST_RATES.filter((row, i) => {
      const before = INTEREST_RATES[i - 1];
      return row.through < row.from || (before !== undefined && addDays(before.through, 1) !== row.from);
    });
    expect(gaps).toEqual([]);
  });
});

describe('code lists', () => {
  it('give each code of a list once', () => {
    expect(repeated(CODE_LISTS.map((row) => `${row.list} ${row.code}`))).toEqual([]);
    expect(CODE_LISTS.filter((row) => row.label === '')).toEqual([]);
  });

  it('entry types: exactly 03, 06, 07, 34 and 38 may carry antidumping or countervailing lines', () => {
    const may = codesOf('entry-types').filter((row) => row.attributes?.['adcvd'] === true);
    expect(may.map((row) => row.code)).toEqual(['03', '06', '07', '34', '38']);
  });

  it('modes of transport: the harbor maintenance fee falls on vessels only', () => {
    const paying = codesOf('modes-of-transport').filter((row) => row.attributes?.['harborMaintenanceFee'] === true);
    expect(paying.map((row) => row.code)).toEqual(['10', '11']);
  });

  it('bond activities: some only continuous, some only single, none neither', () => {
    const only = (kind: string, other: string) =>
      codesOf('bond-activity-codes')
        .filter((row) => row.attributes?.[kind] === true && row.attributes[other] === false)
        .map((row) => row.code);
    expect(only('continuous', 'single')).toEqual(['2', '3a', '4', '5', '11', '14', '17']);
    expect(only('single', 'continuous')).toEqual(['6', '7', '9', '10', '12']);
    const neither = (row: (typeof CODE_LISTS)[number]) =>
      row.attributes?.['continuous'] === false && row.attributes['single'] === false;
    expect(codesOf('bond-activity-codes').filter(neither)).toEqual([]);
  });

  it('units of quantity: each unit of a tariff line is one, and those that convert are units the service counts in', () => {
    const units = codesOf('units-of-quantity');
    const known = new Set(units.map(({ code }) => code));
    expect(TARIFF_LINES.flatMap((line) => line.units).filter((unit) => !known.has(unit))).toEqual([]);
    expect(units.filter(({ code }) => unitOfTariff(code) === null).map(({ code }) => code)).toEqual([]);
    const converted = units.filter(({ attributes }) => attributes?.['measure'] !== undefined);
    expect(converted.filter(({ code }) => !isKnownUnit(code)).map(({ code }) => code)).toEqual([]);
    expect(convertQuantity(Decimal.parse('2'), 'doz.', 'No.')?.compare(Decimal.parse('24'))).toBe(0);
  });

  it('has the ten Centers of Excellence and Expertise', () => {
    expect(codesOf('centers-of-excellence').length).toBe(10);
  });

  it('trade programs: each says whether the merchandise processing fee falls away', () => {
    const programs = new Map(codesOf('trade-programs').map((row) => [row.code, row]));
    for (const row of programs.values()) expect(typeof row.attributes?.['mpfExempt']).toBe('boolean');
    expect(programs.get('S')?.attributes?.['mpfExempt']).toBe(true);
    expect(programs.get('JO')?.attributes?.['mpfExempt']).toBe(false);
    expect(programs.get('CA')?.validTo).toBe('2020-06-30');
  });

  it('every program named in a special rate text is on the list', () => {
    const known = new Set(codesOf('trade-programs').map((row) => row.code));
    const named = TARIFF_LINES.flatMap((line) =>
      [...(line.special ?? '').matchAll(/\(([A-Z][A-Z+*, ]*)\)/g)].flatMap((m) => (m[1] ?? '').split(/,\s*/)),
    );
    const unknown = new Set(named.map((code) => code.trim()).filter((code) => code !== '' && !known.has(code)));
    expect([...unknown]).toEqual([]);
  });
});
