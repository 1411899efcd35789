import type { EventEmitter } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from '@nestjs/common';
import type { JWK } from 'jose';
import type { KoaContextWithOIDC } from 'oidc-provider';
import type { Settings } from '../../config/settings.js';
import type { ClientDirectory } from '../auth/client-directory.js';
import type { Database } from '../database/database.js';
import { hashOfSecret } from '../auth/client-directory.js';
import { fromDatabase } from '../http/problem-sources.js';

/** Makes the provider for one signing key. Loaded only when the first token is asked for. */
export async function buildProvider(needs: {
  readonly settings: Settings;
  readonly directory: ClientDirectory;
  readonly db: Database;
  readonly logger: Logger;
  readonly signingKey: JWK;
}): Promise<(request: IncomingMessage, response: ServerResponse) => Promise<void>> {
  const { settings, directory, db, logger, signingKey } = needs;
  const { Provider } = await quietly(logger, () => import('oidc-provider'));
  const { providerConfiguration } = await import('./provider-configuration.js');
  const { providerStorage } = await import('./provider-storage.js');
  const provider = new Provider(
    settings.issuer,
    providerConfiguration({
      issuer: settings.issuer,
      audience: settings.env.audience,
      sandbox: settings.sandbox,
      signingKey,
      storage: providerStorage(db, directory, settings.sandbox),
    }),
  );
  provider.proxy = true;
  compareHashes(provider.Client.prototype);
  const tell = (error: Error): void => {
    if (!fromDatabase(error)) logger.error({ message: 'the provider failed', error: error.stack ?? error.message });
  };
  provider.on('server_error', (_, error) => {
    tell(error);
  });
  (provider as EventEmitter).on('error', tell);
  provider.use(async (ctx, next) => {
    await next();
    const { client } = (ctx as KoaContextWithOIDC).oidc;
    if (ctx.status === 200 && client) await directory.noteUse(client.clientId);
  });
  provider.use(async (ctx, next) => {
    await next();
    if (ctx.status !== 500) return;
    ctx.status = 503;
    ctx.set('retry-after', '2');
    ctx.body = { error: 'temporarily_unavailable' };
  });
  return provider.callback();
}

// What we keep is a hash, so the hash of what is presented is compared, in constant time by the provider.
function compareHashes(client: object): void {
  const compare = Reflect.get(client, 'compareClientSecret') as (this: object, secret: string) => Promise<boolean>;
  Object.assign(client, {
    compareClientSecret(this: object, secret: string) {
      return compare.call(this, hashOfSecret(secret));
    },
  });
}

// It says on the console that it would rather have a newer Node; our logs are JSON and the README says it.
async function quietly<T>(logger: Logger, load: () => Promise<T>): Promise<T> {
  const { warn } = console;
  console.warn = (message: unknown) => {
    logger.debug(String(message));
  };
  try {
    return await load();
  } finally {
    console.warn = warn;
  }
}
