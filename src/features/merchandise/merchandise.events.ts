import { eventType } from '../../platform/outbox/event-types.js';
import type { EventMaker } from '../../platform/outbox/event-types.js';
import { GOODS_STATES } from './rules/index.js';
import type { GoodsState } from './rules/index.js';

type OfGoods = EventMaker<'merchandiseId' | 'from' | 'sourceId'>;

/** One for every state that goods can be moved to; `sourceId` is the case that moved them, null where there is none. */
export const GOODS_EVENTS = Object.fromEntries(
  GOODS_STATES.map((state) => [
    state,
    eventType(`merchandise.${state}`, `Goods became ${state.replaceAll('_', ' ')}.`, [
      'merchandiseId',
      'from',
      'sourceId',
    ]),
  ]),
) as Readonly<Record<GoodsState, OfGoods>>;
