import { addBusinessDays } from '../../../kernel/calendar.js';
import { federalCalendar } from '../../../kernel/calendar.js';
import { cfr } from '../../../kernel/citation.js';
import { Dated } from '../../../kernel/dated.js';
import { addDays } from '../../../kernel/dates.js';
import type { IsoDate } from '../../../kernel/dates.js';
import type { Fault } from '../../../kernel/errors.js';
import { unmet } from '../../../kernel/requirement.js';
import { rule } from '../../../kernel/rule.js';
import type { BondKind } from './activity.js';

/** What a rider may change. An amount is not among it: that takes a new bond. */
export const RIDER_KINDS = [
  'principal_name',
  'principal_address',
  'users_added',
  'users_deleted',
  'reconciliation',
] as const;
export type RiderKind = (typeof RIDER_KINDS)[number];

export interface RiderFacts {
  readonly bondKind: BondKind;
  readonly riderKind: RiderKind;
  readonly effectiveOn: IsoDate;
  /** When the last version on record begins; a rider comes after it. */
  readonly lastVersionFrom: IsoDate;
  /** The bond's last day; null while no end is on record. */
  readonly bondThrough: IsoDate | null;
  /** Whether the new name is that of a company that came out of a merger. */
  readonly outOfMerger: boolean;
  /** Users named that are not there (to delete) or are there already (to add). */
  readonly usersOutOfPlace: readonly string[];
}

/** Whether a rider may be taken, and when it takes effect. */
export const bondRider = rule({
  id: 'BOND-13',
  title: 'Riders to a bond',
  text: 'A rider changes the principal’s name or address, the users of a continuous bond, or covers reconciliations; it takes effect on the day asked for, not before it is filed and not too long after, and a user is deleted only some business days later. A company out of a merger gives a bond of its own.',
  cites: [cfr(19, '113.24'), cfr(19, '113.26'), cfr(19, '113.23')],
  params: {
    daysAhead: new Dated<number>('days a rider may be filed ahead', '2026-11-28', {
      '2015-12-14': { value: 60, cites: [cfr(19, '113.26(a)')] },
    }),
    businessDaysToDelete: new Dated<number>('business days before a user is deleted', '2026-11-28', {
      '2015-12-14': { value: 10, cites: [cfr(19, '113.26')] },
    }),
  },
  decide(facts: RiderFacts, { daysAhead, businessDaysToDelete }, asOf) {
    const { riderKind, effectiveOn, lastVersionFrom, bondThrough } = facts;
    const deletion = addBusinessDays(asOf, businessDaysToDelete, federalCalendar());
    const first = riderKind === 'users_deleted' ? deletion : asOf;
    const last = addDays(asOf, daysAhead);
    const faults = [
      ...unmet([
        [facts.bondKind === 'continuous', notContinuous],
        [effectiveOn >= first, tooSoon(first)],
        [effectiveOn <= last, tooFarAhead(last)],
        [effectiveOn > lastVersionFrom, behindLaterVersion(lastVersionFrom)],
        [bondThrough === null || effectiveOn <= bondThrough, bondOver(bondThrough)],
        [riderKind !== 'principal_name' || !facts.outOfMerger, outOfMerger],
      ]),
      ...facts.usersOutOfPlace.map((name) => outOfPlace(name, riderKind)),
    ];
    return { effectiveOn, faults };
  },
});

const notContinuous: Fault = {
  pointer: '/kind',
  code: 'bond.rider_on_single_transaction',
  message: 'Riders are filed to continuous bonds.',
  citation: cfr(19, '113.24'),
};
const tooSoon = (first: IsoDate): Fault => ({
  pointer: '/effectiveOn',
  code: 'bond.rider_too_soon',
  message: `Filed today it can take effect on ${first} at the earliest.`,
  citation: cfr(19, '113.26'),
});
const tooFarAhead = (last: IsoDate): Fault => ({
  pointer: '/effectiveOn',
  code: 'bond.effective_too_far_ahead',
  message: `Filed today it can take effect on ${last} at the latest.`,
  remedy: 'File it later.',
  citation: cfr(19, '113.26(a)'),
});
const behindLaterVersion = (from: IsoDate): Fault => ({
  pointer: '/effectiveOn',
  code: 'bond.behind_later_version',
  message: `A version of this bond begins on ${from}; a rider takes effect after it.`,
  citation: cfr(19, '113.23'),
});
const bondOver = (through: IsoDate | null): Fault => ({
  pointer: '/effectiveOn',
  code: 'bond.over',
  message: `The last day of this bond is ${through ?? 'not known'}.`,
  remedy: 'Give a new bond.',
  citation: cfr(19, '113.27'),
});
const outOfMerger: Fault = {
  pointer: '/outOfMerger',
  code: 'bond.merger_needs_new_bond',
  message: 'A company that came out of a merger is another principal.',
  remedy: 'Give a new bond in its name.',
  citation: cfr(19, '113.24'),
};
const outOfPlace = (name: string, kind: RiderKind): Fault => ({
  pointer: '/users',
  code: kind === 'users_added' ? 'bond.user_twice' : 'bond.user_unknown',
  message: kind === 'users_added' ? `${name} is a user already.` : `${name} is no user of this bond.`,
  citation: cfr(19, '113.24'),
});
