import { EVERYONE } from '../../../kernel/access.js';
import type { FieldPolicy } from '../../../kernel/access.js';
import type { TariffLineView } from './tariff-line.view.js';

/** The tariff is published. */
export const tariffLineAccess: FieldPolicy<TariffLineView> = {
  hts: [EVERYONE],
  description: [EVERYONE],
  fullDescription: [EVERYONE],
  indent: [EVERYONE],
  units: [EVERYONE],
  general: [EVERYONE],
  special: [EVERYONE],
  column2: [EVERYONE],
  rateInheritedFrom: [EVERYONE],
  additionalDuty: [EVERYONE],
  authority: [EVERYONE],
  footnotes: [EVERYONE],
  from: [EVERYONE],
  through: [EVERYONE],
  edition: [EVERYONE],
  citation: [EVERYONE],
};
