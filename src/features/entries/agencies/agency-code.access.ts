import { CBP, SIGNED_IN } from '../../../kernel/access.js';
import type { FieldPolicy } from '../../../kernel/access.js';
import type { AgencyCodeView } from './agency-code.view.js';

/** Which codes there are is no secret; who stands behind them is customs’ to know. */
export const agencyCodeAccess: FieldPolicy<AgencyCodeView> = { code: [SIGNED_IN], organisationId: [CBP] };
