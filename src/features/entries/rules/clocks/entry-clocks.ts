import { cfr, fr, guide, usc } from '../../../../kernel/citation.js';
import { Dated } from '../../../../kernel/dated.js';
import type { IsoDate } from '../../../../kernel/dates.js';
import { rule } from '../../../../kernel/rule.js';
import {
  CLAIM_YEARS,
  ENTRY_DAYS,
  OWNER_DAYS,
  RECONCILIATION_MONTHS,
  REVIEWED,
  SUMMARY_DAYS,
  since,
} from './deadline-days.js';
import { clock } from './entry-clock.js';
import type { EntryClock } from './entry-clock.js';

export interface EntryClockFacts {
  readonly arrivedOn: IsoDate | null;
  readonly importedOn: IsoDate | null;
  /** The day of the time of entry (19 CFR 141.68); null before it. */
  readonly timeOfEntryOn: IsoDate | null;
  /** Whether a summary with estimated duties is due at all. */
  readonly summaryDue: boolean;
  readonly summaryFiledOn: IsoDate | null;
  /** Whether the summary may be corrected after it is filed. */
  readonly correctable: boolean;
  readonly reconciliation: readonly string[];
  readonly flaggedOn: IsoDate | null;
}

const ofVersion = (version: number, correctable: Parameters<typeof since<number>>) =>
  rule({
    id: 'ENTRY-04',
    version,
    title: 'Clocks of an entry',
    text:
      'Entry within fifteen calendar days of arrival; the summary with estimated duties within ten working days of the time of entry; a reconciliation ' +
      'within twenty-one months of the summary; a claim of preference within a year of importation; records for five years. The day itself is day 0.',
    cites: [cfr(19, '142.2(a)'), cfr(19, '142.12(b)'), usc(19, '1484(b)'), usc(19, '1520(d)'), cfr(19, '163.4')],
    params: {
      entryDays: ENTRY_DAYS,
      summaryDays: SUMMARY_DAYS,
      ownerDays: OWNER_DAYS,
      correctionDays: new Dated<number>(
        'days after entry to correct a summary',
        REVIEWED,
        since(...correctable),
        undefined,
        'guidance',
      ),
      reconciliationMonths: RECONCILIATION_MONTHS,
      claimYears: CLAIM_YEARS,
      recordYears: new Dated<number>(
        'years that records of an entry are kept',
        REVIEWED,
        since('1998-06-16', 5, cfr(19, '163.4(a)')),
      ),
    },
    decide(facts: EntryClockFacts, days): readonly EntryClock[] {
      const {
        arrivedOn,
        importedOn,
        timeOfEntryOn: entered,
        summaryDue,
        summaryFiledOn,
        correctable,
        reconciliation,
      } = facts;
      const flaggedOn = facts.flaggedOn ?? summaryFiledOn;
      return [
        ...(arrivedOn
          ? [clock('entry', ['arrival', arrivedOn], [days.entryDays, 'calendar'], cfr(19, '142.2(a)'))]
          : []),
        ...(entered && summaryDue
          ? [clock('summary', ['time_of_entry', entered], [days.summaryDays, 'business'], cfr(19, '142.12(b)'))]
          : []),
        ...(entered
          ? [
              clock(
                'owner_declaration',
                ['time_of_entry', entered],
                [days.ownerDays, 'calendar'],
                cfr(19, '141.20(a)(1)'),
              ),
            ]
          : []),
        ...(entered && correctable && summaryFiledOn
          ? [
              clock(
                'correction',
                ['time_of_entry', entered],
                [days.correctionDays, 'calendar'],
                guide('ACE, post summary corrections'),
                'guidance',
              ),
            ]
          : []),
        ...(importedOn && summaryDue
          ? [clock('preference_claim', ['importation', importedOn], [days.claimYears, 'years'], usc(19, '1520(d)'))]
          : []),
        ...(reconciliation.length > 0 && flaggedOn
          ? [
              clock(
                'reconciliation',
                ['flagging', flaggedOn],
                [days.reconciliationMonths, 'months'],
                usc(19, '1484(b)(1)'),
              ),
            ]
          : []),
        ...(entered
          ? [clock('records', ['time_of_entry', entered], [days.recordYears, 'years'], cfr(19, '163.4(a)'))]
          : []),
      ];
    },
  });

const PSC = guide('ACE, post summary corrections');

/** As it was until November 2026: by the notices that named 14 January 2017 and were put off (82 FR 4901). */
export const entryClocks1 = ofVersion(1, ['2017-01-14', 300, PSC, fr(81, 89482)]);

/** The clocks that run in an entry, each with the paragraph it is kept by. */
export const entryClocks = ofVersion(2, ['2017-11-01', 300, PSC, fr(82, 50656)]);
