import { CBP, EVERYONE } from '../../../kernel/access.js';
import type { FieldPolicy } from '../../../kernel/access.js';
import type { InjuredPersonView } from './injured-person.view.js';

/** The list is published in the Federal Register; who signs in for whom is not part of it. */
export const injuredPersonAccess: FieldPolicy<InjuredPersonView> = {
  id: [EVERYONE],
  name: [EVERYONE],
  protectedWork: [EVERYONE],
  recordationId: [EVERYONE],
  organisationId: [CBP],
  listedOn: [EVERYONE],
  removedOn: [EVERYONE],
  citation: [EVERYONE],
};
