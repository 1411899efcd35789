import { cfr, usc } from '../../../kernel/citation.js';
import type { IsoDate } from '../../../kernel/dates.js';
import type { Fault } from '../../../kernel/errors.js';
import { unmet } from '../../../kernel/requirement.js';
import { rule } from '../../../kernel/rule.js';

export interface AskedDistinctlyFacts {
  /** Whether the protest set forth what is changed, distinctly and specifically; not so where it asked for all amounts. */
  readonly askedDistinctly: boolean;
  /** The last day on which customs reliquidates of its own accord; null where nothing is liquidated. */
  readonly reliquidateUntil: IsoDate | null;
}

export interface AskedDistinctlyDecision {
  /** Whether the entry is reliquidated as its importer asked, or by customs of its own accord. */
  readonly as: 'protest' | 'reliquidated';
  readonly faults: readonly Fault[];
}

/** What a reliquidation that follows a protest stands on. */
export const askedDistinctly = rule({
  id: 'PROT-14',
  title: 'What a protest asked for',
  text:
    'A protest sets forth its objection distinctly and specifically for each category, payment, claim or decision, and what it asks for so is refunded however small it is. What it asked for only as all amounts is changed by ' +
    'customs of its own accord, where it is: within the time of a voluntary reliquidation, and a net difference under $20 is disregarded.',
  cites: [
    usc(19, '1514(c)(1)'),
    cfr(19, '174.13(a)(6)'),
    cfr(19, '173.2(d)'),
    cfr(19, '173.3(a)'),
    cfr(19, '159.6(b)'),
  ],
  decide({ askedDistinctly: asked, reliquidateUntil }: AskedDistinctlyFacts, _none, today): AskedDistinctlyDecision {
    if (asked) return { as: 'protest', faults: [] };
    const until = reliquidateUntil ?? today;
    return { as: 'reliquidated', faults: unmet([[today <= until, tooLate(until)]]) };
  },
});

const tooLate = (until: IsoDate): Fault => ({
  pointer: '/askedDistinctly',
  code: 'protest.not_asked_for',
  message: `The protest did not set forth what is changed, and the last day to change it without that was ${until}.`,
  remedy: 'Decide about what the protest set forth.',
  citation: cfr(19, '173.3(a)'),
});
