export { BondPositions } from './liability/bond-positions.service.js';
export { RequirementRecords } from './requirement-records.js';
export { RequirementsModule } from './requirements.module.js';
