export { OrderApplied } from './order-applied.js';
export { Order14411Module } from './order-14411.module.js';
