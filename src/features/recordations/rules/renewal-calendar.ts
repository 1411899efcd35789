import { cfr } from '../../../kernel/citation.js';
import { addDays } from '../../../kernel/dates.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { PolicyParameter } from '../../../kernel/policy.js';
import { rule } from '../../../kernel/rule.js';
import { lastDayToRenew, RENEWAL_LIMITS } from './renewal.js';
import type { RenewalLimits } from './renewal.js';
import type { RightType } from './right.js';

export interface CalendarRecordation {
  readonly number: string;
  readonly right: RightType;
  /** `null` for a trade name. */
  readonly expiresOn: IsoDate | null;
  readonly renewalPending: boolean;
}

export interface RenewalCalendarFacts {
  readonly recordations: readonly CalendarRecordation[];
  /** The first and last day looked at. */
  readonly from: IsoDate;
  readonly through: IsoDate;
}

export interface RenewalDay {
  readonly on: IsoDate;
  readonly number: string;
  readonly event: 'reminder' | 'expires' | 'last_day_to_renew';
}

/** How many days before the last day to renew the owner is reminded. */
export const REMINDER_DAYS = new PolicyParameter<readonly number[]>(
  'recordations.reminder_days',
  'Days before the last day to renew on which the owner is reminded.',
  { value: [180, 90, 30, 7], since: '2017-03-31' },
  (value) =>
    Array.isArray(value) && value.every((days) => Number.isInteger(days) && days > 0)
      ? []
      : ['a list of whole numbers of days above 0 is needed'],
);

/** What an owner has to do about its recordations, and when, in order of days. */
export const renewalCalendar = rule({
  id: 'REC-09',
  title: 'Renewal calendar',
  text: 'For every recordation with a term: reminders, its last day, and the last day to apply for renewal. A pending renewal leaves nothing to do.',
  cites: [cfr(19, '133.7'), cfr(19, '133.37')],
  params: { limits: RENEWAL_LIMITS, reminders: REMINDER_DAYS },
  decide({ recordations, from, through }: RenewalCalendarFacts, { limits, reminders }): readonly RenewalDay[] {
    return recordations
      .filter(({ renewalPending }) => !renewalPending)
      .flatMap((recordation) => daysOf(recordation, limits, reminders))
      .filter(({ on }) => from <= on && on <= through)
      .sort(byDayThenNumber);
  },
});

function daysOf(
  { number, right, expiresOn }: CalendarRecordation,
  limits: RenewalLimits,
  reminders: readonly number[],
): readonly RenewalDay[] {
  if (expiresOn === null) return [];
  const last = lastDayToRenew(right, expiresOn, limits);
  if (last === null) return [];
  return [
    ...reminders.map((days): RenewalDay => ({ on: addDays(last, -days), number, event: 'reminder' })),
    { on: expiresOn, number, event: 'expires' },
    { on: last, number, event: 'last_day_to_renew' },
  ];
}

function byDayThenNumber(a: RenewalDay, b: RenewalDay): number {
  if (a.on !== b.on) return a.on < b.on ? -1 : 1;
  return a.number < b.number ? -1 : Number(a.number > b.number);
}
