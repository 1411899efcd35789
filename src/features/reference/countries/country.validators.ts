import type { ValidationOptions } from 'class-validator';
import { checkedField as check } from '../../../platform/http/checked-field.js';
import { endedCountry, isCountry, isUsJurisdiction } from './iso-countries.js';

/** A country of ISO 3166-1; a code that has ended is refused by name. */
export function IsIsoCountry(options: ValidationOptions = {}): PropertyDecorator {
  return check('isIsoCountry', options, {
    message: ({ property, value }) => {
      const ended = typeof value === 'string' ? endedCountry(value.toUpperCase()) : undefined;
      return ended
        ? `${property}: ${ended.name} is no more`
        : `${property} must be the ISO 3166-1 alpha-2 code of a country that exists`;
    },
    context: {
      code: 'country.unknown',
      remedy: 'Send two letters such as CN; /v1/countries lists them, ended ones with their dates.',
      schema: { pattern: '^[A-Za-z]{2}$', maxLength: 2 },
    },
    validate: (value) =>
      typeof value === 'string' && isCountry(value.toUpperCase()) && endedCountry(value.toUpperCase()) === undefined,
  });
}

/** A country of ISO 3166-1, or a state or territory of the United States of ISO 3166-2. */
export function IsJurisdiction(options: ValidationOptions = {}): PropertyDecorator {
  return check('isJurisdiction', options, {
    message: '$property must be an ISO 3166-1 alpha-2 code, or ISO 3166-2 for the United States',
    context: {
      code: 'jurisdiction.unknown',
      remedy: 'Send CN, US-DE, US-PR and the like.',
      schema: { pattern: '^[A-Za-z]{2}(?:-[A-Za-z]{2})?$', maxLength: 5 },
    },
    validate: (value) =>
      typeof value === 'string' && (isCountry(value.toUpperCase()) || isUsJurisdiction(value.toUpperCase())),
  });
}
