import { cfr, ownPolicy } from '../../../kernel/citation.js';
import { Dated } from '../../../kernel/dated.js';
import { addDays, addMonths } from '../../../kernel/dates.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { rule } from '../../../kernel/rule.js';

export interface BondUpkeepFacts {
  /** The last day of the term of what is deposited in lieu of sureties; null: nothing is. */
  readonly depositThrough: IsoDate | null;
  /** The days of the last oaths of individual sureties, in the order in which the bond names them. */
  readonly oaths: readonly IsoDate[];
}

/** What of a bond must be renewed. */
export interface BondRenewal {
  /** `deposit_term`, or `oath_1` of the individual that the bond names first. */
  readonly part: string;
  /** From this day on it waits to be renewed. */
  readonly opensOn: IsoDate;
  /** The last day on which it is renewed in time. */
  readonly dueOn: IsoDate;
}

/** What of a bond without a corporate surety must be renewed, and by when. */
export const bondUpkeep = rule({
  id: 'BOND-24',
  title: 'Renewal of deposits and oaths',
  text: 'What is deposited in lieu of sureties stands for its term, and the bond that renews it may be filed some days ahead. Individual sureties take a new oath, and are found responsible again, at least once in some months.',
  cites: [cfr(19, '113.40(a)'), cfr(19, '113.26(a)'), cfr(19, '113.35(e)')],
  params: {
    daysAhead: new Dated<number>('days a renewing bond may be filed ahead', '2026-11-29', {
      '2015-12-14': { value: 60, cites: [cfr(19, '113.26(a)')] },
    }),
    oathMonths: new Dated<number>('months after which a new oath is taken', '2026-11-29', {
      '2015-12-14': { value: 6, cites: [cfr(19, '113.35(e)')] },
    }),
    oathReminder: new Dated<number>('days before the end of those months that a new oath is asked for', '2026-11-29', {
      '2015-12-14': { value: 30, cites: [ownPolicy('a month before a new oath is due')] },
    }),
  },
  decide({ depositThrough, oaths }: BondUpkeepFacts, { daysAhead, oathMonths, oathReminder }): readonly BondRenewal[] {
    // The bond that renews it begins on the day after.
    const ofDeposit =
      depositThrough === null
        ? []
        : [{ part: DEPOSIT_TERM, opensOn: addDays(depositThrough, 1 - daysAhead), dueOn: depositThrough }];
    const ofOaths = oaths.map((oathOn, i) => {
      const dueOn = addMonths(oathOn, oathMonths);
      return { part: oathPart(i), opensOn: addDays(dueOn, -oathReminder), dueOn };
    });
    return [...ofDeposit, ...ofOaths];
  },
});

export const DEPOSIT_TERM = 'deposit_term';
/** The name of the renewal of an oath, by the place of the individual on the bond. */
const oathPart = (index: number): string => `oath_${String(index + 1)}`;
