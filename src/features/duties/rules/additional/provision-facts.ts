import type { FactDefinition } from './fact-definition.js';

/** What the repairs, alterations or processing abroad are worth. */
export const VALUE_OF_REPAIRS = 'valueOfRepairs';
/** What the components of the United States are worth. */
export const US_COMPONENTS_VALUE = 'usComponentsValue';

const money = (name: string, question: string, askedWhen: string): FactDefinition => ({
  name,
  type: 'money',
  values: [],
  ifMissing: { kind: 'undetermined' },
  question,
  askedWhen,
  usedBy: [],
});

/** Facts that provisions of Chapter 98 ask for, whatever programmes are on record. */
export const PROVISION_FACTS: readonly FactDefinition[] = [
  money(
    VALUE_OF_REPAIRS,
    'What did the repairs, alterations or processing abroad cost, or what are they worth?',
    'goods come back under 9802.00.40, 9802.00.50 or 9802.00.60',
  ),
  money(
    US_COMPONENTS_VALUE,
    'What are the components worth that are products of the United States?',
    'goods assembled abroad come in under 9802.00.80',
  ),
];
