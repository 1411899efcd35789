import { describe, expect, it } from '@jest/globals';
import { Decimal } from '../../../../kernel/decimal.js';
import { formatMoney, parseMoney } from '../../../../kernel/money.js';
import { sandboxIndex } from '../../sandbox/sandbox-index.fixture.js';
import { additionalDuties } from './additional-duties.js';
import type { FactValue } from './condition.js';

const index = sandboxIndex();
const owed = (facts: Readonly<Record<string, FactValue>> = {}) =>
  additionalDuties(index, {
    number: '8418998050',
    origin: 'CN',
    day: '2025-06-03',
    value: parseMoney('10000.00'),
    stated: new Map(Object.entries({ aluminumSmeltCastCountries: ['CN'], ...facts })),
    ordinary: { kind: 'percent', percent: Decimal.make(0n) },
    suffixes: null,
  });
const total = (content: string) => formatMoney(owed({ aluminumContentValue: Decimal.parse(content) }).total ?? -1n);

// To 2025-06-03 whatever metal paid freed the whole article from the reciprocal duty (9903.01.33).
describe('a content of which a dollar takes another duty off the whole value', () => {
  it('owes least with a dollar of it, not with none', () => {
    expect([total('0'), total('1'), total('10000')]).toEqual(['5500.00', '4500.25', '7000.00']);
    const open = owed();
    expect([formatMoney(open.least), formatMoney(open.most)]).toEqual(['4500.25', '7000.00']);
  });

  it('presumes the full value where it is not stated', () => {
    const { presumed, missing } = owed();
    expect(presumed && formatMoney(presumed)).toBe('7000.00');
    expect(missing.map(({ worth }) => worth.map(({ answer }) => answer))).toEqual([['0.00', '10000.00', '1.00']]);
  });
});
