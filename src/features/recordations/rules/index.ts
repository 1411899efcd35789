import type { AnyRule } from '../../../kernel/rule.js';
import { recordationEligibility } from './application.js';
import { recordationFee } from './fees.js';
import { recordationApproval } from './approval.js';
import { recordationCancellation } from './cancellation.js';
import { injuredPersonListing } from './injured-person-listing.js';
import { oneRecordation } from './one-recordation.js';
import { renewalOpen } from './renewal-open.js';
import { grayMarketRestriction } from './gray-market.js';
import { provisionalTerm } from './provisional-term.js';
import { renewalCalendar } from './renewal-calendar.js';
import { recordationRenewal } from './renewal.js';
import { ownerStanding } from './standing.js';
import { recordationStatus } from './status.js';
import { recordationTerm } from './term.js';
import { recordationTransfer } from './transfer.js';

/** The law of recordation. */
export const RECORDATION_RULES: readonly AnyRule[] = [
  recordationEligibility,
  recordationFee,
  recordationTerm,
  recordationRenewal,
  recordationStatus,
  grayMarketRestriction,
  ownerStanding,
  recordationTransfer,
  renewalCalendar,
  provisionalTerm,
  recordationApproval,
  oneRecordation,
  renewalOpen,
  recordationCancellation,
  injuredPersonListing,
];

export * from './application.js';
export * from './approval.js';
export * from './cancellation.js';
export * from './fees.js';
export * from './gray-market.js';
export * from './injured-person-listing.js';
export * from './mark-match.js';
export * from './one-recordation.js';
export * from './provisional-term.js';
export * from './recordation-number.js';
export * from './renewal-calendar.js';
export * from './renewal-open.js';
export * from './renewal.js';
export * from './right.js';
export * from './standing.js';
export * from './status.js';
export * from './term.js';
export * from './transfer.js';
