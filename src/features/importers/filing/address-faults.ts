import type { Fault } from '../../../kernel/errors.js';
import { unmet } from '../../../kernel/requirement.js';
import { isUsJurisdiction } from '../../reference/index.js';
import type { AddressInput } from '../address.dto.js';

// Where the post of the forces goes, in place of a State.
const ARMED_FORCES = ['AA', 'AE', 'AP'];

/** What of a place contradicts its country. What other countries call their parts and their postal codes is not known here. */
export function placeFaults({ country, subdivision, postalCode }: AddressInput, pointer: string): readonly Fault[] {
  if (country.toUpperCase() !== 'US') return [];
  return unmet([
    [subdivision === undefined || isOfUs(subdivision.toUpperCase()), noSuchState(`${pointer}/subdivision`)],
    [postalCode === undefined || /^\d{5}(?:-?\d{4})?$/.test(postalCode), noZip(`${pointer}/postalCode`)],
  ]);
}

// A name that is written out is taken as it is.
const isOfUs = (part: string): boolean =>
  !/^[A-Z]{2}$/.test(part) || ARMED_FORCES.includes(part) || isUsJurisdiction(`US-${part}`);

const noSuchState = (pointer: string): Fault => ({
  pointer,
  code: 'address.no_such_state',
  message: 'The United States have no such state or territory.',
  remedy: 'Send two letters such as GA, or correct the country.',
});
const noZip = (pointer: string): Fault => ({
  pointer,
  code: 'address.no_zip_code',
  message: 'A postal code of the United States has five digits, or nine.',
  remedy: 'Send it as 31401 or 31401-1234, or correct the country.',
});
