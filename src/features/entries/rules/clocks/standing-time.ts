import { cfr } from '../../../../kernel/citation.js';
import type { IsoDate } from '../../../../kernel/dates.js';
import { rule } from '../../../../kernel/rule.js';

export interface StandingTimeFacts {
  /** The time of entry on record; null before it. */
  readonly timeOfEntryOn: IsoDate | null;
  readonly released: boolean;
  readonly elected: boolean;
  /** The day of arrival as it was declared, and as it is declared now. */
  readonly arrivedBefore: IsoDate | null;
  readonly arrivedOn: IsoDate | null;
}

/** Whether the time of entry on record stands when an entry is corrected. */
export const standingTime = rule({
  id: 'ENTRY-32',
  title: 'A time of entry that waited for arrival',
  text: 'The time of entry stands when an entry is corrected. But what was filed before arrival counts from arrival: until the goods are released, a time of entry that stood on the expected day goes with the day on which they arrive, and none lies before it.',
  cites: [cfr(19, '141.68(a)(3)'), cfr(19, '141.68(b)'), cfr(19, '141.68(e)')],
  decide({ timeOfEntryOn, released, elected, arrivedBefore, arrivedOn }: StandingTimeFacts): IsoDate | null {
    if (timeOfEntryOn === null || released || arrivedOn === null || arrivedOn === arrivedBefore) return timeOfEntryOn;
    const stoodOnArrival = !elected && timeOfEntryOn === arrivedBefore;
    return stoodOnArrival || arrivedOn > timeOfEntryOn ? null : timeOfEntryOn;
  },
});
