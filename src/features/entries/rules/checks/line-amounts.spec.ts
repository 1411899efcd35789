import { expect, it } from '@jest/globals';
import { applyRule } from '../../../../kernel/rule.js';
import { lineAmounts } from './line-amounts.js';
import type { LineAmountsFacts } from './line-amounts.js';

it.each<[string, Partial<LineAmountsFacts>, readonly string[]]>([
  ['what is told once and is something', {}, []],
  ['no quantities', { given: [] }, []],
  ['one unit twice', { given: ['No.', 'W', 'No.'] }, ['refuses quantities/2/unit quantity.unit_twice']],
  ['one unit in two spellings', { given: ['kg', 'Kilograms'] }, ['refuses quantities/1/unit quantity.unit_twice']],
  ['two units of one measure', { given: ['kg', 'g'] }, []],
  ['a unit that is none, twice', { given: ['zz', 'ZZ'] }, ['refuses quantities/1/unit quantity.unit_twice']],
  ['the goods and a part of them', { given: ['kg', 'kg of total sugars'] }, []],
  [
    'one part twice',
    { given: ['kg of total sugars', 'kilograms of total sugars'] },
    ['refuses quantities/1/unit quantity.unit_twice'],
  ],
  ['nothing of the goods', { zero: [0] }, ['refuses quantities/0/quantity quantity.zero']],
  ['nothing of what they contain', { zero: [1] }, ['warns quantities/1/quantity quantity.zero_in_unit']],
  ['19 USC 1401a no value', { noValue: true }, ['warns enteredValue value.zero']],
  ['no value under Chapter 98', { noValue: true, htsNumber: '9801001012' }, []],
  ['no value under Chapter 99', { noValue: true, htsNumber: '9903880300' }, []],
  [
    'all of it at once',
    { given: ['No.', 'pcs', 'W'], zero: [0, 2], noValue: true },
    [
      'refuses quantities/1/unit quantity.unit_twice',
      'refuses quantities/0/quantity quantity.zero',
      'warns quantities/2/quantity quantity.zero_in_unit',
      'warns enteredValue value.zero',
    ],
  ],
])('ENTRY-48 %s', (_, given, expected) => {
  const facts = { line: 3, htsNumber: '8541420010', given: ['No.', 'W'], zero: [], noValue: false, ...given };
  const { decision } = applyRule(lineAmounts, facts, '2026-03-02');
  expect(decision.map(({ weight, pointer, code }) => `${weight} ${pointer} ${code}`)).toEqual(
    expected.map((told) => told.replace(' ', ' /lines/3/')),
  );
});
