import { expect, it } from '@jest/globals';
import { applyRule } from '../../../../kernel/rule.js';
import { grossWeight } from './gross-weight.js';

it.each([
  ['by container vessel', '11', true, '8541420010', ['refuses']],
  ['by vessel, no container', '10', true, '8541420010', ['refuses']],
  ['by air', '40', true, '8541420010', ['refuses']],
  ['by rail', '20', true, '8541420010', ['warns']],
  ['by truck', '30', true, '8541420010', ['warns']],
  ['by pipeline', '70', true, '2709001000', ['warns']],
  ['by vessel, with the entry alone', '11', false, '8541420010', ['warns']],
  ['under Chapter 98', '11', true, '9801001012', []],
  ['under Chapter 99', '11', true, '9903880300', []],
] as const)(
  'ENTRY-54 (19 CFR 141.61(e)(4)) goods that weigh nothing, %s',
  (_, mode, withSummary, htsNumber, expected) => {
    const facts = { line: 2, htsNumber, modeOfTransport: mode, withSummary };
    const { decision } = applyRule(grossWeight, facts, '2026-03-02');
    expect(decision.map(({ weight }) => weight)).toEqual(expected);
    expect(new Set(decision.map(({ pointer }) => pointer))).toEqual(
      new Set(expected.map(() => '/lines/2/grossWeightKg')),
    );
  },
);
