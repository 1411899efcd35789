export { RecordedRights } from './recorded-rights.js';
export { namedGoods } from './named-goods.js';
export { refuse } from './seizure.errors.js';
export type { SeizureFact } from './seizure-facts.js';
export { Seizures } from './seizures.js';
export type { RequestOfOwner, SeizureOfGoods } from './seizures.js';
export { SeizuresModule } from './seizures.module.js';
export { ownerRequested, seizureMade, seizureNoticed } from './seizure.events.js';
