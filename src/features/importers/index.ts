export { Importers } from './importers.js';
export type { ImporterId } from './importers.js';
export { ImportersModule } from './importers.module.js';
export { nameKey } from './name-key.js';
export { SANDBOX_IMPORTERS } from './sandbox/sandbox-importers.js';
