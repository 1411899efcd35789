export { createTradeClient } from './client.js';
export type { TradeClient, TradeClientOptions } from './client.js';
export { newAct } from './new-act.js';
export { eventsAfter } from './events.js';
export type { TradeEvent } from './events.js';
export type { Credentials } from './access-tokens.js';
export type { components, operations, paths } from './schema.js';
