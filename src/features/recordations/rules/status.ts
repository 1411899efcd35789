import { cfr } from '../../../kernel/citation.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { rule } from '../../../kernel/rule.js';
import { lastDayToRenew, RENEWAL_LIMITS } from './renewal.js';
import type { RenewalLimits } from './renewal.js';
import type { RightType } from './right.js';

export const RECORDATION_STATUSES = [
  'not_filed',
  'pending',
  'refused',
  'active',
  'in_grace',
  'lapsed',
  'cancelled',
  'ended',
  'not_determinable',
] as const;
export type RecordationStatus = (typeof RECORDATION_STATUSES)[number];

export interface RenewalOnRecord {
  readonly appliedOn: IsoDate;
  readonly outcome: 'pending' | 'approved' | 'refused';
  /** More time that customs granted for this application. */
  readonly extendedTo?: IsoDate;
  /** The last day of the renewed term, once approved. */
  readonly expiresOn?: IsoDate;
}

/** What is on record about a recordation's life. */
export interface RecordationLife {
  readonly right: RightType;
  readonly appliedOn: IsoDate;
  readonly approvedOn?: IsoDate;
  readonly refusedOn?: IsoDate;
  /** The last day of the first term; `null` for a trade name. */
  readonly expiresOn?: IsoDate | null;
  /** Oldest first. */
  readonly renewals: readonly RenewalOnRecord[];
  /** Cancelled by customs: at the recordant's request, or for disuse. */
  readonly cancelledOn?: IsoDate;
  /** The right itself ended: the registration was cancelled or revoked, or ownership ended. */
  readonly ended?: { readonly on: IsoDate; readonly cause: 'registration_ended' | 'ownership_ended' };
}

export interface StatusOnDate {
  readonly status: RecordationStatus;
  /** Whether the recordation protects on this day. */
  readonly active: boolean;
  /** Not active as far as is known, but a timely renewal would make the day an active one. */
  readonly provisional: boolean;
  readonly reasonCodes: readonly string[];
  /** The last day of the term the day falls in or follows. */
  readonly expiresOn: IsoDate | null;
  /** The last day to apply for renewal. */
  readonly renewBy: IsoDate | null;
}

/**
 * What a recordation is worth on the day the rule is applied for. 133.7(a) promises uninterrupted protection to who applies
 * in time, so a day between expiry and a timely, approved renewal is active; until the approval it is `in_grace`: not
 * active, and marked provisional.
 */
export const recordationStatus = rule({
  id: 'REC-05',
  title: 'Status of a recordation on a date',
  text:
    'A recordation protects from its approval to the last day of its term. Renewed in time, it was never interrupted; not renewed, it lapsed ' +
    'when the term ended. It is cancelled with the registration, the ownership or the use it rests on.',
  cites: [cfr(19, '133.4'), cfr(19, '133.7'), cfr(19, '133.15'), cfr(19, '133.34'), cfr(19, '133.37')],
  params: { limits: RENEWAL_LIMITS },
  decide(life: RecordationLife, { limits }, asOf): StatusOnDate {
    return beforeApproval(life, asOf) ?? afterTheRight(life, asOf) ?? withinTerms(life, limits, asOf);
  },
});

const reached = (day: IsoDate | undefined, asOf: IsoDate): boolean => day !== undefined && day <= asOf;

const inactive = (status: RecordationStatus, ...reasonCodes: string[]): StatusOnDate => ({
  status,
  active: false,
  provisional: false,
  reasonCodes,
  expiresOn: null,
  renewBy: null,
});

function beforeApproval(life: RecordationLife, asOf: IsoDate): StatusOnDate | undefined {
  if (asOf < life.appliedOn) return inactive('not_filed');
  if (reached(life.refusedOn, asOf)) return inactive('refused');
  if (!reached(life.approvedOn, asOf)) return inactive('pending');
  return undefined;
}

function afterTheRight({ ended, cancelledOn }: RecordationLife, asOf: IsoDate): StatusOnDate | undefined {
  if (ended && ended.on <= asOf) return inactive('ended', `recordation.${ended.cause}`);
  if (reached(cancelledOn, asOf)) return inactive('cancelled', 'recordation.cancelled');
  return undefined;
}

function withinTerms(life: RecordationLife, limits: RenewalLimits, asOf: IsoDate): StatusOnDate {
  if (life.expiresOn === undefined) return inactive('not_determinable', 'recordation.term_unknown');
  if (life.expiresOn === null) return { ...inactive('active'), active: true };
  const expiresOn = life.renewals.reduce<IsoDate>(
    (end, renewal) => (isTimely(renewal, life.right, end, limits) ? (renewal.expiresOn ?? end) : end),
    life.expiresOn,
  );
  const renewBy = lastDayToRenew(life.right, expiresOn, limits);
  const ends = { expiresOn, renewBy };
  if (asOf <= expiresOn) return { ...inactive('active'), active: true, ...ends };
  return { ...afterTheTerm(life, limits, expiresOn, asOf), ...ends };
}

function afterTheTerm(life: RecordationLife, limits: RenewalLimits, expiresOn: IsoDate, asOf: IsoDate): StatusOnDate {
  const pending = life.renewals.some(
    (renewal) => renewal.outcome === 'pending' && isInTime(renewal, life.right, expiresOn, limits),
  );
  if (pending) return { ...inactive('in_grace', 'recordation.renewal_pending'), provisional: true };
  const renewBy = lastDayToRenew(life.right, expiresOn, limits);
  if (renewBy !== null && asOf <= renewBy) {
    return { ...inactive('in_grace', 'recordation.not_yet_renewed'), provisional: true };
  }
  return inactive('lapsed', 'recordation.not_renewed');
}

const isTimely = (renewal: RenewalOnRecord, right: RightType, expiresOn: IsoDate, limits: RenewalLimits): boolean =>
  renewal.outcome === 'approved' && isInTime(renewal, right, expiresOn, limits);

function isInTime(renewal: RenewalOnRecord, right: RightType, expiresOn: IsoDate, limits: RenewalLimits): boolean {
  const lastDay = lastDayToRenew(right, expiresOn, limits, renewal.extendedTo);
  return lastDay !== null && renewal.appliedOn <= lastDay;
}
