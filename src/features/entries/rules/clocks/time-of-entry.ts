import { cfr } from '../../../../kernel/citation.js';
import { latest } from '../../../../kernel/dates.js';
import type { IsoDate } from '../../../../kernel/dates.js';
import { rule } from '../../../../kernel/rule.js';
import type { Filing } from '../filed-entry.js';

export interface TimeOfEntryFacts {
  readonly filing: Filing;
  readonly quota: boolean;
  readonly electedEntryOn: IsoDate | null;
  readonly arrivedOn: IsoDate | null;
  readonly filedOn: IsoDate;
  readonly summaryFiledOn: IsoDate | null;
  readonly releasedOn: IsoDate | null;
}

/** On which day goods were entered, in the sense in which the law counts from it. */
export const timeOfEntry = rule({
  id: 'ENTRY-21',
  title: 'Time of entry',
  text: 'Goods are entered when their release is authorised, or at the time elected for it once they are within the port limits; where the summary serves as entry too, when it is filed; quota goods when the summary with the duties is presented.',
  cites: [cfr(19, '141.68(a)'), cfr(19, '141.68(b)'), cfr(19, '141.68(d)')],
  decide({
    filing,
    quota,
    electedEntryOn,
    arrivedOn,
    filedOn,
    summaryFiledOn,
    releasedOn,
  }: TimeOfEntryFacts): IsoDate | null {
    if (quota) return summaryFiledOn;
    if (electedEntryOn !== null) return electedEntryOn;
    if (filing === 'entry_and_summary' && summaryFiledOn === filedOn) return latest(filedOn, arrivedOn ?? filedOn);
    return releasedOn;
  },
});
