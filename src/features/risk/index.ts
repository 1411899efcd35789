export { RiskModule } from './risk.module.js';
export { RiskRecords } from './assessments/risk-records.js';
