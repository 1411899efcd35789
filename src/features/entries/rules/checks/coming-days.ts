import { cfr } from '../../../../kernel/citation.js';
import type { IsoDate } from '../../../../kernel/dates.js';
import { rule } from '../../../../kernel/rule.js';
import { found, refusal, warning } from '../finding.js';

export interface ComingDaysFacts {
  readonly withSummary: boolean;
  readonly exportedOn: IsoDate | null;
  readonly importedOn: IsoDate | null;
  readonly arrivedOn: IsoDate | null;
  readonly filedOn: IsoDate;
}

/** Days of an entry that have not come when it is filed. */
export const comingDays = rule({
  id: 'ENTRY-27',
  title: 'Days of an entry that have not come',
  text: 'Entry documentation may be submitted before the goods arrive, on the days that are expected; it is not considered filed until they have arrived. A summary tells what has happened.',
  cites: [cfr(19, '142.2(b)(1)'), cfr(19, '141.68(e)'), cfr(19, '141.61')],
  decide({ withSummary, exportedOn, importedOn, arrivedOn, filedOn }: ComingDaysFacts) {
    const ahead = (day: IsoDate | null): boolean => day !== null && day > filedOn;
    return found(
      [ahead(exportedOn) && withSummary, exportedAfterSummary],
      [ahead(exportedOn) && !withSummary, exportExpected],
      // A summary with a day of importation ahead is refused with the other days (ENTRY-16).
      [ahead(arrivedOn), arrivalExpected('/arrivedOn')],
      [arrivedOn === null && ahead(importedOn) && !withSummary, arrivalExpected('/importedOn')],
    );
  },
});

export interface ElectedTimeFacts {
  readonly electedEntryOn: IsoDate | null;
  readonly arrivedOn: IsoDate | null;
  readonly filedOn: IsoDate;
  /** The time of entry that stands already; null before it. */
  readonly timeOfEntryOn: IsoDate | null;
}

/** Which time of entry an importer may ask for. */
export const electedTime = rule({
  id: 'ENTRY-28',
  title: 'Elected time of entry',
  text: 'An importer may ask that its goods be entered when the documentation is filed, if they have arrived within the port limits, or else when they arrive; no other day, earlier or later, can be asked for.',
  cites: [cfr(19, '141.68(a)(2)'), cfr(19, '141.68(a)(3)')],
  decide({ electedEntryOn, arrivedOn, filedOn, timeOfEntryOn }: ElectedTimeFacts) {
    if (electedEntryOn === null || timeOfEntryOn !== null) return [];
    return found(
      [electedEntryOn < filedOn, backDated],
      [electedEntryOn > filedOn && electedEntryOn !== arrivedOn, notArrival],
    );
  },
});

const exportedAfterSummary = refusal('entry', {
  pointer: '/exportedOn',
  code: 'date.exported_after_summary',
  message: 'A summary tells the day of exportation, which has not come.',
  remedy: 'File the entry alone, and the summary after importation.',
  citation: cfr(19, '141.61'),
});
const exportExpected = warning('pre_entry', {
  pointer: '/exportedOn',
  code: 'date.export_expected',
  message: 'The day of exportation has not come: it is taken as expected.',
  remedy: 'Correct it if the goods leave on another day.',
  citation: cfr(19, '142.2(b)(1)'),
});
const arrivalExpected = (pointer: string) =>
  warning('pre_entry', {
    pointer,
    code: 'date.arrival_expected',
    message: 'The goods have not arrived: the day is taken as expected, and the entry counts as filed once they have.',
    remedy: 'Correct it if they arrive on another day.',
    citation: cfr(19, '141.68(e)'),
  });
const backDated = refusal('entry', {
  pointer: '/electedEntryOn',
  code: 'date.elected_back_dated',
  message: 'The time of entry cannot lie before the day on which the entry is filed.',
  remedy: 'Elect the day of filing, or leave it out.',
  citation: cfr(19, '141.68(a)(2)'),
});
const notArrival = refusal('entry', {
  pointer: '/electedEntryOn',
  code: 'date.elected_not_arrival',
  message: 'A time of entry after the day of filing can only be that of arrival.',
  remedy: 'Elect the day that arrivedOn names.',
  citation: cfr(19, '141.68(a)(3)'),
});
