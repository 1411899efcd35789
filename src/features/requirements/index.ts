export { BondPositions } from './liability/bond-positions.service.js';
export { RequirementsModule } from './requirements.module.js';
