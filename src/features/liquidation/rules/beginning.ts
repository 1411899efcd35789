import { cfr, usc } from '../../../kernel/citation.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { rule } from '../../../kernel/rule.js';

export interface BeginningFacts {
  readonly entryType: string;
  readonly filedOn: IsoDate;
  /** The day of entry; null before it. */
  readonly enteredOn: IsoDate | null;
  /** Whether it was cancelled or its goods refused. */
  readonly fallen: boolean;
}

const RECONCILIATION = '09';
const NOT_LIQUIDATED: readonly string[] = ['21', '22', '23'];

/** From which day the time to liquidate an entry runs. */
export const beginningOfTime = rule({
  id: 'LIQ-11',
  title: 'Beginning of the time to liquidate',
  text:
    'The time to liquidate runs from the day of entry; of a reconciliation from its filing. Goods entered for warehouse are liquidated from their final withdrawal, and temporary ' +
    'importations and entries that fell are not: for these no day is given.',
  cites: [usc(19, '1504(a)(1)'), cfr(19, '159.11'), cfr(19, '10.31(h)')],
  decide({ entryType, filedOn, enteredOn, fallen }: BeginningFacts): { readonly startedOn: IsoDate | null } {
    if (fallen || NOT_LIQUIDATED.includes(entryType)) return { startedOn: null };
    return { startedOn: entryType === RECONCILIATION ? filedOn : enteredOn };
  },
});
