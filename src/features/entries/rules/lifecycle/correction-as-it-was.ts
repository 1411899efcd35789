import { cfr, fr, usc } from '../../../../kernel/citation.js';
import { rule } from '../../../../kernel/rule.js';
import { found } from '../finding.js';
import type { Finding } from '../finding.js';
import { over } from './act-on-entry.js';
import { ENDED_STATES } from './entry-states.js';
import type { EntryState } from './entry-states.js';
import { INFORMAL, byClaim, entryCorrection, isByClaim, notInformal, tooLate } from './entry-correction.js';
import type { CorrectionFacts } from './entry-correction.js';

/** As it was asked until November 2026: of the fifteen days before liquidation nobody was asked. */
export const entryCorrection1 = rule({
  id: 'ENTRY-20',
  title: 'Correction of an entry',
  text: 'Before the summary an entry is corrected while it is not released or closed; after it for 300 days from entry and until fifteen days before liquidation, and never where it is informal or mail. A preference under USMCA is then claimed under 19 USC 1520(d).',
  cites: [cfr(19, '141.64'), cfr(19, '101.9(b)'), cfr(19, '182.31'), usc(19, '1520(d)')],
  decide(facts: Omit<CorrectionFacts, 'liquidation'> & { readonly state: EntryState }): readonly Finding[] {
    const { entryType, summaryFiled, correctionUntil, correctedOn, state } = facts;
    return found(
      [ENDED_STATES.includes(state), () => over(state)],
      [summaryFiled && INFORMAL.includes(entryType), notInformal],
      [summaryFiled && correctionUntil !== null && correctedOn > correctionUntil, () => tooLate(correctionUntil)],
      [summaryFiled && isByClaim(facts), byClaim],
    );
  },
});

const { params, decide } = entryCorrection;

/** As it was asked until the end of November 2026: what suspends liquidation was not asked, and past the 300 days nothing was corrected. */
export const entryCorrection2 = rule({
  id: 'ENTRY-20',
  version: 2,
  title: entryCorrection.title,
  text:
    'An entry is corrected before its summary; after it within 300 days of entry and until fifteen days before its scheduled liquidation, whichever is earlier, and never where it is informal or mail. ' +
    'Where the time to liquidate was extended the fifteen days alone count. While no day of liquidation is on record it is not determined whether they are kept. A preference under USMCA is then claimed under 19 USC 1520(d).',
  cites: [cfr(19, '141.64'), cfr(19, '101.9(b)'), fr(82, 50656), fr(84, 40430), cfr(19, '182.31'), usc(19, '1520(d)')],
  params: { daysBefore: params.daysBefore },
  decide: (facts: CorrectionFacts, { daysBefore }, on): readonly Finding[] =>
    decide(facts, { daysBefore, ofCases: [], ofNamedCases: [] }, on),
});
