import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Decimal } from '../../../../kernel/decimal.js';
import { US_COMPONENTS_VALUE, VALUE_OF_REPAIRS } from '../additional/provision-facts.js';
import { dutyOnReturnedGoods, missingOfProvision } from './returned-goods.js';
import { exactly } from './owed.js';

const goods = (provision: string, facts: Readonly<Record<string, string>> = {}) => ({
  provision,
  enteredValue: 1_000_000n,
  stated: new Map(Object.entries(facts).map(([name, value]) => [name, Decimal.parse(value)] as const)),
  ordinary: exactly(50_000n),
});
const owed = (...given: Parameters<typeof goods>) => dutyOnReturnedGoods.decide(goods(...given), {}, '2026-03-02');

describe('goods that come back under 9802 (Chapter 98, subchapter II, U.S. notes 3 and 4)', () => {
  it.each([
    ['repaired under warranty', '98020040'],
    ['repaired otherwise', '98020050'],
    ['metal processed further', '98020060'],
  ])('%s pay on the value of the repairs', (_, provision) => {
    expect(owed(provision, { [VALUE_OF_REPAIRS]: '1200.00' })).toEqual({
      ordinary: exactly(6_000n),
      dutiableValue: 120_000n,
      reasonCode: 'chapter_98.on_value_of_repairs',
    });
  });

  it('assembled abroad pay on the value less the components of the United States', () => {
    expect(owed('98020080', { [US_COMPONENTS_VALUE]: '6000.00' })).toMatchObject({
      ordinary: exactly(20_000n),
      dutiableValue: 400_000n,
    });
  });

  it('owe nothing at least and the whole at most while the part is not stated, and the question is asked', () => {
    expect(owed('98020080')).toMatchObject({ ordinary: { amount: null, least: 0n, most: 50_000n } });
    expect(missingOfProvision(goods('98020080'), { least: 0n, most: 2_000n })).toMatchObject([
      {
        definition: { name: US_COMPONENTS_VALUE },
        worth: [
          { answer: '10000.00', least: 0n, most: 2_000n, owedLeast: 0n, owedMost: 2_000n },
          { answer: '0.00', least: 0n, most: 2_000n, owedLeast: 50_000n, owedMost: 52_000n },
        ],
      },
    ]);
    expect(missingOfProvision(goods('98130050'), exactly(0n))).toEqual([]);
  });

  it('whatever part is stated, the duty lands between', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), fc.constantFrom('98020040', '98020080'), (part, provision) => {
        const fact = provision === '98020080' ? US_COMPONENTS_VALUE : VALUE_OF_REPAIRS;
        const { ordinary } = owed(provision, { [fact]: String(part) });
        expect(ordinary.least >= 0n && (ordinary.most ?? 0n) <= 50_000n).toBe(true);
      }),
    );
  });
});
