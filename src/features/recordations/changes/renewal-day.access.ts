import { CBP } from '../../../kernel/access.js';
import type { FieldPolicy, Grant } from '../../../kernel/access.js';
import type { RenewalDayView } from './renewal-day.view.js';

const OWNER = { to: ['rights_holder', 'counsel'] } as const satisfies Grant<never>;

/** To the owner and who acts for it; which recordations those are is the query's. */
export const renewalDayAccess: FieldPolicy<RenewalDayView> = {
  on: [CBP, OWNER],
  number: [CBP, OWNER],
  recordationId: [CBP, OWNER],
  event: [CBP, OWNER],
};
