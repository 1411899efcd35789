import { describe, expect, it } from '@jest/globals';
import { isIsoDate } from '../../../kernel/dates.js';
import type { OrderFact } from './order-fact.js';
import { ORDER_FACTS } from './orders.js';

const byNumber = new Map(ORDER_FACTS.map((fact) => [fact.caseNumber, fact]));
const current = (fact: OrderFact) => fact.statuses.at(-1)?.status;
const inForce = ORDER_FACTS.filter((fact) => current(fact) === 'order');

/** The facts that fail a test, by case number. */
const failing = (bad: (fact: OrderFact) => boolean) => ORDER_FACTS.filter(bad).map((fact) => fact.caseNumber);

describe('the selection', () => {
  it('has well over sixty orders in force from at least sixteen countries', () => {
    expect(inForce.length).toBeGreaterThanOrEqual(66);
    expect(new Set(inForce.map((fact) => fact.country)).size).toBeGreaterThanOrEqual(16);
  });

  it('gives each case once, in the printed form of its number, with the country code of its origin', () => {
    expect(byNumber.size).toBe(ORDER_FACTS.length);
    expect(failing((fact) => !/^[AC]-\d{3}-\d{3}$/.test(fact.caseNumber))).toEqual([]);
    const origins = new Map<string, Set<string>>();
    for (const fact of ORDER_FACTS) {
      const code = fact.caseNumber.slice(2, 5);
      origins.set(code, (origins.get(code) ?? new Set()).add(fact.country));
    }
    expect([...origins].filter(([, countries]) => countries.size !== 1)).toEqual([]);
  });

  it('has both members of at least twelve antidumping and countervailing pairs', () => {
    const broken = failing((fact) => {
      if (fact.companion === undefined) return false;
      const other = byNumber.get(fact.companion);
      return (
        other?.companion !== fact.caseNumber ||
        other.country !== fact.country ||
        other.product !== fact.product ||
        other.caseNumber.charAt(0) === fact.caseNumber.charAt(0)
      );
    });
    expect(broken).toEqual([]);
    expect(ORDER_FACTS.filter((fact) => fact.companion !== undefined).length / 2).toBeGreaterThanOrEqual(12);
  });

  it('has suspended, revoked and terminated cases beside the orders', () => {
    const count = (status: string) => ORDER_FACTS.filter((fact) => current(fact) === status).length;
    expect(count('suspended')).toBeGreaterThanOrEqual(3);
    expect(count('revoked')).toBeGreaterThanOrEqual(4);
    expect(count('terminated')).toBeGreaterThanOrEqual(2);
  });

  it('has combination rates, per-unit rates and rates of more than one time', () => {
    const rates = ORDER_FACTS.flatMap((fact) => fact.rates);
    const combined = ORDER_FACTS.filter((fact) => fact.rates.some((rate) => rate.scope === 'combination'));
    expect(combined.length).toBeGreaterThanOrEqual(3);
    expect(rates.filter((rate) => rate.specific !== undefined).length).toBeGreaterThanOrEqual(2);
    expect(new Set(rates.map((rate) => rate.rateKind)).size).toBe(3);
  });
});

describe('each case', () => {
  it('moves forward in time, each status with its citation', () => {
    const broken = failing((fact) => {
      const days = fact.statuses.map((status) => status.from);
      const sorted = days.every((day, i) => i === 0 || (days[i - 1] ?? day) < day);
      return days.length === 0 || !sorted || !days.every(isIsoDate) || fact.statuses.some((s) => s.citation === '');
    });
    expect(broken).toEqual([]);
  });

  it('names tariff codes of four to ten digits, each once, with their citation', () => {
    const broken = failing(
      (fact) =>
        fact.hts.length === 0 ||
        new Set(fact.hts).size !== fact.hts.length ||
        !fact.hts.every((code) => /^\d{4}(?:\d{2}){0,3}$/.test(code)) ||
        fact.htsCitation === '',
    );
    expect(broken).toEqual([]);
  });

  it('has a rate for everyone when it is in force and any rate is on record', () => {
    const rated = inForce.filter((fact) => fact.rates.length > 0);
    const residual = rated.filter((fact) => !fact.rates.some((r) => /all_others|country_wide/.test(r.scope)));
    expect(residual.map((fact) => fact.caseNumber)).toEqual([]);
  });

  it('has no rate at all of four orders alone, of which no list at hand gives one', () => {
    const unrated = inForce.filter((fact) => fact.rates.length === 0);
    expect(unrated.map((fact) => fact.caseNumber).sort()).toEqual(['A-570-026', 'A-570-029', 'C-570-027', 'C-570-030']);
  });

  it('never has an all-others and a country-wide rate together, and countervailing cases no country-wide one', () => {
    const broken = failing((fact) => {
      const scopes = new Set(fact.rates.map((rate) => rate.scope));
      const both = scopes.has('all_others') && scopes.has('country_wide');
      return both || (fact.caseNumber.startsWith('C') && scopes.has('country_wide'));
    });
    expect(broken).toEqual([]);
  });

  it('words every rate exactly: one basis, two decimals, real dates, parties as the scope demands', () => {
    const faults: string[] = [];
    for (const fact of ORDER_FACTS) {
      const seen = new Set<string>();
      for (const rate of fact.rates) {
        const parties = `${rate.exporter ?? ''}|${rate.producer ?? ''}`;
        const key = `${rate.scope}|${parties}|${rate.effectiveOn}`;
        const named = rate.scope !== 'all_others' && rate.scope !== 'country_wide';
        const oneBasis = (rate.adValoremPercent === undefined) !== (rate.specific === undefined);
        const amount = rate.adValoremPercent ?? rate.specific?.amount ?? '';
        const dates = isIsoDate(rate.effectiveOn) && (rate.endsOn === undefined || rate.endsOn >= rate.effectiveOn);
        const pair = rate.scope !== 'combination' || (rate.exporter !== undefined && rate.producer !== undefined);
        if (
          seen.has(key) ||
          named === (parties === '|') ||
          !oneBasis ||
          !/^\d{1,3}\.\d{2}$/.test(amount) ||
          !dates ||
          !pair ||
          rate.citation === ''
        )
          faults.push(`${fact.caseNumber} ${key}`);
        seen.add(key);
      }
    }
    expect(faults).toEqual([]);
  });

  it('says why, where a fact was compared with nothing', () => {
    const silent = failing((fact) => {
      const { statuses, htsCitation, rates } = fact;
      const told = [
        ...[...statuses, ...rates].flatMap((row) => [row.citation, 'note' in row ? (row.note ?? '') : '']),
        htsCitation,
      ];
      return told.some((text) => /not compared(?! with the notice: \w|: \w)/.test(text));
    });
    expect(silent).toEqual([]);
  });

  it('no rate is earlier than the first day of its proceeding', () => {
    const early = failing((fact) => fact.rates.some((rate) => rate.effectiveOn < (fact.statuses[0]?.from ?? '')));
    expect(early).toEqual([]);
  });
});
