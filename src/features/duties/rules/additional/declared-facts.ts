import { isIsoDate } from '../../../../kernel/dates.js';
import { Decimal } from '../../../../kernel/decimal.js';
import { isMoney } from '../../../../kernel/money.js';
import type { FactValue } from './condition.js';
import type { FactDefinition } from './fact-definition.js';

/** Why a stated value cannot be taken, with what to send instead. */
export interface FactFault {
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
}

const PERCENT = /^\d{1,4}(?:\.\d{1,6})?$/;
const COUNTRY = /^[A-Z]{2}$/;
const TEXT = /^[\w.-]{1,40}$/;
const MOST_COUNTRIES = 20;
/** Percentages that are no shares of a whole. */
const NOT_SHARES: readonly string[] = [
  'vehicleAgeYears',
  'columnOneRatePercent',
  'columnOneAdValoremEquivalentPercent',
];

/** A value as JSON sends it, as the rules compare it; or what is wrong with it. */
export function readFactValue(
  definition: FactDefinition,
  value: unknown,
): { readonly value: FactValue } | { readonly fault: FactFault } {
  switch (definition.type) {
    case 'boolean':
      return typeof value === 'boolean' ? { value } : no('Not true or false.', 'Send true or false, without quotes.');
    case 'date':
      return isIsoDate(value) ? { value } : no('Not a date.', 'Send YYYY-MM-DD.');
    case 'money':
      return isMoney(value) ? { value: Decimal.parse(value) } : no('Not an amount of US dollars.', 'Send "1234.56".');
    case 'percent':
      return percent(definition, value);
    case 'country_list':
      return countries(value);
    default:
      return text(definition, value);
  }
}

const no = (message: string, remedy: string, code = 'fact.malformed'): { readonly fault: FactFault } => ({
  fault: { code, message, remedy },
});

function percent({ name }: FactDefinition, value: unknown) {
  if (typeof value !== 'string' || !PERCENT.test(value)) return no('Not a percentage.', 'Send "12.5".');
  const read = Decimal.parse(value);
  if (!NOT_SHARES.includes(name) && read.compare(Decimal.make(100n)) > 0)
    return no(
      'More than the whole: a share is at most 100 per cent.',
      'Send a share from "0" to "100".',
      'fact.share_above_100',
    );
  return { value: read };
}

function countries(value: unknown) {
  if (
    !Array.isArray(value) ||
    value.length === 0 ||
    value.length > MOST_COUNTRIES ||
    !value.every((one) => typeof one === 'string' && COUNTRY.test(one))
  )
    return no('Not a list of countries.', `Send 1 to ${String(MOST_COUNTRIES)} ISO 3166-1 alpha-2 codes, ["KR"].`);
  return { value: [...new Set(value as string[])].sort() };
}

function text({ values }: FactDefinition, value: unknown) {
  if (typeof value !== 'string' || !TEXT.test(value))
    return no('Not a short text.', 'Send letters, digits, points and hyphens, at most 40.');
  if (values.length === 0 || values.includes(value)) return { value };
  if (isOpen(values)) return COUNTRY.test(value) ? { value } : no('Not a country.', 'Send an ISO 3166-1 alpha-2 code.');
  return no('Not one of the answers.', `Send one of ${values.join(', ')}.`, 'fact.unknown_answer');
}

/** Country codes among the values stand for any country; all other lists are closed. */
export const isOpen = (values: readonly string[]): boolean =>
  values.length === 0 || values.every((value) => COUNTRY.test(value));
