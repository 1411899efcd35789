import type { Instant, IsoDate } from '../../../kernel/dates.js';
import type { Id } from '../../../kernel/ids.js';
import type { Resource } from '../../../kernel/resources.js';
import type { GrantAction } from '../../../kernel/resources.js';

/** Where a grant stands today. */
export const GRANT_STATES = ['pending', 'in_force', 'expired', 'revoked'] as const;
export type GrantState = (typeof GRANT_STATES)[number];

/** A grant as it is on record. */
export interface AccessGrant {
  readonly id: Id<'grt'>;
  readonly grantorOrganisationId: string;
  readonly grantorName: string;
  readonly granteeOrganisationId: string;
  readonly granteeName: string;
  readonly resources: readonly Resource[];
  readonly actions: readonly GrantAction[];
  readonly validFrom: IsoDate;
  readonly validUntil: IsoDate;
  readonly reason: string;
  readonly powerOfAttorney?: string;
  readonly state: GrantState;
  readonly grantedAt: Instant;
  readonly revokedAt?: Instant;
  readonly version: number;
}
