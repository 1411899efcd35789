import { cfr, ownPolicy } from '../../../kernel/citation.js';
import { Dated } from '../../../kernel/dated.js';
import { addDays } from '../../../kernel/dates.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { maxCents, minCents } from '../../../kernel/money.js';
import type { Cents } from '../../../kernel/money.js';
import { rule } from '../../../kernel/rule.js';

/** What the day of the rate is the day of. */
export const BASES = ['entry', 'withdrawal', 'acceptance_in_bond', 'privileged_status'] as const;
export type RateBasis = (typeof BASES)[number];

interface DayFacts {
  readonly day: IsoDate;
  readonly basis: RateBasis;
}

/** Which day's rates count. */
export const dayOfRate = rule({
  id: 'DUTY-10',
  title: 'The day of the rate',
  text: 'Rates are those of the time of entry; of goods withdrawn from a warehouse those of the withdrawal; of goods forwarded under an entry for immediate transportation those of its acceptance; of goods with privileged foreign status in a zone those of the application for it. A change counts from its first day, Eastern time. Fees and cash deposits go by the day of entry in each case.',
  cites: [cfr(19, '141.68'), cfr(19, '141.69'), cfr(19, '146.65')],
  decide: ({ day, basis }: DayFacts) => ({
    day,
    basis,
    /** What goes by another day than this one. */
    byDayOfEntry: basis === 'acceptance_in_bond' || basis === 'privileged_status' ? ['fees', 'cash_deposits'] : [],
  }),
});

const DAYS_AROUND = new Dated<number>(
  'days around a change within which the basis matters',
  '2026-11-28',
  { '1900-01-01': { value: 15, cites: [ownPolicy('as many days as an entry may be filed in, 19 CFR 142.2(a)')] } },
  undefined,
  'policy',
);

interface Owed {
  readonly total: Cents | null;
  readonly least: Cents;
  readonly most: Cents;
}

interface NearFacts {
  readonly day: IsoDate;
  /** Days on which a programme or a list begins or has ended, oldest first. */
  readonly changeDays: readonly IsoDate[];
  /** The additional duties of the line on a day. */
  readonly owedOn: (day: IsoDate) => Owed;
}

/** The least and the most over the days that may be meant, and where among them the duties change. */
export interface NearChange {
  readonly changesOn: readonly IsoDate[];
  readonly least: Cents;
  readonly most: Cents;
}

/** Whether it matters for a line that nobody says what the day is the day of. */
export const basisUnknown = rule({
  id: 'DUTY-11',
  title: 'The basis of the day is not known',
  text: 'Where nobody says what the day is the day of, the day of the rate may be any within as many days before and after as an entry may be filed in: a change of the duties among them leaves them open, between the least and the most of those days.',
  cites: [cfr(19, '141.68'), cfr(19, '142.2(a)')],
  params: { days: DAYS_AROUND },
  decide({ day, changeDays, owedOn }: NearFacts, { days }): NearChange {
    const [first, last] = [addDays(day, -days), addDays(day, days)];
    const states = [first, ...changeDays.filter((change) => change > first && change <= last)];
    const owed = states.map((on) => ({ on, ...owedOn(on) }));
    const here = owedOn(day);
    return {
      changesOn: owed.flatMap((one, i) => {
        const before = owed[i - 1];
        return before && !isSame(one, before) ? [one.on] : [];
      }),
      least: owed.map(({ least }) => least).reduce(minCents, here.least),
      most: owed.map(({ most }) => most).reduce(maxCents, here.most),
    };
  },
});

const isSame = (a: Owed, b: Owed): boolean => a.total === b.total && a.least === b.least && a.most === b.most;
