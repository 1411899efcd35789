import { EVERYONE } from '../../../kernel/access.js';
import type { FieldPolicy } from '../../../kernel/access.js';
import { tariffLineAccess } from '../../reference/index.js';
import type { TariffLineDutiesView } from './tariff-line-duties.view.js';

/** The tariff and its instruments are published. */
export const tariffLineDutiesAccess: FieldPolicy<TariffLineDutiesView> = {
  ...tariffLineAccess,
  programs: [EVERYONE],
  programGaps: [EVERYONE],
};
