import { cfr, guide } from '../../../../kernel/citation.js';
import { Dated } from '../../../../kernel/dated.js';
import type { IsoDate } from '../../../../kernel/dates.js';
import { rule } from '../../../../kernel/rule.js';
import { REVIEWED, since } from './deadline-days.js';
import { clock, until } from './entry-clock.js';
import type { EntryClock } from './entry-clock.js';

export interface DocumentRequestFacts {
  readonly requestedOn: IsoDate;
  readonly extensionDays: number;
}

/** Until when a document that CBP asked for is to be produced. */
export const documentRequestClock = rule({
  id: 'ENTRY-05',
  title: 'A document that CBP asks for',
  text: 'A document missing at entry is produced within 120 days of CBP’s request; for good cause the time is extended once, by at most sixty days.',
  cites: [cfr(19, '113.42'), cfr(19, '113.43(a)')],
  params: {
    documentDays: new Dated<number>(
      'days after the request to produce a document',
      REVIEWED,
      since('1984-10-19', 120, cfr(19, '113.42')),
    ),
    extensionDays: new Dated<number>(
      'days by which that time is extended at most',
      REVIEWED,
      since('1984-10-19', 60, cfr(19, '113.43(a)')),
    ),
  },
  decide({ requestedOn, extensionDays: more }: DocumentRequestFacts, { documentDays, extensionDays }): EntryClock {
    const length = documentDays + Math.min(more, extensionDays);
    return clock('document', ['request', requestedOn], [length, 'calendar'], cfr(19, '113.42'));
  },
});

export interface RejectionFacts {
  readonly rejectedOn: IsoDate;
  /** The last of the ten working days; null where none ran. */
  readonly summaryDueOn: IsoDate | null;
  /** Whether AD/CVD or a trade remedy of Chapter 99 is on the summary. */
  readonly tradeRemedy: boolean;
}

/** Whether a case or a heading of Chapter 99 is declared with any line. */
export const onTradeRemedy = (
  lines: readonly { readonly adcvdCases?: readonly object[]; readonly additionalHtsNumbers?: readonly string[] }[],
): boolean =>
  lines.some(
    ({ adcvdCases = [], additionalHtsNumbers = [] }) =>
      adcvdCases.length > 0 || additionalHtsNumbers.some((number) => number.startsWith('99')),
  );

/** Until when a rejected summary is sent again. */
export const rejectedSummary = rule({
  id: 'ENTRY-06',
  title: 'A rejected summary',
  text: 'A summary returned for correction is sent again within two working days, ten where AD/CVD or a trade remedy is on it; never sooner than the ten working days that ran from entry. 19 CFR 141.64 names no time.',
  cites: [cfr(19, '141.64'), guide('ACE Entry Summary Business Process 1.14, 1.17')],
  authorityStatus: 'guidance',
  params: {
    days: new Dated<number>(
      'working days to send a rejected summary again',
      REVIEWED,
      since('2012-01-01', 2, guide('ACE Entry Summary Business Process 1.14')),
      undefined,
      'guidance',
    ),
    remedyDays: new Dated<number>(
      'working days to send a rejected summary with a trade remedy again',
      REVIEWED,
      {
        ...since('2012-01-01', 2, guide('ACE Entry Summary Business Process 1.14')),
        ...since('2025-09-11', 10, guide('CBP message of 11 September 2025')),
      },
      undefined,
      'guidance',
    ),
  },
  decide({ rejectedOn, summaryDueOn, tradeRemedy }: RejectionFacts, { days, remedyDays }): EntryClock {
    const length = tradeRemedy ? remedyDays : days;
    const again = clock('summary', ['rejection', rejectedOn], [length, 'business'], cfr(19, '141.64'), 'guidance');
    if (summaryDueOn === null || summaryDueOn <= again.dueOn) return again;
    return until(again, summaryDueOn);
  },
});
