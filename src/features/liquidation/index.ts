export { LiquidationModule } from './liquidation.module.js';
export { OpenProtests } from './protests/open-protests.js';
export { EntryLiquidations } from './standing/entry-liquidations.js';
export { AdcvdDeposits } from './deposits/adcvd-deposits.js';
export { depositLate } from './deposits/deposit.events.js';
export type { DepositsOverTime } from './deposits/deposits-over-time.js';
