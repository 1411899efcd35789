import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createApp } from './app.setup.js';
import { keepHeapSmall } from './config/heap.js';
import { readSettings } from './config/read-settings.js';
import { Settings } from './config/settings.js';
import { WebhookDeliverer } from './features/webhooks/index.js';
import { LedgerSchedule } from './platform/ledger/ledger-schedule.js';
import { Jobs } from './platform/jobs/jobs.js';
import { JsonLogger } from './platform/logging/json-logger.js';
import { Metrics } from './platform/metrics/metrics.js';
import { Relay } from './platform/outbox/relay.js';
import { Ticks } from './platform/ticks/ticks.js';
import { freePort } from './platform/http/free-port.js';
import { portRefused } from './platform/http/port-refused.js';
import { readyDatabase } from './platform/sandbox/ready-database.js';
import { SandboxSeeds } from './platform/sandbox/sandbox-seeds.js';

const LONGEST_STOP_MS = 70_000;
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

async function start(): Promise<void> {
  keepHeapSmall('service');
  const env = readSettings(root);
  const say = (line: string): void => void process.stdout.write(`${line}\n`);
  const logger = new JsonLogger(env.logLevel);
  const database = await readyDatabase(env, say, (line) => logger.debug(line, 'postgres'));
  // The address is part of every token, so a port of the system's choice is chosen before anything else.
  const port = env.port === 0 ? await freePort(env.host) : env.port;
  const settings = new Settings(env, database, env.publicUrl ?? `http://${env.host}:${String(port)}`);
  const app = await createApp(settings);
  await app.init();
  await app.get(SandboxSeeds).run();
  await app.get(Metrics).startForService(app.getHttpAdapter().getInstance());
  if (env.worker === 'here') {
    app.get(Relay).start();
    app.get(LedgerSchedule).start();
    app.get(Ticks).start();
    app.get(Jobs).start();
    app.get(WebhookDeliverer).start();
  }

  let stopping: Promise<void> | undefined;
  const stop = (code: number): Promise<void> =>
    (stopping ??= (async () => {
      // Also where nothing is left to wait for before it is all done, and within a bounded time.
      process.exitCode = code;
      setTimeout(() => process.exit(code), LONGEST_STOP_MS).unref();
      // A connection that falls idle after it began to stop would be waited for as long as its client keeps it.
      setInterval(() => app.getHttpServer().closeIdleConnections(), 250).unref();
      await app.close();
      await database.stop();
      process.exit(code);
    })());
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(0));
  void database.lost.then(() => {
    if (stopping) return;
    process.stderr.write(
      'The database has ended; the service ends with it. Start it again: the data folder recovers.\n',
    );
    void stop(1);
  });

  // Asked of Fastify itself: Nest would log the error beside the sentence that we say it in.
  await app
    .getHttpAdapter()
    .getInstance()
    .listen({ port, host: env.host })
    .catch((error: unknown) => {
      throw portRefused('PORT', port, env.host, error);
    });
  say(`Trade enforcement service (${env.mode}) at ${settings.baseUrl}`);
  say(`  docs     ${settings.baseUrl}/docs`);
  if (settings.sandbox) say(`  clients  ${settings.baseUrl}/v1/sandbox/clients`);
}

start().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
