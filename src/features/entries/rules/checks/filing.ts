import { addBusinessDays, federalCalendar } from '../../../../kernel/calendar.js';
import { cfr, usc } from '../../../../kernel/citation.js';
import { addDays } from '../../../../kernel/dates.js';
import type { IsoDate } from '../../../../kernel/dates.js';
import { rule } from '../../../../kernel/rule.js';
import type { ReconciliationIssue } from '../filed-entry.js';
import { ENTRY_DAYS, SUMMARY_DAYS } from '../clocks/deadline-days.js';
import { found, refusal, warning } from '../finding.js';
import type { Finding } from '../finding.js';

export interface FilingDaysFacts {
  readonly exportedOn: IsoDate | null;
  readonly importedOn: IsoDate | null;
  readonly arrivedOn: IsoDate | null;
  readonly electedEntryOn: IsoDate | null;
  readonly filedOn: IsoDate;
  /** Set where a summary follows an entry made before. */
  readonly timeOfEntryOn: IsoDate | null;
  readonly summaryFiledOn: IsoDate | null;
}

const calendar = federalCalendar();

/** The days of an entry in their order, and whether it and its summary come in time. */
export const filingDays = rule({
  id: 'ENTRY-16',
  title: 'Days of an entry',
  text: 'Export, importation, arrival and entry follow each other. An entry later than fifteen days after arrival is taken, but the goods were subject to general order; a summary later than ten working days after the time of entry is liquidated damages.',
  cites: [cfr(19, '141.5'), cfr(19, '142.2(a)'), cfr(19, '142.12(b)'), cfr(19, '142.15')],
  params: {
    entryDays: ENTRY_DAYS,
    summaryDays: SUMMARY_DAYS,
  },
  decide(
    { exportedOn, importedOn, arrivedOn, electedEntryOn, filedOn, timeOfEntryOn, summaryFiledOn }: FilingDaysFacts,
    { entryDays, summaryDays },
  ) {
    const before = (day: IsoDate | null, other: IsoDate | null): boolean =>
      day !== null && other !== null && day < other;
    const late = arrivedOn !== null && timeOfEntryOn === null && filedOn > addDays(arrivedOn, entryDays);
    const summaryLate =
      timeOfEntryOn !== null &&
      summaryFiledOn !== null &&
      summaryFiledOn > addBusinessDays(timeOfEntryOn, summaryDays, calendar);
    return found(
      [before(importedOn, exportedOn), importedBeforeExport],
      [before(arrivedOn, importedOn), arrivedBeforeImport],
      [before(electedEntryOn, arrivedOn), electedBeforeArrival],
      [importedOn !== null && importedOn > filedOn && summaryFiledOn !== null, importedAfterFiling],
      [late, () => entryLate(entryDays)],
      [summaryLate, () => summaryIsLate(summaryDays)],
    );
  },
});

const importedBeforeExport = refusal('pre_entry', {
  pointer: '/importedOn',
  code: 'date.imported_before_export',
  message: 'The goods cannot have been imported before they were exported.',
  remedy: 'Correct one of the two days.',
  citation: cfr(19, '141.61'),
});
const arrivedBeforeImport = refusal('pre_entry', {
  pointer: '/arrivedOn',
  code: 'date.arrived_before_import',
  message: 'The goods cannot have landed here before they were imported.',
  remedy: 'Correct one of the two days.',
  citation: cfr(19, '141.1(a)'),
});
const electedBeforeArrival = refusal('entry', {
  pointer: '/electedEntryOn',
  code: 'date.elected_before_arrival',
  message: 'The time of entry cannot be elected before the goods are within the port limits.',
  remedy: 'Elect the day of arrival or a later one.',
  citation: cfr(19, '141.68(a)(2)'),
});
const importedAfterFiling = refusal('entry', {
  pointer: '/importedOn',
  code: 'date.imported_after_summary',
  message: 'A summary tells the day of importation, which has not come.',
  remedy: 'File the entry alone, and the summary after importation.',
  citation: cfr(19, '141.61'),
});
const entryLate = (days: number): Finding =>
  warning('entry', {
    pointer: '/arrivedOn',
    code: 'deadline.entry_late',
    message: `More than ${String(days)} days have passed since arrival: the goods are subject to general order.`,
    remedy: 'Tell where the goods are kept; storage is a lien on them.',
    citation: cfr(19, '142.2(a)'),
  });
const summaryIsLate = (days: number): Finding =>
  warning('entry', {
    pointer: '/filing',
    code: 'deadline.summary_late',
    message: `The summary comes more than ${String(days)} working days after the time of entry: liquidated damages are demanded at once.`,
    remedy: 'It is taken all the same; petition for mitigation when the demand comes.',
    citation: cfr(19, '142.15'),
  });

export interface SummaryKindFacts {
  readonly entryType: string;
  readonly consolidated: boolean;
  /** Whether liquidation of any line is withheld: suspended by a case, or extended. */
  readonly liquidationWithheld: boolean;
  readonly reconciliation: readonly ReconciliationIssue[];
  readonly underlyingEntries: number;
}

/** The type of an entry that reconciles others. */
export const RECONCILIATION = '09';
// What is entered informally, or is no consumption entry, has nothing to be reconciled.
export const FLAGGABLE: readonly string[] = ['01', '02', '03', '06', '07'];

const asked = ({ entryType, consolidated, liquidationWithheld, underlyingEntries }: SummaryKindFacts) =>
  [
    [consolidated && liquidationWithheld, notConsolidated],
    [entryType === RECONCILIATION && underlyingEntries === 0, nothingFlagged],
  ] as const;
const CITES = [cfr(19, '142.17(b)(4)'), cfr(19, '142.17a'), usc(19, '1484(b)')] as const;

/** As it stood until November 2026: a reconciliation could not say what it reconciles. */
export const summaryKind1 = rule({
  id: 'ENTRY-17',
  title: 'Consolidated summaries and reconciliation',
  text: 'Releases are not consolidated where liquidation is withheld. A reconciliation names the entries that were flagged for it; value, classification, content of American goods and preference can be flagged, on consumption entries.',
  cites: CITES,
  decide: (facts: SummaryKindFacts) =>
    found(...asked(facts), [facts.reconciliation.length > 0 && !FLAGGABLE.includes(facts.entryType), notFlaggable]),
});

/** Consolidated summaries and what is left to reconciliation. */
export const summaryKind = rule({
  id: 'ENTRY-17',
  version: 2,
  title: 'Consolidated summaries and reconciliation',
  text: 'Releases are not consolidated where liquidation is withheld. A reconciliation names the entries that were flagged for it and what it reconciles; value, classification, content of American goods and preference can be flagged, on consumption entries.',
  cites: CITES,
  decide: (facts: SummaryKindFacts) =>
    found(...asked(facts), [
      facts.reconciliation.length > 0 && ![RECONCILIATION, ...FLAGGABLE].includes(facts.entryType),
      notFlaggable,
    ]),
});

const notConsolidated = refusal('entry', {
  pointer: '/consolidated',
  code: 'consolidated.liquidation_withheld',
  message: 'Liquidation of these goods is withheld, so that their releases cannot stand on one summary.',
  remedy: 'File a summary for each release.',
  citation: cfr(19, '142.17(b)(4)'),
});
const nothingFlagged = refusal('entry', {
  pointer: '/underlyingEntryNumbers',
  code: 'reconciliation.nothing_flagged',
  message: 'A reconciliation names the entries that it reconciles.',
  remedy: 'Send underlyingEntryNumbers.',
  citation: usc(19, '1484(b)'),
});
const notFlaggable = refusal('entry', {
  pointer: '/reconciliation',
  code: 'reconciliation.not_on_type',
  message: 'An entry of this type cannot be flagged for reconciliation.',
  remedy: 'Leave the flags out, or enter on a consumption type.',
  citation: usc(19, '1484(b)'),
});
