import { cfr, usc } from '../../../kernel/citation.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { maxCents, minCents } from '../../../kernel/money.js';
import type { Cents } from '../../../kernel/money.js';
import { rule } from '../../../kernel/rule.js';

export interface ProvisionalMeasuresFacts {
  readonly enteredOn: IsoDate;
  /** Whether the duty was deposited in cash or secured by a bond. */
  readonly security: 'cash' | 'bond';
  /** The amount that was required by the preliminary determination. */
  readonly provisional: Cents;
  /** The duty under the order; null where it is not known. */
  readonly final: Cents | null;
  /** How the investigation ended; null while it has not. */
  readonly ended: 'order' | 'terminated' | null;
  /** The last day of the provisional measures; null where it is not known. */
  readonly measuresEndedOn: IsoDate | null;
  /** When the notice of the Commission's affirmative final determination was published; null where it was not, or is not known. */
  readonly injuryNoticeOn: IsoDate | null;
}

export type ProvisionalOutcome = 'secured' | 'capped' | 'not_owed' | 'in_full' | 'undetermined';

export interface ProvisionalMeasuresDecision {
  readonly outcome: ProvisionalOutcome;
  /** What is owed in the end; null while it is not known. */
  readonly owed: Cents | null;
  /** Of it, what is asked for now: nothing where the cash covers it. */
  readonly billed: Cents;
  /** Cash that goes back. */
  readonly refunded: Cents;
  /** Of the bond, what is released. */
  readonly released: Cents;
  /** Of the final duty, what is never asked for. */
  readonly disregarded: Cents;
  readonly missing: readonly ('final' | 'injuryNoticeOn' | 'measuresEndedOn')[];
}

const NOTHING = { billed: 0n, refunded: 0n, released: 0n, disregarded: 0n, missing: [] } as const;

/** What becomes of a provisional duty, in cash or under a bond, when the investigation ends. */
export const provisionalMeasures = rule({
  id: 'DEP-02',
  title: 'Provisional measures at the end of an investigation',
  text:
    'From an affirmative preliminary determination a cash deposit, a bond or other security may be required. Of goods entered before the notice of the Commission’s affirmative final determination no more is ' +
    'owed than was required then: what the order has above it is disregarded, what it has below is refunded of cash and released of a bond. Of goods entered after the measures ended and before that notice, and where ' +
    'there is no order, nothing is owed. From the notice on the duty of the order is owed in full and deposited in cash.',
  cites: [
    usc(19, '1673b(d)(1)(B)'),
    usc(19, '1671b(d)(1)(B)'),
    usc(19, '1673f(a)'),
    usc(19, '1671f(a)'),
    usc(19, '1673d(c)'),
    usc(19, '1673e(a)(3)'),
    cfr(19, '351.212(d)'),
  ],
  decide(facts: ProvisionalMeasuresFacts): ProvisionalMeasuresDecision {
    const { enteredOn, security, provisional, final, ended, measuresEndedOn, injuryNoticeOn } = facts;
    const free = security === 'cash' ? { refunded: provisional } : { released: provisional };
    if (ended === null) return { ...NOTHING, outcome: 'secured', owed: null };
    if (ended === 'terminated') return { ...NOTHING, ...free, outcome: 'not_owed', owed: 0n };
    const open = { ...NOTHING, outcome: 'undetermined', owed: null } as const;
    if (injuryNoticeOn === null) return { ...open, missing: ['injuryNoticeOn'] };
    const before = enteredOn < injuryNoticeOn;
    const gap = before && fallsInGap(enteredOn, measuresEndedOn);
    if (gap === null) return { ...open, missing: ['measuresEndedOn'] };
    if (gap) return { ...NOTHING, ...free, outcome: 'not_owed', owed: 0n, disregarded: final ?? 0n };
    if (final === null) return { ...open, missing: ['final'] };
    const owed = before ? minCents(final, provisional) : final;
    const over = maxCents(provisional - owed, 0n);
    return {
      ...NOTHING,
      outcome: before ? 'capped' : 'in_full',
      owed,
      billed: security === 'cash' ? maxCents(owed - provisional, 0n) : owed,
      ...(security === 'cash' ? { refunded: over } : { released: over }),
      disregarded: final - owed,
    };
  },
});

/** Whether goods came after provisional measures had ended and before injury was found; null where that end is not known. */
const fallsInGap = (enteredOn: IsoDate, measuresEndedOn: IsoDate | null): boolean | null =>
  measuresEndedOn === null ? null : enteredOn > measuresEndedOn;
