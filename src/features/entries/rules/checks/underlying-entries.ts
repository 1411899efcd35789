import { addMonths, addYears } from '../../../../kernel/dates.js';
import type { IsoDate } from '../../../../kernel/dates.js';
import { federalCalendar, rolledForward } from '../../../../kernel/calendar.js';
import { fr, usc } from '../../../../kernel/citation.js';
import { rule } from '../../../../kernel/rule.js';
import { CLAIM_YEARS, RECONCILIATION_MONTHS } from '../clocks/deadline-days.js';
import { ENDED_UNENTERED } from '../lifecycle/entry-states.js';
import type { ReconciliationIssue, UnderlyingEntry } from '../filed-entry.js';
import type { Finding } from '../finding.js';
import { RECONCILIATION } from './filing.js';
import * as fault from './underlying-faults.js';

export interface UnderlyingEntriesFacts {
  /** The issues that are reconciled; empty where it was not said which. */
  readonly reconciliation: readonly ReconciliationIssue[];
  /** The day on which the reconciliation is filed. */
  readonly reconciledOn: IsoDate;
  readonly underlying: readonly UnderlyingEntry[];
}

const calendar = federalCalendar();

/** Whether the entries that a reconciliation names can be reconciled by it. */
export const underlyingEntries = rule({
  id: 'ENTRY-34',
  title: 'Entries that a reconciliation names',
  text:
    'A reconciliation is of entries of its own importer that were flagged for what it reconciles, that are no reconciliations themselves and that no other has reconciled. It is filed ' +
    'within twenty-one months of the flag, after which liquidated damages are claimed; what it says of a free trade agreement within a year of importation. Of an entry that is not on record here nothing of this is determined.',
  cites: [usc(19, '1484(b)'), usc(19, '1520(d)'), fr(63, 6257), fr(64, 73121), fr(85, 39579)],
  params: { months: RECONCILIATION_MONTHS, claimYears: CLAIM_YEARS },
  decide({ reconciliation, reconciledOn, underlying }: UnderlyingEntriesFacts, { months, claimYears }) {
    const each = underlying.flatMap((one, i): readonly Finding[] => {
      const at = `/underlyingEntryNumbers/${String(i)}`;
      const { onRecord } = one;
      if (onRecord === null) return [fault.notOnRecord(at, one.entryNumber)];
      if (onRecord === 'of_another') return [fault.ofAnother(at, one.entryNumber)];
      if (onRecord.entryType === RECONCILIATION) return [fault.isReconciliation(at, one.entryNumber)];
      if (ENDED_UNENTERED.includes(onRecord.status)) return [fault.notEntered(at, one.entryNumber)];
      const asked = reconciliation.length > 0 ? reconciliation : onRecord.flags;
      const unflagged = asked.filter((issue) => !onRecord.flags.includes(issue));
      if (unflagged.length > 0 || onRecord.flags.length === 0)
        return [fault.notFlagged(at, one.entryNumber, unflagged)];
      const before = onRecord.reconciled.find(
        ({ issues }) => issues.length === 0 || asked.some((issue) => issues.includes(issue)),
      );
      if (before) return [fault.reconciledBefore(at, one.entryNumber, before.by)];
      const others = asked.some((issue) => issue !== 'free_trade_agreement');
      const past = (day: IsoDate): boolean => reconciledOn > rolledForward(day, calendar);
      return [
        ...(others && onRecord.flaggedOn !== null && past(addMonths(onRecord.flaggedOn, months))
          ? [fault.late(at, one.entryNumber, months)]
          : []),
        ...(reconciliation.includes('free_trade_agreement')
          ? agreement(at, one.entryNumber, onRecord.importedOn, { years: claimYears, past })
          : []),
      ];
    });
    const untold = underlying.length > 0 && reconciliation.length === 0;
    return [...(untold ? [fault.issueNotTold] : []), ...each];
  },
});

function agreement(
  at: string,
  number: string,
  importedOn: IsoDate | null,
  { years, past }: { readonly years: number; readonly past: (day: IsoDate) => boolean },
): readonly Finding[] {
  if (importedOn === null) return [fault.importationNotTold(at, number)];
  return past(addYears(importedOn, years)) ? [fault.agreementTooLate(at, number, years)] : [];
}
