// A stand-in for the service: starts the embedded server, says where it is, and stops it when asked.
// node holder.mjs DATA_DIR
import pg from 'pg';
import { setTimeout as sleep } from 'node:timers/promises';
import { startEmbeddedServer } from '../../dist/src/embedded-database/index.js';

const say = (what) => process.stdout.write(`${JSON.stringify(what)}\n`);

try {
  const server = await startEmbeddedServer({ dataDir: process.argv[2], log: () => undefined });
  void server.exited.then((exit) => say({ exit }));
  process.on('SIGTERM', () => void server.stop().then(() => process.exit(0)));
  // Ctrl-C: the service still needs its database to finish what it has begun.
  process.on('SIGINT', async () => {
    await sleep(300);
    const client = new pg.Client(server.serviceUrl);
    await client.connect();
    await client.end();
    await server.stop();
    process.exit(7);
  });
  const { port, adminUrl, serviceUrl, superuserUrl, dataDir, relocatedMessage } = server;
  say({ started: { port, adminUrl, serviceUrl, superuserUrl, dataDir, relocatedMessage } });
} catch (error) {
  say({ error: { name: error.name, message: error.message } });
  process.exitCode = 1;
}
