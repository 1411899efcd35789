export { DutiesModule } from './duties.module.js';
export * from './duty.view.js';
