import { cfr } from '../../../../kernel/citation.js';
import type { IsoDate } from '../../../../kernel/dates.js';
import { rule } from '../../../../kernel/rule.js';
import type { RateBasis } from '../filed-entry.js';
import { found, refusal } from '../finding.js';

export interface NamedDayFacts {
  readonly rateBasis: RateBasis;
  /** The day that is named for the rate; null where none is. */
  readonly namedRateOn: IsoDate | null;
  readonly privilegedOn: IsoDate | null;
  /** The time of entry, or the day of filing before it. */
  readonly enteredOn: IsoDate;
  readonly filedOn: IsoDate;
}

/** The day that an entry names for its rate, against what it says that this day is the day of. */
export const namedDay = rule({
  id: 'ENTRY-29',
  title: 'The day named for the rate',
  text: 'Whoever enters does not choose the day of the rate: it is that of the time of entry, or the day on which goods were withdrawn, accepted in bond or put under privileged status. Goods forwarded in bond name the day of their acceptance, and no day is named that has not come.',
  cites: [cfr(19, '141.68'), cfr(19, '141.69'), cfr(19, '146.65(a)(1)')],
  decide({ rateBasis, namedRateOn, privilegedOn, enteredOn, filedOn }: NamedDayFacts) {
    const ofEntry = rateBasis === 'entry';
    const other = (day: IsoDate | null): boolean => namedRateOn !== null && day !== null && namedRateOn !== day;
    return found(
      [ofEntry && other(enteredOn), notOfEntry],
      [!ofEntry && namedRateOn !== null && namedRateOn > filedOn, notCome],
      [rateBasis === 'acceptance_in_bond' && namedRateOn === null, noAcceptanceDay],
      [rateBasis === 'privileged_status' && other(privilegedOn), twoDays],
    );
  },
});

const pointer = '/rateOn';
const notOfEntry = refusal('entry', {
  pointer,
  code: 'basis.day_not_of_entry',
  message: 'The rate is that of the time of entry, which is another day than the one that is named.',
  remedy: 'Leave rateOn out, or say by rateBasis what its day is the day of.',
  citation: cfr(19, '141.68'),
});
const notCome = refusal('entry', {
  pointer,
  code: 'date.in_future',
  message: 'The day that is named for the rate has not come.',
  remedy: 'Send the day on which it happened.',
  citation: cfr(19, '141.69'),
});
const noAcceptanceDay = refusal('entry', {
  pointer,
  code: 'basis.acceptance_day_missing',
  message:
    'The rate is that of the day on which the goods were accepted for transportation in bond, which is not given.',
  remedy: 'Send rateOn, the day on which the entry for immediate transportation was accepted.',
  citation: cfr(19, '141.69(b)'),
});
const twoDays = refusal('entry', {
  pointer,
  code: 'basis.two_days',
  message: 'rateOn and privilegedOn name two days, of which only that of the application counts.',
  remedy: 'Leave rateOn out.',
  citation: cfr(19, '146.65(a)(1)'),
});
