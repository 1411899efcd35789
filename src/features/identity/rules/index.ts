import type { AnyRule } from '../../../kernel/rule.js';
import { accessGrant } from './access-grant.js';
import { lookHold } from './look-hold.js';

/** What decides on grants of access and on the account of looks. */
export const IDENTITY_RULES: readonly AnyRule[] = [accessGrant, lookHold];
