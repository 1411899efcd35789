import { EVERYONE } from '../../../kernel/access.js';
import type { FieldPolicy } from '../../../kernel/access.js';
import type { HolidayView } from './holiday.view.js';

/** Holidays are set by statute. */
export const holidayAccess: FieldPolicy<HolidayView> = {
  name: [EVERYONE],
  date: [EVERYONE],
  observedOn: [EVERYONE],
  citations: [EVERYONE],
};
