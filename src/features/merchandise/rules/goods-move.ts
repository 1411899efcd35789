import { cfr, usc } from '../../../kernel/citation.js';
import type { Citation } from '../../../kernel/citation.js';
import type { IsoDate } from '../../../kernel/dates.js';
import type { Fault } from '../../../kernel/errors.js';
import { unmet } from '../../../kernel/requirement.js';
import { rule } from '../../../kernel/rule.js';
import { GOODS_LAW, goodsTransitions } from './goods-moves.js';
import { GOVERNMENT_PROPERTY } from './goods-states.js';
import type { GoodsState } from './goods-states.js';

export interface GoodsMoveFacts {
  readonly from: GoodsState;
  readonly to: GoodsState;
  /** The day the goods came into the state they are in. */
  readonly since: IsoDate;
  readonly movedOn: IsoDate;
}

export interface GoodsMoveDecision {
  readonly lawful: boolean;
  readonly authority: readonly Citation[];
  readonly faults: readonly Fault[];
}

/** Whether goods may go from the state they are in to another on a day. */
export const goodsMove = rule({
  id: 'MERCH-01',
  title: 'Lawful moves of goods',
  text:
    'Goods go from state to state only as the customs laws allow: what is seized can no longer be abandoned, what is abandoned belongs to the ' +
    'United States and is not seized, what is exported, destroyed, transferred, donated or sold is done with.',
  cites: [usc(19, '1499'), usc(19, '1595a(c)'), cfr(19, '127.12'), cfr(19, '133.52')],
  decide({ from, to, since, movedOn }: GoodsMoveFacts): GoodsMoveDecision {
    const authority = GOODS_LAW[from][to] ?? [];
    const faults = unmet([
      [authority.length > 0, refusalOf(from, to)],
      [movedOn >= since, tooEarly(since)],
    ]);
    return { lawful: faults.length === 0, authority, faults };
  },
});

function refusalOf(from: GoodsState, to: GoodsState): Fault {
  if (to === 'abandoned' && AFTER_SEIZURE.includes(from)) return afterSeizure;
  if (to === 'seized' && GOVERNMENT_PROPERTY.includes(from)) return alreadyGovernments;
  const next = goodsTransitions[from];
  return {
    pointer: '/state',
    code: next.length === 0 ? 'merchandise.final' : 'merchandise.move_not_lawful',
    message:
      next.length === 0
        ? `The goods are ${from}; nothing more can be done with them.`
        : `Goods that are ${from} cannot become ${to}.`,
    ...(next.length === 0 ? {} : { remedy: `From here they may be: ${next.join(', ')}.` }),
    citation: cfr(19, '151.16'),
  };
}

const AFTER_SEIZURE: readonly GoodsState[] = ['seized', 'remitted', 'forfeited'];

const afterSeizure: Fault = {
  pointer: '/state',
  code: 'abandonment.after_seizure',
  message: 'The goods were seized; what is seized can no longer be abandoned.',
  remedy: 'Petition for remission, or consent to forfeiture.',
  citation: cfr(19, '127.12(b)'),
};
const alreadyGovernments: Fault = {
  pointer: '/state',
  code: 'seizure.government_property',
  message: 'The goods already belong to the United States; there is nothing to seize.',
  remedy: 'Dispose of them by order.',
  citation: cfr(19, '127.12(b)'),
};
const tooEarly = (since: IsoDate): Fault => ({
  pointer: '/movedOn',
  code: 'merchandise.before_last_move',
  message: `The goods came into their present state on ${since}; nothing can follow before that day.`,
  citation: cfr(19, '151.16'),
});
