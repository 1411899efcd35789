import { cfr } from '../../../kernel/citation.js';
import { Dated } from '../../../kernel/dated.js';
import { addMonths, latest } from '../../../kernel/dates.js';
import type { IsoDate } from '../../../kernel/dates.js';
import type { Fault } from '../../../kernel/errors.js';
import { unmet } from '../../../kernel/requirement.js';
import { rule } from '../../../kernel/rule.js';
import type { RightType } from './right.js';

/** Months from the last day of the term to the last day to apply; `null` where nothing is renewed. */
export type RenewalLimits = Readonly<Record<RightType, number | null>>;

/** A mark may still apply after its term; a work must apply before it ends. */
export const RENEWAL_LIMITS = new Dated<RenewalLimits>('months from expiry to the last day to apply', '2026-11-21', {
  '1991-09-10': {
    value: { trademark: 3, trade_name: null, copyright: -3 },
    cites: [cfr(19, '133.7(a)'), cfr(19, '133.37(b)'), cfr(19, '133.15')],
  },
});

/** The last day to apply, by law or by an extension granted; `null` where nothing is renewed. */
export function lastDayToRenew(
  right: RightType,
  expiresOn: IsoDate,
  limits: RenewalLimits,
  extendedTo?: IsoDate,
): IsoDate | null {
  const months = limits[right];
  if (months === null) return null;
  const byLaw = addMonths(expiresOn, months);
  return extendedTo ? latest(byLaw, extendedTo) : byLaw;
}

export interface RenewalFacts {
  readonly right: RightType;
  readonly expiresOn: IsoDate;
  readonly appliedOn: IsoDate;
  /** A longer time granted for a delay that could not be avoided, with the day it was asked for. */
  readonly extension?: { readonly requestedOn: IsoDate; readonly until: IsoDate };
  /** The last day of the renewed registration of a mark. */
  readonly registrationExpiresOn?: IsoDate;
  readonly titleInApplicant: boolean;
}

export interface RenewalDecision {
  readonly renewable: boolean;
  readonly lastDay: IsoDate | null;
  /** Applied after the term but in time: protection is taken as uninterrupted. */
  readonly inGrace: boolean;
  readonly faults: readonly Fault[];
}

/** Whether an application to renew is in time and complete. */
export const recordationRenewal = rule({
  id: 'REC-04',
  title: 'Renewal of a recordation',
  text:
    'A mark is renewed on an application not later than three months after its registration expired, or within a longer time granted on a ' +
    'request made in those months; a copyright on one not later than three months before the recordation expires. Later, only a new recordation helps.',
  cites: [cfr(19, '133.7'), cfr(19, '133.37')],
  params: { limits: RENEWAL_LIMITS },
  decide(facts: RenewalFacts, { limits }): RenewalDecision {
    const byLaw = lastDayToRenew(facts.right, facts.expiresOn, limits);
    if (byLaw === null) return { renewable: false, lastDay: null, inGrace: false, faults: [nothingToRenew] };
    const lastDay = extendable(facts, byLaw) && facts.extension ? latest(byLaw, facts.extension.until) : byLaw;
    const faults = unmet([
      [facts.appliedOn <= lastDay, tooLate(facts.right, lastDay)],
      [!facts.extension || extendable(facts, byLaw), extensionNotOpen(byLaw)],
      [facts.right !== 'trademark' || isRenewed(facts), registrationNotRenewed],
      [facts.titleInApplicant, titleNotShown],
    ]);
    return { renewable: faults.length === 0, lastDay, inGrace: facts.appliedOn > facts.expiresOn, faults };
  },
});

// 133.7(b): asked for in the grace of three months; 133.37 knows no extension.
const extendable = ({ right, extension }: RenewalFacts, byLaw: IsoDate): boolean =>
  right === 'trademark' && extension !== undefined && extension.requestedOn <= byLaw;

const isRenewed = ({ registrationExpiresOn, expiresOn }: RenewalFacts): boolean =>
  registrationExpiresOn !== undefined && registrationExpiresOn > expiresOn;

const nothingToRenew: Fault = {
  pointer: '/right',
  code: 'recordation.trade_name_is_not_renewed',
  message: 'A trade name stays recorded while it is used; there is nothing to renew.',
  citation: cfr(19, '133.15'),
};
const tooLate = (right: RightType, lastDay: IsoDate): Fault => ({
  pointer: '/appliedOn',
  code: 'recordation.renewal_too_late',
  message: `The last day to apply for renewal was ${lastDay}.`,
  remedy: 'Apply for a new recordation.',
  citation: right === 'copyright' ? cfr(19, '133.37(b)') : cfr(19, '133.7(c)'),
});
const extensionNotOpen = (lastDay: IsoDate): Fault => ({
  pointer: '/extension',
  code: 'recordation.extension_not_open',
  message: `More time may be given for a trademark only, on a request made by ${lastDay}.`,
  citation: cfr(19, '133.7(b)'),
});
const registrationNotRenewed: Fault = {
  pointer: '/registrationExpiresOn',
  code: 'recordation.registration_not_renewed',
  message: 'The status copy must show that the registration was renewed.',
  remedy: 'Renew the registration and send the status copy.',
  citation: cfr(19, '133.7(a)(1)'),
};
const titleNotShown: Fault = {
  pointer: '/titleInApplicant',
  code: 'recordation.title_not_in_applicant',
  message: 'Title must be in the name of the applicant.',
  remedy: 'Apply for the change of ownership at the same time.',
  citation: cfr(19, '133.7(a)(2)'),
};
