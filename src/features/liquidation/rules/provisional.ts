import { cfr, usc } from '../../../kernel/citation.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { maxCents, minCents } from '../../../kernel/money.js';
import type { Cents } from '../../../kernel/money.js';
import { applyRule, rule } from '../../../kernel/rule.js';
import { provisionalMeasures } from '../../revenue/rules/index.js';

/** How the investigation ended under which goods were entered, as Commerce told customs. */
export interface EndOfInvestigation {
  readonly ended: 'order' | 'terminated';
  readonly measuresEndedOn: IsoDate | null;
  readonly injuryNoticeOn: IsoDate | null;
}

export interface ProvisionalAssessmentFacts {
  readonly enteredOn: IsoDate;
  /** What was required by the preliminary determination; null where nobody knows. */
  readonly required: Cents | null;
  /** What would be owed without the measures. */
  readonly final: Cents;
  readonly paid: Cents;
  /** Under bonds in place of deposits. */
  readonly secured: Cents;
  /** Of each case of the entry; null where Commerce said nothing of provisional measures. */
  readonly investigations: readonly (EndOfInvestigation | null)[];
  /** Whether the final amount was worked out case by case already, with what is disregarded taken off. */
  readonly workedOut: boolean;
}

export interface ProvisionalAssessment {
  readonly outcome: 'capped' | 'not_owed' | 'in_full' | 'per_case' | 'unknown';
  readonly owed: Cents;
  /** Of bonds, what secures nothing any more. */
  readonly released: Cents;
  readonly disregarded: Cents;
  /** Whether what is owed more or less bears interest to the liquidation. */
  readonly bearsInterest: boolean;
}

/** What is assessed of goods that were entered under provisional measures; null where none of its cases was. */
export const provisionalAssessment = rule({
  id: 'LIQ-23',
  title: 'Assessment of goods entered under provisional measures',
  text:
    'What the order has above the provisional duty is disregarded for goods entered before the notice of injury, case by case; where the investigation was terminated, or the measures had lapsed, nothing is owed. ' +
    'What is owed beyond the cash is billed against the bond, and the rest of the bond is released. Interest on antidumping and countervailing duty runs for goods entered from the order on, for none before it.',
  cites: [
    cfr(19, '351.212(d)'),
    cfr(19, '351.212(e)'),
    cfr(19, '351.207(e)'),
    usc(19, '1673f(a)'),
    usc(19, '1677g(a)'),
  ],
  decide(facts: ProvisionalAssessmentFacts, _none, today): ProvisionalAssessment | null {
    if (facts.investigations.every((one) => one === null)) return null;
    const { paid, secured, final } = facts;
    const { outcome, owed } = outcomeOf(facts, today);
    return {
      outcome,
      owed,
      released: maxCents(secured - maxCents(owed - paid, 0n), 0n),
      disregarded: maxCents(final - owed, 0n),
      bearsInterest: outcome === 'in_full',
    };
  },
});

// Totals decide what is alike for all cases: that nothing is owed, that all is, or that no more than was required is assessed.
function outcomeOf(
  { enteredOn, required, final, investigations, workedOut }: ProvisionalAssessmentFacts,
  today: IsoDate,
): Pick<ProvisionalAssessment, 'outcome' | 'owed'> {
  const asked = { enteredOn, security: 'cash' as const, provisional: required ?? 0n, final };
  const ended = investigations.filter((one) => one !== null);
  const decided = ended.map((one) => applyRule(provisionalMeasures, { ...asked, ...one }, today).decision);
  const outcomes = new Set(decided.map(({ outcome }) => outcome));
  const alike = ended.length === investigations.length && outcomes.size === 1;
  const is = (outcome: 'not_owed' | 'in_full'): boolean => alike && outcomes.has(outcome);
  if (workedOut) return { outcome: is('in_full') ? 'in_full' : 'capped', owed: final };
  if (is('not_owed')) return { outcome: 'not_owed', owed: 0n };
  if (required === null) return { outcome: 'unknown', owed: final };
  if (is('in_full')) return { outcome: 'in_full', owed: final };
  const byTotals = alike && (investigations.length === 1 || final === required);
  return byTotals ? { outcome: 'capped', owed: minCents(final, required) } : { outcome: 'per_case', owed: final };
}
