export { DetentionsModule } from './detentions.module.js';
