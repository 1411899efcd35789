import { expect, it } from '@jest/globals';
import { applyRule } from '../../../../kernel/rule.js';
import { entrySecurity, entrySecurity1 } from './security.js';

const bonds = ['240000001', '240000002'].map((bondNumber) => ({ bondNumber, standing: 'not_in_force' as const }));
const facts = {
  entryType: '01',
  security: { kind: 'continuous' as const },
  bonds,
  bondKinds: ['continuous', 'single_transaction'] as const,
};
const told = (rule: typeof entrySecurity, given: object = {}) =>
  applyRule(rule, { ...facts, ...given }, '2026-03-02').decision.map((one) => one.aceConditionCode);

it('ENTRY-14 tells the code that ACE has for a continuous bond of one alone', () => {
  expect(told(entrySecurity)).toEqual(['114', undefined]);
  const security = { kind: 'single_transaction' as const };
  expect(told(entrySecurity, { security, bondKinds: ['single_transaction', 'continuous'] })).toEqual([
    undefined,
    '114',
  ]);
  expect(told(entrySecurity, { bondKinds: ['cash_in_lieu', 'cash_in_lieu'] })).toEqual([undefined, undefined]);
});

it('ENTRY-14, version 1, goes by the first', () => {
  expect(told(entrySecurity1)).toEqual(['114', '114']);
});
