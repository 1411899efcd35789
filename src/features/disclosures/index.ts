export { DisclosuresModule } from './disclosures.module.js';
