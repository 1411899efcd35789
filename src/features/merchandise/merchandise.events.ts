import { eventType } from '../../platform/outbox/event-types.js';
import { GOODS_STATES } from './rules/index.js';

// One for every state that goods can be moved to; `sourceId` is the case that moved them, null where there is none.
for (const state of GOODS_STATES)
  eventType(`merchandise.${state}`, `Goods became ${state.replaceAll('_', ' ')}.`, [
    'merchandiseId',
    'from',
    'sourceId',
  ]);
