import { CBP, SIGNED_IN } from '../../../kernel/access.js';
import type { FieldPolicy } from '../../../kernel/access.js';
import type { SuretyCodeView } from './surety-code.view.js';

/** Codes and companies are public; who signs in for one is customs’ to know. */
export const suretyCodeAccess: FieldPolicy<SuretyCodeView> = {
  code: [SIGNED_IN],
  naic: [SIGNED_IN],
  organisationId: [CBP],
};
