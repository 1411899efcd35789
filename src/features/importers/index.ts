export { Importers } from './importers.js';
export type { ImporterId } from './importers.js';
export { ImportersModule } from './importers.module.js';
export { ImporterMatches } from './matching/importer-matches.js';
export { nameKey } from './rules/likeness.js';
export type { NumberHolder } from './numbers/importer-numbers.js';
export { SANDBOX_IMPORTERS } from './sandbox/sandbox-importers.js';
export { ImporterStandings } from './standing/importer-standings.js';
export type { Measure, NewStanding, Standing, StandingKind, StandingSource } from './standing/standing.js';
