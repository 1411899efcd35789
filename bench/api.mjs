// The service as production runs it: the API alone, its worker elsewhere, on a database that is there already.
import { createApp } from '../dist/src/app.setup.js';
import { readEnvironment } from '../dist/src/config/env.js';
import { Settings } from '../dist/src/config/settings.js';
import { root } from './service.mjs';

const env = readEnvironment(process.env, root);
const { databaseUrl: serviceUrl, databaseAdminUrl: adminUrl } = env;
const settings = new Settings(env, { serviceUrl, adminUrl }, `http://127.0.0.1:${env.port}`);
const app = await createApp(settings);
await app.init();
await app.getHttpAdapter().getInstance().listen({ port: env.port, host: '127.0.0.1' });
process.once('SIGTERM', () => void app.close().then(() => process.exit(0)));
