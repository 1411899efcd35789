import { describe, expect, it } from '@jest/globals';
import { applyRule } from '../../../kernel/rule.js';
import { quantityUnits } from './checks/quantity-units.js';
import type { QuantityUnitsFacts } from './checks/quantity-units.js';

const found = (given: Partial<QuantityUnitsFacts>) =>
  applyRule(
    quantityUnits,
    {
      line: 1,
      htsNumber: '8541420010',
      tariff: 'on_record',
      asked: 'No., W',
      given: ['No.', 'W'],
      withSummary: true,
      ...given,
    },
    '2026-03-02',
  ).decision.map(({ pointer, weight, code }) => `${pointer} ${weight} ${code}`);

describe('ENTRY-36 units of quantity (19 USC 1484(f))', () => {
  const FIRST = '/lines/1/quantities/0/unit';
  it.each<[string, Partial<QuantityUnitsFacts>, readonly string[]]>([
    ['those that are asked for', {}, []],
    ['however they are spelled', { given: ['NO', 'w'] }, []],
    ['in the other order', { given: ['W', 'No.'] }, []],
    ['one of the same measure', { asked: 'kg', given: ['t'] }, []],
    ['dozens where pieces are asked for', { asked: 'No.', given: ['doz.'] }, []],
    ['a part of the goods, which its rate is on', { asked: 'kg', given: ['kg of total sugars'] }, []],
    ['two in one', { asked: 'No. and kg', given: ['No.', 'kg'] }, []],
    ['the square as it is printed', { asked: 'm²', given: ['m2'] }, []],
    ['one that no tariff knows', { given: ['bushel', 'No.', 'W'] }, [`${FIRST} refuses quantity.unit_unknown`]],
    ['one that is not asked for here', { given: ['kg', 'No.', 'W'] }, [`${FIRST} refuses quantity.unit_not_asked`]],
    [
      'grams of gold are not grams',
      { asked: 'Au g', given: ['g'] },
      [`${FIRST} refuses quantity.unit_not_asked`, '/lines/1/quantities warns quantity.unit_missing'],
    ],
    ['the second left out', { given: ['No.'] }, ['/lines/1/quantities warns quantity.unit_missing']],
    ['all left out', { given: [] }, ['/lines/1/quantities warns quantity.unit_missing']],
    ['left out of an entry alone', { given: ['No.'], withSummary: false }, []],
    ['a number for which no unit is asked', { asked: '', given: ['kg'] }, []],
    [
      'a number that is not on record',
      { tariff: 'not_on_record', asked: '', given: ['kg'] },
      ['/lines/1/quantities undetermined quantity.units_not_on_record'],
    ],
    ['no quantity of such a number', { tariff: 'not_on_record', asked: '', given: [] }, []],
    [
      'an unknown unit of such a number',
      { tariff: 'not_on_record', asked: '', given: ['bushel'] },
      [`${FIRST} refuses quantity.unit_unknown`],
    ],
    [
      'the eight-digit line above it',
      { tariff: 'legal_line_only', asked: 'No.', given: ['kg', 'No.'] },
      [`${FIRST} refuses quantity.unit_not_asked`],
    ],
  ])('%s', (_, given, expected) => {
    expect(found(given)).toEqual(expected);
  });
});
