import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { sandboxSecretOf } from '../../src/features/identity/sandbox/sandbox-clients.js';
import type { TestApp } from './app.js';

/** The built service as a process of its own on the database of a test, with a watch on its event loop. */
export interface WatchedService extends TestApp {
  /** For how many milliseconds at most it served nobody since it was last asked. */
  longestHold(): Promise<number>;
}

export async function startWatchedService(t: TestApp): Promise<WatchedService> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'watched-service-'));
  const watch = pathToFileURL(path.resolve('test/support/loop-watch.mjs')).href;
  const { serviceUrl, adminUrl } = t.database;
  const child = fork(path.resolve('dist/src/main.js'), {
    execArgv: ['--import', watch],
    env: {
      ...process.env,
      PORT: '0',
      DATA_DIR: folder,
      DATABASE_URL: serviceUrl,
      DATABASE_ADMIN_URL: adminUrl,
      RATE_LIMIT_FACTOR: '0',
      LOG_LEVEL: 'error',
      SANDBOX_ENTRIES: '0',
    },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit');
  const url = await new Promise<string>((resolve, reject) => {
    let said = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const at = /at (http:\S+)\n.*clients/s.exec(said)?.[1];
      if (at !== undefined) resolve(at);
    });
    void ended.then(() => reject(new Error(`the service did not start: ${said}`)));
  });
  return {
    ...t,
    url,
    tokenOf: async (clientId) => {
      const secret = Buffer.from(`${clientId}:${sandboxSecretOf(clientId)}`).toString('base64');
      const answer = await fetch(`${url}/oauth/token`, {
        method: 'POST',
        headers: { authorization: `Basic ${secret}`, 'content-type': 'application/x-www-form-urlencoded' },
        body: 'grant_type=client_credentials',
      });
      return ((await answer.json()) as { access_token: string }).access_token;
    },
    longestHold: async () => {
      const told = once(child, 'message');
      child.send('hold');
      return (await told)[0] as number;
    },
    close: async () => {
      child.kill('SIGTERM');
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}
