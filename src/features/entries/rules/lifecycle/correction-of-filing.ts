import { cfr } from '../../../../kernel/citation.js';
import type { IsoDate } from '../../../../kernel/dates.js';
import { rule } from '../../../../kernel/rule.js';
import type { Filing } from '../filed-entry.js';
import type { Finding } from '../finding.js';
import { found, refusal } from '../finding.js';

export interface CorrectionOfFilingFacts {
  /** What the correction files. */
  readonly filing: Filing;
  readonly arrivedOn: IsoDate | null;
  readonly summaryFiled: boolean;
  /** The day of release; null before it. */
  readonly releasedOn: IsoDate | null;
}

/** Whether a correction contradicts what has been done on its entry. */
export const correctionOfFiling = rule({
  id: 'ENTRY-31',
  title: 'What a correction cannot undo',
  text: 'A summary that was filed is corrected as a summary, with all that is asked of one, and not taken back to an entry alone. After release the entry alone is corrected no more: what follows is its summary. Goods that were released had arrived.',
  cites: [cfr(19, '141.64'), cfr(19, '141.67'), cfr(19, '141.68(e)'), cfr(19, '142.12(b)')],
  decide: ({ filing, arrivedOn, summaryFiled, releasedOn }: CorrectionOfFilingFacts): readonly Finding[] =>
    found(
      [summaryFiled && filing === 'entry', summaryStands],
      [!summaryFiled && releasedOn !== null && filing === 'entry', released],
      [releasedOn !== null && arrivedOn !== null && arrivedOn > releasedOn, arrivedBefore],
    ),
});

const summaryStands = refusal('post_release', {
  pointer: '/filing',
  code: 'correction.summary_stands',
  message: 'The summary of this entry has been filed: a correction is one of the summary.',
  remedy: 'Send filing entry_and_summary with all that a summary tells.',
  citation: cfr(19, '141.64'),
});
const released = refusal('post_release', {
  pointer: '/filing',
  code: 'correction.after_release',
  message: 'The goods are released: what is told of them now is told with the summary.',
  remedy: 'Send filing entry_and_summary.',
  citation: cfr(19, '142.12(b)'),
});
const arrivedBefore = refusal('post_release', {
  pointer: '/arrivedOn',
  code: 'date.arrived_after_release',
  message: 'Goods cannot have arrived after the day on which they were released.',
  remedy: 'Correct the day of arrival.',
  citation: cfr(19, '141.68(e)'),
});
