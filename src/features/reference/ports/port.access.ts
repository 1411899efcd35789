import { EVERYONE } from '../../../kernel/access.js';
import type { FieldPolicy } from '../../../kernel/access.js';
import type { PortView } from './port.view.js';

/** Schedule D is published. */
export const portAccess: FieldPolicy<PortView> = {
  code: [EVERYONE],
  name: [EVERYONE],
  state: [EVERYONE],
  kind: [EVERYONE],
  from: [EVERYONE],
  through: [EVERYONE],
  edition: [EVERYONE],
  citation: [EVERYONE],
};
