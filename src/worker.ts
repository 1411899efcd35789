import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createApp } from './app.setup.js';
import { keepHeapSmall } from './config/heap.js';
import { readSettings } from './config/read-settings.js';
import { Settings } from './config/settings.js';
import { WebhookDeliverer } from './features/webhooks/index.js';
import { requireRuntimeRole } from './platform/database/runtime-role.js';
import { Jobs } from './platform/jobs/jobs.js';
import { LedgerSchedule } from './platform/ledger/ledger-schedule.js';
import { Metrics } from './platform/metrics/metrics.js';
import { Relay } from './platform/outbox/relay.js';
import { Ticks } from './platform/ticks/ticks.js';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

// The same module as the API, without a listener; needs the API's database, so never the embedded one.
async function start(): Promise<void> {
  keepHeapSmall('worker');
  const env = readSettings(root);
  const { databaseUrl: serviceUrl, databaseAdminUrl: adminUrl } = env;
  if (!serviceUrl || !adminUrl) throw new Error('A worker of its own needs DATABASE_URL and DATABASE_ADMIN_URL.');
  await requireRuntimeRole(serviceUrl);
  const app = await createApp(
    new Settings(env, { serviceUrl, adminUrl }, env.publicUrl ?? `http://${env.host}:${String(env.port)}`),
  );
  await app.init();
  app.get(Relay).start();
  app.get(LedgerSchedule).start();
  app.get(Ticks).start();
  app.get(Jobs).start();
  app.get(WebhookDeliverer).start();
  await app.get(Metrics).startForWorker();
  // Closed once, however often it is asked: what would be closed again is not there any more.
  let stopping: Promise<void> | undefined;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => void (stopping ??= app.close()));
  process.stdout.write(`Trade enforcement worker (${env.mode})\n`);
}

start().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
