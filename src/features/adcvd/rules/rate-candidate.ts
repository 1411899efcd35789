import type { Citation } from '../../../kernel/citation.js';
import type { IsoDate } from '../../../kernel/dates.js';
import type { CaseType } from './case-number.js';
import type { DepositRate, RateKind } from './deposit-rate.js';

/** For whom a rate was set. `company` stands in lists that do not say whether the firm produces or exports. */
export type RateScope = 'combination' | 'exporter' | 'producer' | 'company' | 'all_others' | 'country_wide';

/** A rate on record for a case. */
export interface RateCandidate {
  readonly scope: RateScope;
  readonly producer?: string;
  readonly exporter?: string;
  /** The firm of a `company` row. */
  readonly company?: string;
  readonly rate: DepositRate;
  readonly rateKind: RateKind;
  readonly effectiveOn: IsoDate;
  /** The last day on which it held; absent while it still does. */
  readonly endsOn?: IsoDate;
  readonly citation: Citation;
}

export interface CascadeFacts {
  readonly caseType: CaseType;
  readonly nonMarketEconomy: boolean;
  readonly producer?: string;
  readonly exporter?: string;
  /** The exporter in the non-market economy that supplied a reseller in a third country. */
  readonly supplier?: string;
  readonly candidates: readonly RateCandidate[];
  /** False where the choice alone is wanted: what became of every other rate is then not told. */
  readonly explain?: boolean;
}

export type RateReason =
  | 'rate.combination'
  | 'rate.exporter'
  | 'rate.producer'
  | 'rate.separate_rate'
  | 'rate.supplier'
  | 'rate.higher_of_both'
  | 'rate.all_others'
  | 'rate.country_wide'
  | 'rate.excluded';

export type RateRefusal = 'rate.unknown_on_date' | 'rate.conflict' | 'rate.not_comparable' | 'company.ambiguous';

/** One company name that was looked for among the names on record. */
export interface CompanyLookup {
  readonly role: 'producer' | 'exporter' | 'supplier';
  readonly given: string;
  readonly matches: readonly { readonly name: string; readonly grade: string; readonly confidence: number }[];
}

export interface ConsideredRate {
  readonly candidate: RateCandidate;
  readonly verdict: 'chosen' | 'rejected' | 'ambiguous';
  /** Why, or by which step of the cascade it was chosen. */
  readonly reason: string;
}

export type CascadeOutcome =
  | { readonly outcome: 'determined'; readonly chosen: RateCandidate; readonly reason: RateReason }
  | { readonly outcome: 'not_determinable'; readonly chosen: null; readonly reason: RateRefusal };

export type CascadeDecision = CascadeOutcome & {
  /** Which party the chosen rate was matched by; null for a general rate. */
  readonly matchedBy: 'producer' | 'exporter' | 'supplier' | 'both' | null;
  readonly companies: readonly CompanyLookup[];
  readonly considered: readonly ConsideredRate[];
};
