import type { IsoDate } from '../../kernel/dates.js';
import type { RecordationLife, RenewalOnRecord } from './rules/status.js';
import type { RightType } from './rules/right.js';

/** A recordation as the prepared statements give it: the facts, its renewals, and its owner on the day asked for. */
export interface RecordationRow {
  readonly id: string;
  readonly number: string | null;
  readonly right_type: RightType;
  readonly title: string;
  readonly title_key: string;
  readonly goods: string | null;
  readonly registration_number: string | null;
  readonly registration_expires_on: IsoDate | null;
  readonly application_filed_on: IsoDate | null;
  readonly ownership_ends_on: IsoDate | null;
  readonly classes: readonly number[];
  readonly owner_organisation_id: string;
  readonly gray_market_requested: boolean;
  readonly gray_market_granted_on: IsoDate | null;
  readonly lever_requested: boolean;
  readonly lever_granted_on: IsoDate | null;
  readonly applied_on: IsoDate;
  readonly application_determination_id: string | null;
  readonly approved_on: IsoDate | null;
  readonly refused_on: IsoDate | null;
  readonly decision_reason: string | null;
  readonly provisional: boolean;
  readonly expires_on: IsoDate | null;
  readonly cancelled_on: IsoDate | null;
  readonly ended_on: IsoDate | null;
  readonly ended_cause: 'registration_ended' | 'ownership_ended' | null;
  /** Whether who reads it sees more than the published part. */
  readonly may_read: boolean;
  /** The grant under which it is read, where there is one. */
  readonly grant_id: string | null;
  readonly renewals: readonly RenewalRow[];
  readonly owner: OwnerRow | null;
}

export interface RenewalRow {
  readonly id: string;
  readonly applied_on: IsoDate;
  readonly registration_expires_on: IsoDate | null;
  readonly outcome: RenewalOnRecord['outcome'];
  readonly extended_to: IsoDate | null;
  readonly expires_on: IsoDate | null;
  readonly decided_on: IsoDate | null;
  readonly decision_reason: string | null;
}

export interface OwnerRow {
  readonly organisation_id: string;
  readonly name: string;
  readonly address: string;
  readonly country: string;
  readonly citizenship: string;
}

/** The facts from which the status on any day follows. */
export function lifeOf(row: RecordationRow): RecordationLife {
  return {
    right: row.right_type,
    appliedOn: row.applied_on,
    ...(row.approved_on ? { approvedOn: row.approved_on } : {}),
    ...(row.refused_on ? { refusedOn: row.refused_on } : {}),
    ...termOf(row),
    renewals: row.renewals.map(toRenewal),
    ...(row.cancelled_on ? { cancelledOn: row.cancelled_on } : {}),
    ...(row.ended_on && row.ended_cause ? { ended: { on: row.ended_on, cause: row.ended_cause } } : {}),
  };
}

// A trade name has no term; for other rights a missing one is not known, which is another thing.
const termOf = ({ right_type, expires_on }: RecordationRow): Pick<RecordationLife, 'expiresOn'> =>
  right_type === 'trade_name' ? { expiresOn: null } : expires_on ? { expiresOn: expires_on } : {};

const toRenewal = ({ applied_on, outcome, extended_to, expires_on }: RenewalRow): RenewalOnRecord => ({
  appliedOn: applied_on,
  outcome,
  ...(extended_to ? { extendedTo: extended_to } : {}),
  ...(expires_on ? { expiresOn: expires_on } : {}),
});
