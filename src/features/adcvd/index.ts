export { AdcvdModule } from './adcvd.module.js';
export { AdcvdCasesService } from './adcvd-cases.service.js';
