import { ownPolicy, usc } from '../../../../kernel/citation.js';
import type { IsoDate } from '../../../../kernel/dates.js';
import { rule } from '../../../../kernel/rule.js';

export interface ReconciliationFlagFacts {
  /** Since when a flag stands on the summary; null where none does. */
  readonly flaggedSince: IsoDate | null;
  /** Whether the corrected summary is flagged. */
  readonly flagged: boolean;
  /** Whether there was a summary before this correction. */
  readonly summaryFiled: boolean;
}

/** What a correction makes of the flag for reconciliation. */
export interface StandingFlag {
  /** From when the time counts; null: from the summary that comes with the correction, or none does. */
  readonly flaggedOn: IsoDate | null;
  /** Whether the flag was taken back: nothing is due any more. */
  readonly withdrawn: boolean;
}

/** From when the time to reconcile counts when an entry is corrected. */
export const reconciliationFlag = rule({
  id: 'ENTRY-39',
  title: 'A flag for reconciliation that a correction sets or takes back',
  text: 'The time to reconcile counts from the flag. A flag that stands keeps its day, whatever is flagged beside it; one that comes by a correction of the summary counts from the correction; one that is taken back leaves nothing to reconcile.',
  cites: [
    usc(19, '1484(b)(1)'),
    ownPolicy('that an issue which is flagged later shares the time of the flag that stands'),
  ],
  authorityStatus: 'policy',
  decide({ flaggedSince, flagged, summaryFiled }: ReconciliationFlagFacts, _params, today): StandingFlag {
    if (!flagged) return { flaggedOn: null, withdrawn: flaggedSince !== null };
    return { flaggedOn: flaggedSince ?? (summaryFiled ? today : null), withdrawn: false };
  },
});
