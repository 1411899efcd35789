export { InjuredPersons } from './injured-persons/injured-persons.js';
export type { ListedPerson } from './injured-persons/injured-persons.js';
export { Recordations } from './recordations.js';
export type { KnownRecordation } from './recordations.js';
export { RecordationsModule } from './recordations.module.js';
export { StandingGiven } from './standing-given.dto.js';
export { SANDBOX_RECORDATIONS } from './sandbox/recorded-rights.js';
