export { IdentityModule } from './identity.module.js';
export { SANDBOX_CLIENTS } from './sandbox/sandbox-clients.js';
