export { DisclosureDesk } from './disclosure-desk.js';
export { DisclosuresModule } from './disclosures.module.js';
