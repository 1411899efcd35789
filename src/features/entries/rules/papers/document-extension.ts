import { cfr } from '../../../../kernel/citation.js';
import { Dated } from '../../../../kernel/dated.js';
import { addDays } from '../../../../kernel/dates.js';
import type { IsoDate } from '../../../../kernel/dates.js';
import type { Fault } from '../../../../kernel/errors.js';
import { unmet } from '../../../../kernel/requirement.js';
import { rule } from '../../../../kernel/rule.js';
import { REVIEWED, since } from '../clocks/deadline-days.js';

export interface DocumentExtensionFacts {
  /** The last day of the period before it is extended. */
  readonly periodEndsOn: IsoDate;
  /** The day customs has the importer’s written application. */
  readonly appliedOn: IsoDate;
  readonly days: number;
  readonly extendedBefore: boolean;
}

/** Whether the period for a missing document may be extended. */
export const documentExtension = rule({
  id: 'ENTRY-22',
  title: 'More time for a missing document',
  text: 'On the importer’s written application the period is extended once, by at most sixty days from its end; an application later than sixty days after that end is not allowed. The surety need not assent.',
  cites: [cfr(19, '113.43(a)'), cfr(19, '113.43(b)'), cfr(19, '113.44(a)')],
  params: {
    mostDays: new Dated<number>(
      'days by which the period is extended at most',
      REVIEWED,
      since('1984-10-19', 60, cfr(19, '113.43(a)')),
    ),
    lateDays: new Dated<number>(
      'days after the end of the period until which it may be applied for',
      REVIEWED,
      since('1984-10-19', 60, cfr(19, '113.43(b)')),
    ),
  },
  decide(
    { periodEndsOn, appliedOn, days, extendedBefore }: DocumentExtensionFacts,
    { mostDays, lateDays },
  ): readonly Fault[] {
    return unmet([
      [!extendedBefore, once],
      [days <= mostDays, tooLong(mostDays)],
      [appliedOn <= addDays(periodEndsOn, lateDays), tooLate(lateDays)],
    ]);
  },
});

const once: Fault = {
  pointer: '/document',
  code: 'document.extended_before',
  message: 'The period for this document was extended before, and there is one extension.',
  remedy: 'Waive the document, or let the period end.',
  citation: cfr(19, '113.43(a)'),
};
const tooLong = (most: number): Fault => ({
  pointer: '/days',
  code: 'document.extension_too_long',
  message: `The period is extended by at most ${String(most)} days.`,
  remedy: `Send at most ${String(most)}.`,
  citation: cfr(19, '113.43(a)'),
});
const tooLate = (late: number): Fault => ({
  pointer: '/appliedOn',
  code: 'document.extension_applied_late',
  message: `It was applied for later than ${String(late)} days after the period ended.`,
  remedy: 'No extension is allowed any more.',
  citation: cfr(19, '113.43(b)'),
});
