import type { IsoDate } from '../../kernel/dates.js';
import type { ActivityCode, BondKind, DepositKind, ReplacedAs, TerminatedBy } from './rules/index.js';

/** A surety as a version names it. */
export interface SuretyTerms {
  readonly suretyCode: string;
  readonly naic: string;
  readonly share: string;
  readonly agentId?: string;
  readonly reinsurance?: { readonly naic: string; readonly amount: string; readonly agreementOn?: IsoDate };
}

/** What is deposited in lieu of sureties. */
export interface DepositTerms {
  readonly kind: DepositKind;
  readonly amount: string;
  readonly termThrough: IsoDate;
  readonly powerOfAttorney?: string;
  readonly obligations?: readonly string[];
}

/** An individual who signed as surety. */
export interface IndividualTerms {
  readonly name: string;
  readonly property: string;
  readonly value: string;
  readonly encumbrance: string;
  readonly oathOn: IsoDate;
}

/** Who is bound beside the principal. */
export interface CoPrincipalTerms {
  readonly importerId: string;
  readonly name: string;
  readonly address: string;
  readonly organizedIn?: string;
}

/** What a rider may change, and the sureties. */
export interface BondTerms {
  readonly name: string;
  readonly address: string;
  readonly organizedIn?: string;
  /** Who is bound beside it, each for the whole. */
  readonly coPrincipals?: readonly CoPrincipalTerms[];
  readonly sureties: readonly SuretyTerms[];
  readonly users: readonly { readonly name: string; readonly suffix: string }[];
  readonly reconciliation: boolean;
  readonly inLieu?: DepositTerms;
  readonly individuals?: readonly IndividualTerms[];
}

/** A bond with one of its versions, as the prepared statements give it. */
export interface BondRow {
  readonly id: string;
  readonly number: string;
  readonly kind: BondKind;
  readonly activity_code: ActivityCode;
  readonly importer_id: string;
  readonly principal_organisation_id: string | null;
  readonly co_principal_importer_ids: readonly string[];
  readonly co_principal_organisation_ids: readonly string[];
  readonly surety_organisation_id: string | null;
  readonly co_surety_organisation_ids: readonly string[];
  readonly executed_on: IsoDate;
  readonly filed_on: IsoDate;
  readonly effective_on: IsoDate;
  readonly approved_by: 'revenue_division' | 'revenue_division_or_port';
  readonly transaction: { readonly reference: string; readonly on: IsoDate } | null;
  readonly port: string | null;
  readonly surety_reference_number: string | null;
  readonly broker_filer_code: string | null;
  readonly determination_id: string | null;
  /** In the order in which they were put on record; the last one counts. */
  readonly terminations: readonly TerminationRow[];
  readonly grant_id: string | null;
  /** The bond that it takes the place of, and those that take its place, as far as the reader may know of them. */
  readonly replaces: { readonly bondId: string; readonly as: ReplacedAs } | null;
  readonly replaced_by: readonly { readonly bondId: string; readonly as: ReplacedAs }[];
  /** What of it must be renewed, as far as the reader may know of it. */
  readonly renewals: readonly RenewalRow[];
  readonly version: number;
  readonly limit_of_liability: string;
  readonly terms: BondTerms;
  readonly valid_from: IsoDate;
  readonly valid_through: IsoDate | null;
  /** The last day of its last version, as known; null while it has none. */
  readonly ends_on: IsoDate | null;
}

/** What of a bond must be renewed. */
export interface RenewalRow {
  readonly part: string;
  readonly dueOn: IsoDate;
  readonly openedOn?: IsoDate;
  readonly missedOn?: IsoDate;
  readonly doneOn?: IsoDate;
  readonly agreementOn?: IsoDate;
}

/** A request that a bond end, with the last day that came of it. */
export interface TerminationRow {
  readonly by: TerminatedBy;
  readonly received_on: IsoDate;
  readonly last_day: IsoDate;
  readonly shorter_notice: string | null;
  readonly determination_id: string | null;
}

/** A version as the list of versions gives it. */
export interface VersionRow {
  readonly version: number;
  readonly from: IsoDate;
  readonly through: IsoDate | null;
  readonly recorded_at: string | Date;
  readonly limit_of_liability: string;
  readonly terms: BondTerms;
  readonly rider: string | null;
  readonly determination_id: string | null;
}
