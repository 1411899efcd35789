import { cfr, usc } from '../../../kernel/citation.js';
import type { Citation } from '../../../kernel/citation.js';
import { movesAmong } from '../../../kernel/transitions.js';
import type { Transitions } from '../../../kernel/transitions.js';
import { GOODS_STATES } from './goods-states.js';
import type { GoodsState } from './goods-states.js';

type Law = readonly [Citation, ...Citation[]];
type MovesFrom = Readonly<Partial<Record<GoodsState, Law>>>;

const RELEASE: Law = [usc(19, '1448(a)'), usc(19, '1499(a)')];
const DETENTION: Law = [usc(19, '1499(c)'), cfr(19, '151.16')];
const EXPORTATION: Law = [cfr(19, '158.45'), cfr(19, '18.25')];
const DESTRUCTION: Law = [cfr(19, '158.41'), cfr(19, '158.43')];
const SEIZURE: Law = [usc(19, '1595a(c)'), usc(19, '1526(e)')];
const ABANDONMENT: Law = [cfr(19, '127.12(b)'), usc(19, '1506'), usc(19, '1563(b)')];
const UNCLAIMED: Law = [cfr(19, '127.11'), cfr(19, '127.12(a)'), usc(19, '1491(a)')];
const GENERAL_ORDER: Law = [usc(19, '1490'), cfr(19, '127.1')];
const AGENCIES: Law = [cfr(19, '127.42'), cfr(19, '158.44')];
const AUCTION: Law = [cfr(19, '127.21'), cfr(19, '158.44(b)')];
const WORTHLESS: Law = [cfr(19, '127.14'), cfr(19, '158.44(c)')];
const FORFEITED_GOODS: Law = [usc(19, '1526(e)'), cfr(19, '133.52')];

const beforeEntry: MovesFrom = {
  exported: EXPORTATION,
  destroyed: DESTRUCTION,
  abandoned: ABANDONMENT,
  seized: SEIZURE,
};
const ofGovernment: MovesFrom = { transferred: AGENCIES, donated: AGENCIES, sold: AUCTION, destroyed: WORTHLESS };

/** Every lawful move of goods, with the law that allows it. What is not here may not happen. */
export const GOODS_LAW: Readonly<Record<GoodsState, MovesFrom>> = {
  arrived: {
    ...beforeEntry,
    presented: [usc(19, '1499(a)'), cfr(19, '151.16(b)')],
    released: RELEASE,
    general_order: GENERAL_ORDER,
    unclaimed: UNCLAIMED,
  },
  presented: {
    ...beforeEntry,
    released: RELEASE,
    detained: DETENTION,
    general_order: GENERAL_ORDER,
    unclaimed: UNCLAIMED,
  },
  detained: {
    ...beforeEntry,
    released: [usc(19, '1499(c)(4)'), cfr(19, '151.16(e)')],
    excluded: [usc(19, '1499(c)(5)'), cfr(19, '151.16(f)')],
    unclaimed: UNCLAIMED,
  },
  // 127.12(b)(2) reaches goods already released; 1595a(c) reaches goods already introduced.
  released: { redelivered: [cfr(19, '141.113'), cfr(19, '113.62(d)')], abandoned: ABANDONMENT, seized: SEIZURE },
  redelivered: {
    ...beforeEntry,
    released: [cfr(19, '141.113'), cfr(19, '134.51')],
    detained: DETENTION,
    excluded: [cfr(19, '151.16(j)')],
    unclaimed: UNCLAIMED,
  },
  // A protest or a court may open the door again.
  excluded: { ...beforeEntry, released: [usc(19, '1514'), usc(19, '1515')], unclaimed: UNCLAIMED },
  general_order: {
    ...beforeEntry,
    released: [cfr(19, '127.2')],
    presented: [cfr(19, '127.2'), usc(19, '1499(a)')],
    unclaimed: UNCLAIMED,
  },
  unclaimed: {
    released: [usc(19, '1491(a)')],
    seized: SEIZURE,
    vested: [usc(19, '1491(b)'), cfr(19, '127.41')],
    sold: [usc(19, '1491(a)'), cfr(19, '127.21')],
    destroyed: [cfr(19, '127.14'), cfr(19, '127.28')],
  },
  vested: ofGovernment,
  abandoned: ofGovernment,
  seized: {
    remitted: [usc(19, '1618'), cfr(19, '133.51'), cfr(19, '133.21(g)')],
    forfeited: [usc(19, '1609'), cfr(19, '162.46'), cfr(19, '162.47')],
    sold: [usc(19, '1612'), cfr(19, '162.48(a)')],
    destroyed: [usc(19, '1612'), cfr(19, '162.48(b)')],
  },
  remitted: {
    released: [usc(19, '1618'), cfr(19, '162.44')],
    exported: [usc(19, '1595a(c)(5)'), cfr(19, '133.51(b)(1)')],
    destroyed: [cfr(19, '133.51(b)(1)')],
  },
  forfeited: {
    destroyed: FORFEITED_GOODS,
    transferred: FORFEITED_GOODS,
    donated: FORFEITED_GOODS,
    sold: FORFEITED_GOODS,
  },
  exported: {},
  destroyed: {},
  transferred: {},
  donated: {},
  sold: {},
};

/** The same as a table of states. */
export const goodsTransitions: Transitions<GoodsState> = movesAmong(
  GOODS_STATES,
  (from, to) => GOODS_LAW[from][to] !== undefined,
);
