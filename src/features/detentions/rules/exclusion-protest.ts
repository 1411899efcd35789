import { cfr, usc } from '../../../kernel/citation.js';
import { Dated } from '../../../kernel/dated.js';
import { addDays } from '../../../kernel/dates.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { rule } from '../../../kernel/rule.js';

export interface ExclusionProtestFacts {
  readonly filedOn: IsoDate;
  /** The day the protest was granted or denied. */
  readonly decidedOn: IsoDate | null;
  readonly askedOn: IsoDate;
}

export interface ExclusionProtestClock {
  readonly deemedDeniedOn: IsoDate;
  readonly deemedDenied: boolean;
}

/** When a protest against exclusion counts as denied, so that the importer may go to court. Applied as of filing. */
export const exclusionProtest = rule({
  id: 'DET-02',
  title: 'Protest against exclusion',
  text: 'A protest against a decision or deemed decision to exclude that is not decided before the thirtieth day after filing is denied on that day.',
  cites: [usc(19, '1499(c)(5)(B)'), cfr(19, '151.16(g)')],
  params: {
    daysToDenial: new Dated<number>('days from filing to deemed denial', '2026-11-21', {
      '1993-12-08': { value: 30, cites: [usc(19, '1499(c)(5)(B)')] },
    }),
  },
  decide({ filedOn, decidedOn, askedOn }: ExclusionProtestFacts, { daysToDenial }): ExclusionProtestClock {
    const deemedDeniedOn = addDays(filedOn, daysToDenial);
    const open = decidedOn === null || decidedOn >= deemedDeniedOn;
    return { deemedDeniedOn, deemedDenied: open && askedOn >= deemedDeniedOn };
  },
});
