export { clusterFolder, findDataFolder } from './data-folder.js';
export { startEmbeddedServer } from './embedded-server.js';
export { ephemeralServer } from './ephemeral-server.js';
export { locateRunningServer } from './running-server.js';
