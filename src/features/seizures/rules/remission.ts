import { cfr, usc } from '../../../kernel/citation.js';
import type { Citation } from '../../../kernel/citation.js';
import { Dated } from '../../../kernel/dated.js';
import { dollars } from '../../../kernel/money.js';
import type { Cents } from '../../../kernel/money.js';
import { rule } from '../../../kernel/rule.js';

/** What relief from a seizure may look like. */
export const RELIEFS = ['export', 'destroy', 'remove_mark', 'pay_appraised_value'] as const;
export type Relief = (typeof RELIEFS)[number];

export interface RemissionFacts {
  readonly counterfeit: boolean;
  /** The owner's consent in time names this relief. */
  readonly ownerConsentedTo: readonly Relief[];
  readonly prohibited: boolean;
  /** Health, safety or conservation, or a treaty forbids exportation. */
  readonly exportBarred: boolean;
  readonly trademarkCase: boolean;
  readonly appraisedValue: Cents;
}

export interface ReliefDecision {
  readonly relief: Relief;
  readonly outcome: 'permitted' | 'needs_consent' | 'not_permitted' | 'headquarters_decides' | 'not_applicable';
  readonly reasonCode?: string;
  readonly citation: Citation;
}

/** Which relief a petition for remission may end in. */
export const remission = rule({
  id: 'SEIZ-06',
  title: 'Relief from seizure',
  text:
    'On petition goods may be exported, destroyed, released without the offending mark, or released on payment of their value. Counterfeits get no ' +
    'relief without the consent of the owner of the mark; goods barred for health, safety or conservation, or by treaty, are not exported.',
  cites: [usc(19, '1618'), usc(19, '1595a(c)(5)'), cfr(19, '133.51'), cfr(19, '162.44'), usc(19, '1526(e)')],
  params: {
    officerLimit: new Dated<Cents>('largest value released by the port', '2026-11-21', {
      '2000-10-02': { value: dollars(100_000), cites: [cfr(19, '162.44(b)')] },
    }),
  },
  decide: (facts: RemissionFacts, { officerLimit }): readonly ReliefDecision[] =>
    RELIEFS.map((relief) => ({ relief, ...decideOne(relief, facts, officerLimit) })),
});

type Answer = Omit<ReliefDecision, 'relief'>;

function decideOne(relief: Relief, facts: RemissionFacts, officerLimit: Cents): Answer {
  // 133.51(b) excepts counterfeits; destruction alone needs nobody's consent.
  if (facts.counterfeit && relief !== 'destroy' && !facts.ownerConsentedTo.includes(relief)) {
    return { outcome: 'needs_consent', reasonCode: 'relief.counterfeit', citation: cfr(19, '133.51(b)') };
  }
  return OTHERWISE[relief](facts, officerLimit);
}

const OTHERWISE: Readonly<Record<Relief, (facts: RemissionFacts, officerLimit: Cents) => Answer>> = {
  export: ({ exportBarred }) =>
    exportBarred
      ? { outcome: 'not_permitted', reasonCode: 'relief.export_barred', citation: usc(19, '1595a(c)(5)') }
      : { outcome: 'permitted', citation: usc(19, '1595a(c)(5)') },
  destroy: () => ({ outcome: 'permitted', citation: cfr(19, '133.51(b)(1)') }),
  remove_mark: ({ trademarkCase }) =>
    trademarkCase
      ? { outcome: 'permitted', citation: cfr(19, '133.51(b)(2)') }
      : { outcome: 'not_applicable', reasonCode: 'relief.no_mark', citation: cfr(19, '133.51(b)(2)') },
  pay_appraised_value: ({ prohibited, ownerConsentedTo, appraisedValue }, officerLimit) => {
    const citation = cfr(19, '162.44');
    // 133.21(g): what the owner of the mark lets enter is prohibited no more.
    if (prohibited && !ownerConsentedTo.includes('pay_appraised_value'))
      return { outcome: 'not_permitted', reasonCode: 'relief.prohibited_goods', citation };
    return appraisedValue <= officerLimit
      ? { outcome: 'permitted', citation }
      : { outcome: 'headquarters_decides', reasonCode: 'relief.above_officer_limit', citation };
  },
};
