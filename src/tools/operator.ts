import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from '../app.setup.js';
import { readSettings } from '../config/read-settings.js';
import { Settings } from '../config/settings.js';
import { SigningKeys } from '../platform/auth/signing-keys.js';
import { prepareDatabase } from '../platform/database/prepare-database.js';
import { locateRunningServer } from '../embedded-database/index.js';
import { asksForHelp } from './asks-for-help.js';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');
const USAGE = `What an operator does on the machine itself, with the settings of the service:

  operator rotate-signing-key
      starts a new key for access tokens; it signs in ten minutes, the old one is published until its last token has died
  operator replace-signing-key
      for a key that others may have: a new one signs now, and within a minute no token of an old one is taken
`;

async function main(): Promise<string> {
  if (asksForHelp()) return USAGE;
  const [command = '', ...more] = process.argv.slice(2);
  const does = COMMANDS[command];
  if (!does || more.length > 0) throw new Refused(USAGE);
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
    return await does(app);
  } finally {
    await app.close();
  }
}

class Refused extends Error {}

type Command = (app: NestFastifyApplication) => Promise<string>;
const COMMANDS: Readonly<Record<string, Command>> = {
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
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  });
