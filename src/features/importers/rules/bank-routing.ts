import { cfr, guide } from '../../../kernel/citation.js';
import type { Fault } from '../../../kernel/errors.js';
import { unmet } from '../../../kernel/requirement.js';
import { rule } from '../../../kernel/rule.js';
import { isOfUnitedStates } from './nonresident.js';

export interface BankRoutingFacts {
  /** Nine digits. */
  readonly routingNumber: string;
  /** ISO 3166-1 alpha-2; null: not told. */
  readonly country: string | null;
}

const FORM = guide('CBP Form 5106 (06/25), block 3G');
const KEY = guide('ABA Key to Routing Numbers, check digit');

/** Whether the routing number of an importer’s bank can be one. */
export const bankRouting = rule({
  id: 'IMP-14',
  title: 'Routing number of a bank',
  text: 'The primary bank of an importer is told with its routing number, whose last digit checks the others: three times the first, fourth and seventh, seven times the second, fifth and eighth and the rest come to a multiple of ten. A bank abroad has none.',
  cites: [FORM, KEY, cfr(19, '24.5(b)')],
  decide: ({ routingNumber, country }: BankRoutingFacts): readonly Fault[] =>
    unmet([
      [checks(routingNumber), mistyped],
      [country === null || isOfUnitedStates(country.toUpperCase()), abroad],
    ]),
});

const WEIGHTS = [3, 7, 1];
// Nine zeros would check too, and are nobody's.
const checks = (digits: string): boolean =>
  /^\d{9}$/.test(digits) &&
  Number(digits) > 0 &&
  [...digits].reduce((sum, digit, i) => sum + Number(digit) * (WEIGHTS[i % 3] ?? 0), 0) % 10 === 0;

const fault = (code: string, message: string, remedy: string): Fault => ({
  pointer: '/particulars/bank/routingNumber',
  code: `importer_bank.${code}`,
  message,
  remedy,
  citation: FORM,
});
const mistyped = fault(
  'routing_number_mistyped',
  'This is no routing number: its last digit does not check the others.',
  'Copy it from a check or a statement of the bank.',
);
const abroad = fault(
  'routing_number_abroad',
  'A bank outside the United States has no routing number.',
  'Leave it out, or correct the country of the bank.',
);
