import { cfr, fr, guide, usc } from '../../../../kernel/citation.js';
import { Dated } from '../../../../kernel/dated.js';
import { addDays } from '../../../../kernel/dates.js';
import type { IsoDate } from '../../../../kernel/dates.js';
import { rule } from '../../../../kernel/rule.js';
import { ACE } from '../ace-condition-codes.js';
import { REVIEWED, since } from '../clocks/deadline-days.js';
import { found, refusal, undetermined } from '../finding.js';
import type { Finding } from '../finding.js';

/** When an entry is to be liquidated. */
export interface LiquidationSchedule {
  /** Null: none is scheduled, because its liquidation is suspended. */
  readonly scheduledOn: IsoDate | null;
  /** Whether the time to liquidate it was extended. */
  readonly extended: boolean;
  /** What suspends its liquidation; absent while nothing does. */
  readonly suspendedBy?: readonly SuspendedBy[];
}

/** A case of antidumping or countervailing duty, an order of a court, a case of evasion, or another statute. */
export type SuspendedBy = 'case' | 'court_order' | 'evasion' | 'other_statute';

export interface CorrectionFacts {
  readonly entryType: string;
  /** Whether a line names a case. */
  readonly hasCases: boolean;
  readonly summaryFiled: boolean;
  /** The last day of the 300; null before the time of entry. */
  readonly correctionUntil: IsoDate | null;
  /** Null: not on record. */
  readonly liquidation: LiquidationSchedule | null;
  readonly correctedOn: IsoDate;
  /** Whether a preference is claimed that was not claimed in the summary. */
  readonly addsPreference: boolean;
  readonly tradeProgram: string | null;
}

export const INFORMAL: readonly string[] = ['11', '12', '13'];
// What must be claimed by 19 USC 1520(d) once the summary is filed.
const BY_CLAIM_ONLY: readonly string[] = ['S', 'S+'];

export const isByClaim = ({
  addsPreference,
  tradeProgram,
}: Pick<CorrectionFacts, 'addsPreference' | 'tradeProgram'>): boolean =>
  addsPreference && BY_CLAIM_ONLY.includes(tradeProgram ?? '');

const PAGE = guide('CBP, Post Summary Corrections, filing timeframe exceptions (page without a date)');

/** Whether an entry or its summary may still be corrected. */
export const entryCorrection = rule({
  id: 'ENTRY-20',
  version: 3,
  title: 'Correction of an entry',
  text:
    'An entry is corrected before its summary; after it within 300 days of entry and until fifteen days before its scheduled liquidation, whichever is earlier, and never where it is informal or mail. ' +
    'Where the time to liquidate was extended the fifteen days alone count. By CBP’s page a summary of AD/CVD goods may be corrected past the 300 days while a case, a court or a case of evasion suspends it: no notice says so, and it is taken as undetermined. While no day of liquidation is on record it is not determined whether they are kept. A preference under USMCA is then claimed under 19 USC 1520(d).',
  cites: [
    cfr(19, '141.64'),
    cfr(19, '101.9(b)'),
    fr(82, 50656),
    fr(84, 40430),
    cfr(19, '182.31'),
    usc(19, '1520(d)'),
    PAGE,
  ],
  params: {
    ofCases: new Dated<readonly string[]>(
      'entry types that may be corrected past the 300 days while they are suspended',
      REVIEWED,
      since<readonly string[]>('2017-11-01', ['03', '07'], PAGE),
      undefined,
      'guidance',
    ),
    ofNamedCases: new Dated<readonly string[]>(
      'entry types of which that is so where a case is named',
      REVIEWED,
      since<readonly string[]>('2017-11-01', ['06'], PAGE),
      undefined,
      'guidance',
    ),
    daysBefore: new Dated<number>(
      'days before the scheduled liquidation until which a summary is corrected',
      REVIEWED,
      since('2017-11-01', 15, fr(82, 50656), guide('ACE, post summary corrections')),
      undefined,
      'guidance',
    ),
  },
  decide(facts: CorrectionFacts, { daysBefore, ofCases, ofNamedCases }): readonly Finding[] {
    const { entryType, summaryFiled, correctionUntil, liquidation, correctedOn } = facts;
    if (!summaryFiled) return [];
    const past = correctionUntil !== null && correctedOn > correctionUntil && liquidation?.extended !== true;
    const suspended = isSuspended(facts, ofCases, ofNamedCases);
    const over = past && !suspended;
    const scheduledOn = liquidation?.scheduledOn ?? null;
    const until = scheduledOn === null ? null : addDays(scheduledOn, -daysBefore);
    return found(
      [INFORMAL.includes(entryType), notInformal],
      [over, () => tooLate(correctionUntil)],
      [past && suspended, () => pastWhileSuspended(correctionUntil ?? '')],
      [until !== null && correctedOn > until, () => beforeLiquidation(scheduledOn ?? '', daysBefore)],
      [liquidation === null && !over && !INFORMAL.includes(entryType), () => unscheduled(daysBefore)],
      [isByClaim(facts), byClaim],
    );
  },
});

// AD/CVD goods that a case, a court or a case of evasion suspends.
const isSuspended = (
  { entryType, hasCases, liquidation }: CorrectionFacts,
  ofCases: readonly string[],
  ofNamedCases: readonly string[],
): boolean =>
  (ofCases.includes(entryType) || (hasCases && ofNamedCases.includes(entryType))) &&
  (liquidation?.suspendedBy ?? []).some((by) => by !== 'other_statute');

const corrections = cfr(19, '101.9(b)');
export const notInformal = refusal('post_release', {
  pointer: '/entryType',
  code: 'correction.informal',
  message: 'An informal or mail entry is not corrected once its summary is accepted.',
  remedy: 'Protest, or ask CBP.',
  citation: corrections,
  aceConditionCode: ACE.notCorrectable,
});
export const tooLate = (until: IsoDate | null): Finding =>
  refusal('post_release', {
    pointer: '/status',
    code: 'correction.too_late',
    message: `The time to correct a summary is over: its last day was ${until ?? ''}.`,
    remedy: 'After liquidation a protest is the way.',
    citation: corrections,
  });
const pastWhileSuspended = (until: IsoDate | ''): Finding =>
  undetermined('post_release', {
    pointer: '/status',
    code: 'correction.past_while_suspended',
    message: `The 300 days ended on ${until}; whether a summary is corrected after them while its liquidation is suspended rests on a page of CBP alone.`,
    remedy: 'Ask CBP whether it takes the correction; a protest after liquidation stays open.',
    citation: PAGE,
  });
const beforeLiquidation = (scheduledOn: string, days: number): Finding =>
  refusal('post_release', {
    pointer: '/status',
    code: 'correction.liquidation_near',
    message: `Liquidation is scheduled for ${scheduledOn}: a summary is corrected until ${String(days)} days before it.`,
    remedy: 'After liquidation a protest is the way.',
    citation: fr(82, 50656),
  });
const unscheduled = (days: number): Finding =>
  undetermined('post_release', {
    pointer: '/status',
    code: 'correction.liquidation_unknown',
    message: `No day of liquidation is on record: whether ${String(days)} days remain until it is not determined.`,
    remedy: 'Ask customs for the day; GET /v1/entries/{id}/liquidation says it once it is on record.',
    citation: fr(82, 50656),
  });
export const byClaim = refusal('post_release', {
  pointer: '/lines',
  code: 'correction.preference_by_claim',
  message:
    'A preference that was not claimed in the summary is claimed under 19 USC 1520(d), within a year of importation.',
  remedy: 'File that claim.',
  citation: cfr(19, '182.31'),
});
