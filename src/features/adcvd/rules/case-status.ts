import { cfr, usc } from '../../../kernel/citation.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { rule } from '../../../kernel/rule.js';

export const CASE_STATUSES = [
  'investigation',
  'preliminary',
  'order',
  'suspended_investigation',
  'revoked',
  'terminated',
] as const;
export type CaseStatus = (typeof CASE_STATUSES)[number];

/** A stretch of a case's life. */
export interface StatusPeriod {
  readonly status: CaseStatus;
  readonly from: IsoDate;
  /** The last day; absent while it lasts. */
  readonly through?: IsoDate;
}

export interface CaseStandingFacts {
  readonly periods: readonly StatusPeriod[];
  readonly caseCountry: string;
  readonly countryOfOrigin: string;
  /** Set where the case number is one for goods of the case's country finished elsewhere. */
  readonly thirdCountryCase?: boolean;
}

export type CaseRefusal = 'case.not_in_force' | 'case.suspended_investigation' | 'origin.mismatch';

export interface CaseStanding {
  /** Null: nothing is on record for the day. */
  readonly status: CaseStatus | null;
  readonly since: IsoDate | null;
  /** Whether cash deposits are required of goods of this origin on the day. */
  readonly depositsRequired: boolean;
  readonly refusals: readonly CaseRefusal[];
}

/** Whether a case calls for cash deposits on a day. */
export const caseStanding = rule({
  id: 'ADCVD-03',
  title: 'Standing of a case',
  text: 'Deposits are required from an affirmative preliminary determination and under an order, until it is revoked; not in an investigation that is pending or suspended by agreement, and only of goods whose origin is the country of the case.',
  cites: [usc(19, '1673b(d)'), usc(19, '1673c'), usc(19, '1673e(a)'), usc(19, '1671e(a)'), cfr(19, '351.222')],
  decide({ periods, caseCountry, countryOfOrigin, thirdCountryCase }: CaseStandingFacts, _params, asOf): CaseStanding {
    const period = statusOn(periods, asOf);
    const status = period?.status ?? null;
    const refusals: CaseRefusal[] = [];
    if (status === 'suspended_investigation') refusals.push('case.suspended_investigation');
    else if (status !== 'order' && status !== 'preliminary') refusals.push('case.not_in_force');
    if (caseCountry !== countryOfOrigin && !thirdCountryCase) refusals.push('origin.mismatch');
    return { status, since: period?.from ?? null, depositsRequired: refusals.length === 0, refusals };
  },
});

/** The period a day falls in; of several, the one that began last. */
export function statusOn(periods: readonly StatusPeriod[], on: IsoDate): StatusPeriod | null {
  return periods
    .filter(({ from, through }) => from <= on && (!through || on <= through))
    .reduce<StatusPeriod | null>((best, period) => (best && best.from >= period.from ? best : period), null);
}
