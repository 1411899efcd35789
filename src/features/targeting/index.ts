export { TargetingModule } from './targeting.module.js';
