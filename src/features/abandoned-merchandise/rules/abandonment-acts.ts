import { cfr } from '../../../kernel/citation.js';
import type { Citation } from '../../../kernel/citation.js';
import type { IsoDate } from '../../../kernel/dates.js';
import type { Fault } from '../../../kernel/errors.js';
import { unmet } from '../../../kernel/requirement.js';
import { rule } from '../../../kernel/rule.js';
import type { AbandonmentBasis } from './basis.js';

const PARAGRAPHS: Readonly<Record<AbandonmentBasis, string>> = {
  inv_fair: '127.12(a)(1)',
  inv_warehouse: '127.12(a)(2)',
  vol_possession: '127.12(b)(1)',
  vol_30d: '127.12(b)(2)',
  vol_fair: '127.12(b)(3)',
  vol_warehouse: '127.12(b)(4)',
};

/** The paragraph by which goods are abandoned. */
export const paragraphOf = (basis: AbandonmentBasis): Citation => cfr(19, PARAGRAPHS[basis]);

/** The same as other records hold it, without the title: `127.12(b)(2)`. */
export const sectionOf = (basis: AbandonmentBasis): string => PARAGRAPHS[basis];

/** A request to abandon is refused from the day it was made. Applied as of the refusal. */
export const abandonmentRefusal = rule({
  id: 'ABAN-11',
  title: 'Refusal of an abandonment',
  text: 'A request to abandon goods is refused on or after the day it was made.',
  cites: [cfr(19, '127.12(b)')],
  decide: ({ requestedOn }: { readonly requestedOn: IsoDate }, _params, asOf): readonly Fault[] =>
    unmet([[asOf >= requestedOn, refusedBeforeRequest]]),
});

export interface AllowanceDatesFacts {
  readonly enteredOn: IsoDate;
  readonly examinationReleasedOn?: IsoDate | undefined;
  readonly noticeOn?: IsoDate | undefined;
  readonly deliveredOn?: IsoDate | undefined;
  /** The entry after which the goods were abandoned; left out where that is not the basis. */
  readonly enteredOnRecord?: IsoDate;
}

/** Whether the days that an allowance is asked with can be, and are those of the abandoned entry. Applied as of the day asked about. */
export const allowanceDates = rule({
  id: 'ABAN-12',
  title: 'Days of an allowance for abandoned goods',
  text: 'Release from examination, notice and delivery follow the entry after which the goods were abandoned, and none lies after the day asked about.',
  cites: [cfr(19, '158.42')],
  decide(facts: AllowanceDatesFacts, _params, asOf): readonly Fault[] {
    const { enteredOn, examinationReleasedOn, noticeOn, deliveredOn, enteredOnRecord = enteredOn } = facts;
    const within = (day: IsoDate | undefined) => day === undefined || (day >= enteredOn && day <= asOf);
    return unmet([
      [enteredOn === enteredOnRecord, otherEntry(enteredOnRecord)],
      [examinationReleasedOn === undefined || examinationReleasedOn >= enteredOn, outOfOrder('/examinationReleasedOn')],
      [within(noticeOn), outOfOrder('/noticeOn')],
      [within(deliveredOn), outOfOrder('/deliveredOn')],
    ]);
  },
});

const refusedBeforeRequest: Fault = {
  pointer: '/refusedOn',
  code: 'abandonment.refused_before_request',
  message: 'A request is refused on or after the day it was made.',
  citation: cfr(19, '127.12(b)'),
};
const otherEntry = (onRecord: IsoDate): Fault => ({
  pointer: '/enteredOn',
  code: 'allowance.other_entry',
  message: `The goods were abandoned after an entry of ${onRecord}; the thirty days run from that one.`,
  remedy: 'Give that day.',
  citation: cfr(19, '158.42(b)'),
});
const outOfOrder = (pointer: string): Fault => ({
  pointer,
  code: 'allowance.dates_out_of_order',
  message: 'Release from examination, notice and delivery follow the entry, and none lies after the day asked about.',
  citation: cfr(19, '158.42'),
});
