import type { AddressInfo } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import supertest from 'supertest';
import { createApp } from '../../src/app.setup.js';
import { readEnvironment } from '../../src/config/env.js';
import { Settings } from '../../src/config/settings.js';
import { SANDBOX_CLIENTS, sandboxSecretOf } from '../../src/features/identity/sandbox/sandbox-clients.js';
import type { Role } from '../../src/kernel/actor.js';
import { Clock } from '../../src/platform/clock/clock.js';
import { MovableClock } from '../../src/platform/clock/movable-clock.js';
import { Database } from '../../src/platform/database/database.js';
import { buildDocument } from '../../src/platform/openapi/document.js';
import { routesOf } from '../../src/platform/openapi/routes.js';
import { SandboxSeeds } from '../../src/platform/sandbox/sandbox-seeds.js';
import { builtContractCheck } from './built-contract.js';
import { ContractCheck } from './contract-check.js';
import type { Answered } from './contract-check.js';
import { watchRefusals } from './leaves-nothing.js';
import { endOwners } from './owner-connections.js';
import { cloneDatabase } from './test-database.js';
import type { TestDatabase } from './test-database.js';

export type Caller = ReturnType<typeof supertest.agent>;

/** The service as it is served, on its own database, filled like the sandbox. */
export interface TestApp {
  readonly app: NestFastifyApplication;
  readonly settings: Settings;
  readonly database: TestDatabase;
  /** Where it listens; `settings.baseUrl` is what it calls itself. */
  readonly url: string;
  anonymous(): Caller;
  /** A caller with a real token; of the second sandbox organisation of its kind, say, by `sandbox-broker-2`. */
  as(role: Role, clientId?: string): Promise<Caller>;
  /** A real token from the real token endpoint. */
  tokenOf(clientId: string): Promise<string>;
  setNow(instant: string): void;
  /** Throws where an answer is not as the contract says: its status, its media type, each member of its body. */
  holdToContract(answered: Answered): void;
  close(): Promise<void>;
}

/** Starts it on a free port, or one more process on a database that is there; every test file closes what it started. */
export async function startTestApp(
  env: Readonly<Record<string, string>> = {},
  options: NonNullable<Parameters<typeof createApp>[1]> = {},
  shared?: TestDatabase,
): Promise<TestApp> {
  const database = shared ?? (await cloneDatabase(env['MODE'] === 'production' ? 'migrated' : 'filled'));
  // Production has to name the file of a key that the worker alone reads.
  const key =
    env['MODE'] === 'production'
      ? { LEDGER_SIGNING_KEY: '/for/the/worker/alone.pem', PERSONAL_DATA_KEY: Buffer.alloc(32, 7).toString('base64') }
      : {};
  const raw = {
    LOG_LEVEL: 'error',
    RATE_LIMIT_FACTOR: '0',
    DATABASE_POOL_SIZE: '4',
    SANDBOX_ENTRIES: '0',
    ...key,
    ...env,
  };
  const settings = new Settings(
    readEnvironment(raw, process.cwd()),
    database,
    env['PUBLIC_URL'] ?? 'http://service.test',
  );
  const app = await createApp(settings, options);
  const refusals = watchRefusals(app);
  await app.init();
  // A clone of the filled template has all that the seeds put there, but for what its environment asks for besides.
  if (env['SANDBOX_ENTRIES'] !== undefined || !(await isFilled(app))) await app.get(SandboxSeeds).run();
  await app.listen(0, '127.0.0.1');
  const url = `http://127.0.0.1:${String((app.getHttpServer().address() as AddressInfo).port)}`;

  const check = options.modules ? new ContractCheck(buildDocument(app)) : builtContractCheck();
  const served = new Set(routesOf(app).map(({ method, path }) => `${method.toLowerCase()} ${path}`));
  const holdToContract = (answered: Answered): void => {
    const faults = check.faultsOf(answered, served);
    if (faults.length > 0) throw new Error(`not as the contract says:\n${faults.join('\n')}`);
    if (refusals.faults.length > 0)
      throw new Error(`refused, but not as if never asked:\n${refusals.faults.join('\n')}`);
  };
  // Every answer a test gets is held to the contract, whatever else the test expects of it.
  const held = (caller: Caller): Caller =>
    caller.use((request: unknown) => {
      const test = request as supertest.Test;
      void test.expect(({ status, type, body }: supertest.Response) => {
        holdToContract({ method: test.method, path: new URL(test.url).pathname, status, type, body: body as unknown });
      });
    });
  // What a test file names stays as long as its worker: once closed, nothing here leads to the application any more.
  const running: { app?: NestFastifyApplication } = { app };
  const runningApp = (): NestFastifyApplication => {
    if (running.app === undefined) throw new Error('the application was closed');
    return running.app;
  };
  const tokenOf = async (clientId: string): Promise<string> => {
    const answer = await held(supertest.agent(url))
      .post('/oauth/token')
      .auth(clientId, sandboxSecretOf(clientId))
      .type('form')
      .send({ grant_type: 'client_credentials' })
      .expect(200);
    return (answer.body as { access_token: string }).access_token;
  };
  return {
    get app() {
      return runningApp();
    },
    settings,
    database,
    url,
    tokenOf,
    holdToContract,
    anonymous: () => held(supertest.agent(url)),
    as: async (role, clientId = SANDBOX_CLIENTS.find((client) => client.role === role)?.id) => {
      if (clientId === undefined) throw new Error(`no sandbox client acts as ${role}`);
      const token = await tokenOf(clientId);
      return held(supertest.agent(url)).set('authorization', `Bearer ${token}`);
    },
    setNow: (instant) => {
      const clock = runningApp().get(Clock);
      if (!(clock instanceof MovableClock)) throw new Error('only the sandbox clock can be moved');
      clock.set(instant);
    },
    close: async () => {
      const { app: closing } = running;
      delete running.app;
      await closing?.close();
      refusals.stop();
      await endOwners(database);
      if (!shared) database.leave();
    },
  };
}

async function isFilled(app: NestFastifyApplication): Promise<boolean> {
  const [found] = await app
    .get(Database)
    .query<{ filled: boolean }>({ name: 'is-filled', text: 'select exists (select from sandbox_build) as filled' });
  return found!.filled;
}
