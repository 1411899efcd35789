import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { applyRule } from '../../../kernel/rule.js';
import { bankRouting } from './bank-routing.js';
import type { BankRoutingFacts } from './bank-routing.js';

const codes = (facts: BankRoutingFacts) =>
  applyRule(bankRouting, facts, '2026-03-02').decision.map(({ code }) =>
    code.replace('importer_bank.routing_number_', ''),
  );

it.each<[string, string | null, string[]]>([
  ['021000021', null, []],
  ['021000021', 'US', []],
  ['021000021', 'PR', []],
  ['021000021', 'CN', ['abroad']],
  ['021000012', 'US', ['mistyped']],
  ['000000000', null, ['mistyped']],
  ['123456789', 'CN', ['mistyped', 'abroad']],
])('IMP-14 the routing number %s of a bank in %s', (routingNumber, country, expected) => {
  expect(codes({ routingNumber, country })).toEqual(expected);
});

it('IMP-14 every change of one digit is caught', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 1, max: 9 }), (at, by) => {
      const digits = [...'021000021'];
      digits[at] = String((Number(digits[at]) + by) % 10);
      expect(codes({ routingNumber: digits.join(''), country: 'US' })).toEqual(['mistyped']);
    }),
  );
});
