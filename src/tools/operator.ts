import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { JWK } from 'jose';
import { createApp } from '../app.setup.js';
import { BadEnvironment } from '../config/env.js';
import { readSettings } from '../config/read-settings.js';
import { Settings } from '../config/settings.js';
import { FirstAdministrators } from '../features/identity/first-administrators.js';
import { DomainError } from '../kernel/errors.js';
import { SigningKeys } from '../platform/auth/signing-keys.js';
import { prepareDatabase } from '../platform/database/prepare-database.js';
import { locateRunningServer } from '../platform/embedded-database/index.js';
import { asksForHelp } from './asks-for-help.js';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');
const USAGE = `What an operator does on the machine itself, with the settings of the service:

  operator first-administrators --organisation NAME KEY.json KEY.json
      makes the two administrators who appoint all others, each of a public key (a JWK with a kid)
  operator rotate-signing-key
      starts a new key for access tokens; it signs in ten minutes, the old one is published until its last token has died
  operator replace-signing-key
      for a key that others may have: a new one signs now, and within a minute no token of an old one is taken
`;

async function main(): Promise<string> {
  if (asksForHelp()) return USAGE;
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { organisation: { type: 'string' } },
  });
  const [command = '', ...files] = positionals;
  const does = COMMANDS[command];
  if (!does) throw new Refused(USAGE);
  const env = readSettings(root, { LOG_LEVEL: 'error' });
  const { databaseUrl: serviceUrl, databaseAdminUrl: adminUrl } = env;
  const database = serviceUrl && adminUrl ? { serviceUrl, adminUrl } : await locateRunningServer(env.dataDir);
  if (!database)
    throw new Refused('Start the service first, or name its database: DATABASE_URL and DATABASE_ADMIN_URL.');
  await prepareDatabase(database);
  const address = env.publicUrl ?? `http://${env.host}:${String(env.port)}`;
  const app = await createApp(new Settings(env, database, address));
  await app.init();
  try {
    return await does(app, files, values.organisation);
  } finally {
    await app.close();
  }
}

class Refused extends Error {}

type Command = (app: NestFastifyApplication, files: readonly string[], organisation?: string) => Promise<string>;
const COMMANDS: Readonly<Record<string, Command>> = {
  'first-administrators': async (app, files, organisation) => {
    if (!organisation || files.length === 0) throw new Refused(USAGE);
    const keys = files.map((file) => JSON.parse(readFileSync(file, 'utf8')) as JWK);
    return (await app.get(FirstAdministrators).appoint(organisation, keys)).join('\n');
  },
  'rotate-signing-key': (app) => withKeys(app, (keys) => keys.rotate()),
  'replace-signing-key': (app) => withKeys(app, (keys) => keys.replace()),
};

async function withKeys(app: NestFastifyApplication, work: (keys: SigningKeys) => Promise<void>): Promise<string> {
  if (!app.get(Settings).ownIssuer) throw new Refused('The issuer is elsewhere: its keys are changed there.');
  const keys = app.get(SigningKeys);
  await work(keys);
  return (await keys.published()).keys.map(({ kid }) => kid).join('\n');
}

main()
  .then((said) => {
    process.stdout.write(`${said}\n`);
    process.exit(0);
  })
  .catch((error: unknown) => {
    process.stderr.write(`${explained(error)}\n`);
    process.exit(1);
  });

function explained(error: unknown): string {
  if (error instanceof DomainError)
    return error.faults.map(({ pointer, message }) => `${pointer} ${message}`).join('\n');
  if (error instanceof Refused || error instanceof BadEnvironment) return error.message;
  return error instanceof Error ? error.message : String(error);
}
