import { errors } from 'oidc-provider';
import type { Adapter, AdapterPayload } from 'oidc-provider';
import type { ClientDirectory, RegisteredClient } from '../auth/client-directory.js';
import type { Database } from '../database/database.js';

/** Where the provider keeps what it must remember; only what client credentials need exists. */
export function providerStorage(db: Database, directory: ClientDirectory, secretsAllowed: boolean) {
  return (model: string): Adapter => {
    if (model === 'Client') return { ...nothing(model), find: (id) => findClient(directory, id, secretsAllowed) };
    if (model === 'ReplayDetection')
      return {
        ...nothing(model),
        find: () => Promise.resolve(undefined),
        upsert: (id, _, ttl = 0) => seenOnce(db, id, ttl),
      };
    return nothing(model);
  };
}

async function findClient(
  directory: ClientDirectory,
  id: string,
  secretsAllowed: boolean,
): Promise<AdapterPayload | undefined> {
  const client = await directory.find(id);
  if (!client?.active || (client.secretHash !== null && !secretsAllowed)) return undefined;
  return {
    client_id: client.id,
    ...credentialOf(client),
    registered: {
      organisationId: client.organisationId,
      role: client.role,
      scopes: client.scopes,
      epoch: client.epoch,
    },
  };
}

function credentialOf({ secretHash, jwks }: RegisteredClient): AdapterPayload {
  if (secretHash !== null) return { token_endpoint_auth_method: 'client_secret_basic', client_secret: secretHash };
  return { token_endpoint_auth_method: 'private_key_jwt', jwks: { keys: [...(jwks?.keys ?? [])] } };
}

// The provider looks first and stores then; two copies sent at once would both find nothing. The row decides.
async function seenOnce(db: Database, id: string, ttlSeconds: number): Promise<void> {
  const [row] = await db.query<{ first: boolean }>({ name: 'assertion-seen', text: SEEN_ONCE }, [
    id,
    new Date(Date.now() + Math.max(ttlSeconds, 60) * 1000),
    new Date(),
  ]);
  if (!row?.first) throw new errors.InvalidClientAuth('client assertion tokens must only be used once');
}

const SEEN_ONCE = `
with expired as (
  delete from authorization_item
  where (model, id) in (
    select model, id from authorization_item where expires_at < $3 and id <> $1 limit 100 for update skip locked)
), added as (
  insert into authorization_item (model, id, payload, expires_at) values ('ReplayDetection', $1, '{}', $2)
  on conflict (model, id) do nothing
  returning true
)
select exists (select from added) as first`;

function nothing(model: string): Adapter {
  const closed = (): Promise<never> => Promise.reject(new Error(`the authorization server keeps no ${model}`));
  return {
    upsert: closed,
    find: closed,
    findByUserCode: closed,
    findByUid: closed,
    consume: closed,
    destroy: closed,
    revokeByGrantId: closed,
  };
}
