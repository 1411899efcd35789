import type { IsoDate, Instant } from '../../../kernel/dates.js';
import type { Id } from '../../../kernel/ids.js';
import type { PurposeCode } from '../../../kernel/purpose.js';
import type { Resource } from '../../../kernel/resources.js';

export const AGREEMENT_STATES = ['pending', 'in_force', 'expired', 'ended'] as const;
export type AgreementState = (typeof AGREEMENT_STATES)[number];

/** What one agreement shows of one data set. */
export interface AgreedDataSet {
  readonly name: Resource;
  readonly fields: string[];
}

/** What two administrators sign. */
export interface AgreementTerms {
  readonly agencyOrganisationId: string;
  readonly title: string;
  readonly legalBasis: string;
  readonly dataSets: AgreedDataSet[];
  readonly purposes: PurposeCode[];
  readonly validFrom: IsoDate;
  readonly validUntil: IsoDate;
}

/** An agreement as it is on record. */
export interface Agreement extends AgreementTerms {
  readonly id: Id<'agr'>;
  readonly agencyName: string;
  readonly state: AgreementState;
  readonly proposedBy: string;
  readonly approvedBy: string;
  readonly approvedAt: Instant;
  readonly endedAt?: Instant;
  readonly version: number;
}
