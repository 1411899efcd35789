export { Bonds } from './bonds.js';
export type { BondVersion, ContinuousBondAsked } from './bonds.js';
export { BondsModule } from './bonds.module.js';
export { SANDBOX_BONDS, SANDBOX_SURETIES } from './sandbox/sandbox-bonds.js';
export { bondChanged, bondFiled, bondRenewalMissed, bondTerminated } from './bond.events.js';
