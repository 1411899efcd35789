import { EVERYONE } from '../../../kernel/access.js';
import type { FieldPolicy } from '../../../kernel/access.js';
import type { SuretyView } from './surety.view.js';

/** Circular 570 is published. */
export const suretyAccess: FieldPolicy<SuretyView> = {
  naic: [EVERYONE],
  name: [EVERYONE],
  state: [EVERYONE],
  underwritingLimit: [EVERYONE],
  licensedIn: [EVERYONE],
  from: [EVERYONE],
  through: [EVERYONE],
  edition: [EVERYONE],
  citation: [EVERYONE],
};
