import type { CodeFact } from './code-list-fact.js';
import { BOND_AND_FEE_CODES } from './code-lists-bonds-fees.js';
import { ENTRY_CODES } from './code-lists-entry.js';
import { PARTY_CODES } from './code-lists-parties.js';
import { TRADE_PROGRAM_CODES } from './code-lists-programs.js';
import { UNIT_CODES } from './code-lists-units.js';

/** Closed lists of codes with the days of their use. */
export const CODE_LISTS: readonly CodeFact[] = [
  ...ENTRY_CODES,
  ...BOND_AND_FEE_CODES,
  ...PARTY_CODES,
  ...TRADE_PROGRAM_CODES,
  ...UNIT_CODES,
];
