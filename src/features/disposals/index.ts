export { DisposalsModule } from './disposals.module.js';
