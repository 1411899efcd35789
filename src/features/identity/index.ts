export { OrganisationsService } from './administration/organisations.service.js';
export { IdentityModule } from './identity.module.js';
export { lookAccess } from './looks/access-report.access.js';
export { ReadAccessReport } from './looks/access-report.dto.js';
export { LookView } from './looks/access-report.view.js';
export { AccessReportsService } from './looks/access-reports.service.js';
export { SANDBOX_CLIENTS } from './sandbox/sandbox-clients.js';
