import { EVERYONE } from '../../../kernel/access.js';
import type { FieldPolicy } from '../../../kernel/access.js';
import type { CountryView } from './country.view.js';

/** Country codes are public. */
export const countryAccess: FieldPolicy<CountryView> = {
  alpha2: [EVERYONE],
  alpha3: [EVERYONE],
  numeric: [EVERYONE],
  name: [EVERYONE],
  status: [EVERYONE],
  endedOn: [EVERYONE],
  endedIn: [EVERYONE],
  successors: [EVERYONE],
  adcvdCodes: [EVERYONE],
};
