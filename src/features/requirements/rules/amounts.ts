import { weakest } from '../../../kernel/citation.js';
import type { AuthorityStatus } from '../../../kernel/citation.js';
import { proposedSecurity, requiredContinuousBond, standardContinuousBond } from '../../security/rules/index.js';

const BACKED = [standardContinuousBond, proposedSecurity, requiredContinuousBond].map((one) => one.authorityStatus);

/** What is said of amounts of required security wherever a person reads them: who decides, and how strongly they are backed at best. */
export const AMOUNTS_ARE: { readonly decidedBy: string; readonly authorityStatus: AuthorityStatus } = {
  decidedBy: 'CBP decides',
  authorityStatus: weakest(BACKED),
};
