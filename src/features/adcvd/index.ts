export { AdcvdModule } from './adcvd.module.js';
export { AdcvdCasesService } from './adcvd-cases.service.js';
export { CaseRecords } from './case-records.js';
export type { CasesOnRecord } from './case-records.js';
export { CasesByCode } from './cases-by-code.js';
export { OrdersOnRecord, orderGaps } from './orders-on-record.js';
export { OrderChanges } from './order-changes.js';
export type { OrderChange } from './order-changes.js';
export type { CaseWithoutCodes, PossibleCases } from './cases-by-code.js';
