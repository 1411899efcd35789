import { CBP, within } from '../../../kernel/access.js';
import type { FieldPolicy, Grant } from '../../../kernel/access.js';
import type { BondMatchView, NearestEntryView } from './bond-match.view.js';

// Whose bonds these are is decided by the rows; the entries beside them are of the principals that it is bound for.
const SURETY = [CBP, { to: ['surety'] }] as const satisfies readonly Grant<never>[];

const nearestEntryAccess: FieldPolicy<NearestEntryView> = {
  entryNumber: SURETY,
  portCode: SURETY,
  filedOn: SURETY,
  why: SURETY,
};

export const bondMatchAccess: FieldPolicy<BondMatchView> = {
  bondId: SURETY,
  bondNumber: SURETY,
  bondKind: SURETY,
  importerId: SURETY,
  entryNumber: SURETY,
  transactionOn: SURETY,
  reasonCodes: SURETY,
  suretyCodeNamed: SURETY,
  since: SURETY,
  nearest: within(nearestEntryAccess, SURETY),
};
