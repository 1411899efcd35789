import { Decimal } from '../../../../kernel/decimal.js';
import type { Cents } from '../../../../kernel/money.js';
import { wholeDollars } from './amounts.js';
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

const ON_REPAIRS: readonly string[] = ['98020040', '98020050', '98020060'];
/** Goods assembled abroad. */
export const ON_ASSEMBLED = '98020080';

/** The fact that says on which part of the value duty stands; null: the provision is another one. */
export const factOfProvision = (provision: string): string | null =>
  ON_REPAIRS.includes(provision) ? VALUE_OF_REPAIRS : provision === ON_ASSEMBLED ? US_COMPONENTS_VALUE : null;

/** The part of the value on which duty stands, by what is stated of it. */
export function dutiableValueOf(provision: string, enteredValue: Cents, stated: Decimal): Cents {
  const part = wholeDollars(stated.times(HUNDRED).rounded(0).units);
  return provision === ON_ASSEMBLED ? enteredValue - part : part;
}

const HUNDRED = Decimal.make(100n);
