export { LiquidationModule } from './liquidation.module.js';
export { EntryLiquidations } from './standing/entry-liquidations.js';
