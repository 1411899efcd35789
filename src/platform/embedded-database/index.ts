export { startEmbeddedServer, type EmbeddedServer, type EmbeddedServerOptions } from './embedded-server.js';
export { ephemeralServer } from './ephemeral-server.js';
export { DataFolderInUseError, type LockHolder } from './folder-lock.js';
export { locateRunningServer } from './running-server.js';
export type { ServerAddress } from './server-address.js';
export type { ServerExit } from './watched-server.js';
