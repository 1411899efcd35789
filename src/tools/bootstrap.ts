import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createApp } from '../app.setup.js';
import { readSettings } from '../config/read-settings.js';
import { Settings } from '../config/settings.js';
import { faultsOfKeys } from '../features/identity/client-keys.js';
import { FirstAdministrators } from '../features/identity/first-administrators.js';
import type { FirstAdministrator, FirstInstallation } from '../features/identity/first-administrators.js';
import { scopesOf } from '../platform/access/role-scopes.js';
import { DomainError } from '../kernel/errors.js';
import { pendingMigrations } from '../platform/database/migrate.js';
import { prepareDatabase } from '../platform/database/prepare-database.js';
import { requireRuntimeRole } from '../platform/database/runtime-role.js';
import { locateRunningServer } from '../embedded-database/index.js';
import { keyOf, withKeysKept } from './administrator-keys.js';
import type { AdministratorKey } from './administrator-keys.js';
import { asksForHelp } from './asks-for-help.js';
import { BadBootstrap, BOOTSTRAP_USAGE, readBootstrapCommand } from './bootstrap-command.js';
import type { BootstrapCommand } from './bootstrap-command.js';

/** Makes the first organisation of an installation and the two administrators who appoint all others. */
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');

async function main(): Promise<string> {
  if (asksForHelp()) return BOOTSTRAP_USAGE;
  const command = readBootstrapCommand(process.argv.slice(2), process.env['INIT_CWD'] ?? process.cwd());
  const settings = await settingsHere();
  const keys = settings.ownIssuer
    ? await Promise.all(command.administrators.map((one) => keyOf(one, command.keysFolder)))
    : noKeys(command, settings.issuer);
  const given: FirstAdministrator[] = settings.ownIssuer
    ? keys.map(({ publicKey }) => ({ key: publicKey }))
    : command.administrators.map(({ name }) => ({ subject: name }));
  if (command.dryRun) return rehearsed(command, settings, given);
  await prepareDatabase(settings.database);
  const made = await withKeysKept(keys, () =>
    asService(settings, (first) => first.appoint(command.organisation, given)),
  );
  return told(command, settings, made, keys);
}

async function settingsHere(): Promise<Settings> {
  const env = readSettings(root, { LOG_LEVEL: 'error' });
  const { databaseUrl: serviceUrl, databaseAdminUrl: adminUrl } = env;
  const database = serviceUrl && adminUrl ? { serviceUrl, adminUrl } : await locateRunningServer(env.dataDir);
  if (!database) throw new Error('Start the service first, or name its database: DATABASE_URL and DATABASE_ADMIN_URL.');
  return new Settings(env, database, env.publicUrl ?? `http://${env.host}:${String(env.port)}`);
}

function noKeys({ administrators }: BootstrapCommand, issuer: string): readonly AdministratorKey[] {
  if (administrators.some(({ keyFile }) => keyFile !== undefined))
    throw new Error(
      `${issuer} signs people in and keeps their keys: name each by the subject of its tokens, without a file.`,
    );
  return [];
}

async function rehearsed(
  command: BootstrapCommand,
  settings: Settings,
  given: readonly FirstAdministrator[],
): Promise<string> {
  await requireRuntimeRole(settings.database.serviceUrl);
  for (const [i, one] of given.entries()) {
    const faults = 'key' in one ? faultsOfKeys([one.key], `/administrators/${String(i)}`) : [];
    if (faults.length > 0) throw new Error(faults.map(({ pointer, message }) => `${pointer} ${message}`).join('\n'));
  }
  const pending = await pendingMigrations(settings.database.adminUrl);
  if (pending.length === 0) await asService(settings, (first) => first.rehearse(command.organisation, given));
  return [
    'Dry run: nothing was changed. Without --dry-run this is done:',
    ...(pending.length > 0 ? [`  ${String(pending.length)} migrations, from ${pending[0] ?? ''}`] : []),
    `  organisation   ${command.organisation}, headquarters, where it is not on record`,
    ...command.administrators.map(({ name }) => `  administrator  ${name}`),
  ].join('\n');
}

// Not started as a service is: nothing is seeded, nothing is served.
async function asService<T>(settings: Settings, work: (first: FirstAdministrators) => Promise<T>): Promise<T> {
  const app = await createApp(settings);
  try {
    return await work(app.get(FirstAdministrators));
  } finally {
    await app.close();
  }
}

function told(
  { organisation, administrators }: BootstrapCommand,
  settings: Settings,
  made: FirstInstallation,
  keys: readonly AdministratorKey[],
): string {
  const { claims, issuer, env } = settings;
  const scope = scopesOf('administrator').join(' ');
  return [
    `organisation   ${made.organisationId}  ${organisation}`,
    ...administrators.map(({ name }, i) => {
      const file = keys[i]?.made?.file;
      return `administrator  ${made.administrators[i] ?? ''}  ${name}${file === undefined ? '' : `  ${file}`}`;
    }),
    '',
    ...(settings.ownIssuer
      ? [
          `Each gets a token at ${issuer}/oauth/token with a client assertion (private_key_jwt) signed by its key: iss and sub the client above, aud ${issuer}, jti, iat, exp.`,
          'Keep each private key with its person and nowhere else.',
        ]
      : [
          `${issuer} has to put this into the access tokens (typ at+jwt, at most a day) of these two persons:`,
          `  sub ${administrators.map(({ name }) => name).join(' or ')}; aud ${env.audience}; client_id or azp; iat, exp and jti`,
          `  ${claims.role} administrator; ${claims.organisation} ${made.organisationId}`,
          `  scope ${scope}`,
        ]),
  ].join('\n');
}

main()
  .then((said) => {
    process.stdout.write(`${said}\n`);
    process.exit(0);
  })
  .catch((error: unknown) => {
    const why =
      error instanceof DomainError && error.faults.length > 0
        ? error.faults.map(({ pointer, message }) => `${pointer} ${message}`).join('\n')
        : error instanceof Error
          ? error.message
          : String(error);
    process.stderr.write(`${why}\n`);
    process.exit(error instanceof BadBootstrap ? 2 : 1);
  });
