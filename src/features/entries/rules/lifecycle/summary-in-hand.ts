import { cfr, guide, usc } from '../../../../kernel/citation.js';
import type { IsoDate } from '../../../../kernel/dates.js';
import { formatMoney, sumCents } from '../../../../kernel/money.js';
import type { Cents } from '../../../../kernel/money.js';
import { rule } from '../../../../kernel/rule.js';
import { found, refusal, undetermined } from '../finding.js';
import type { Finding } from '../finding.js';
import type { EntryState } from './entry-states.js';

export interface SummaryInHandFacts {
  readonly state: EntryState;
  /** Whether a summary was accepted; one that was rejected and is sent again was not. */
  readonly summaryFiled: boolean;
  /** What the summary comes to; null where that is undetermined. */
  readonly owed: Cents | null;
  /** Deposits that are on record; none where none is on record. */
  readonly paid: readonly Cents[];
  /** The last day to pay; null where none is set. */
  readonly payableUntil: IsoDate | null;
  readonly correctedOn: IsoDate;
}

const BUSINESS_PROCESS = guide('ACE Entry Summary Business Process, Post Summary Corrections');

/** Whether a summary is the importer’s to correct: customs does not review it, and what it states is paid. */
export const summaryInHand = rule({
  id: 'ENTRY-40',
  title: 'A summary that is reviewed or not paid',
  text: 'A summary that customs reviews is not corrected until the review has ended. After the time to pay a summary is corrected once all that it states is paid; while that time runs it is replaced, paid or not. What is not on record as paid is not taken for unpaid: it is undetermined.',
  cites: [cfr(19, '101.9(b)'), BUSINESS_PROCESS, usc(19, '1505(a)')],
  authorityStatus: 'guidance',
  decide({ state, summaryFiled, owed, paid, payableUntil, correctedOn }: SummaryInHandFacts): readonly Finding[] {
    const due = summaryFiled && payableUntil !== null && correctedOn > payableUntil && owed !== 0n;
    const deposited = sumCents(paid);
    const unknown = paid.length === 0 || owed === null;
    return found(
      [state === 'under_review', underReview],
      [due && unknown, paymentUnknown],
      [due && paid.length > 0 && owed !== null && deposited < owed, () => unpaid(deposited, owed ?? 0n)],
    );
  },
});

const underReview = refusal('post_release', {
  pointer: '/status',
  code: 'correction.under_review',
  message: 'Customs reviews this summary: it is not corrected meanwhile.',
  remedy: 'Correct it when the review has ended, or answer what customs asks.',
  citation: BUSINESS_PROCESS,
});
const unpaid = (deposited: Cents, owed: Cents): Finding =>
  refusal('post_release', {
    pointer: '/status',
    code: 'correction.unpaid',
    message: `Of ${formatMoney(owed)} that the summary states ${formatMoney(deposited)} is on record as paid: it is corrected once all is.`,
    remedy: 'Pay the rest first.',
    citation: BUSINESS_PROCESS,
  });
const paymentUnknown = undetermined('post_release', {
  pointer: '/status',
  code: 'correction.payment_unknown',
  message:
    'What was paid on this summary, or what it comes to, is not on record: whether all of it is paid is not determined.',
  remedy: 'Keep the proof of payment; customs records deposits on the entry.',
  citation: BUSINESS_PROCESS,
});
