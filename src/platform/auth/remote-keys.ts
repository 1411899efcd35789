import { createRemoteJWKSet } from 'jose';
import type { JWTVerifyGetKey } from 'jose';
import { signInUnavailable } from './refusals.js';
import { IssuerKeys } from './issuer-keys.js';

const PATHS = ['/.well-known/openid-configuration', '/.well-known/oauth-authorization-server'];
const TIMEOUT_MS = 5_000;
const KEEP_KEYS_MS = 10 * 60_000;
// A stranger's made-up key id makes us ask the issuer at most this often.
const COOLDOWN_MS = 30_000;

/** The keys of an issuer elsewhere: found by discovery, kept for ten minutes, asked again for an unknown id. */
export class RemoteKeys extends IssuerKeys {
  private keys: Promise<JWTVerifyGetKey> | undefined;
  private failedAt = -Infinity;

  constructor(private readonly issuer: string) {
    super();
  }

  readonly keyFor: JWTVerifyGetKey = async (header, token) => (await this.discovered())(header, token);

  private discovered(): Promise<JWTVerifyGetKey> {
    if (this.keys) return this.keys;
    if (Date.now() - this.failedAt < TIMEOUT_MS) return Promise.reject(signInUnavailable());
    const keys = this.discover();
    this.keys = keys;
    keys.catch(() => {
      this.keys = undefined;
      this.failedAt = Date.now();
    });
    return keys;
  }

  private async discover(): Promise<JWTVerifyGetKey> {
    for (const path of PATHS) {
      const metadata = await read(`${this.issuer}${path}`);
      // Another issuer's document under this address would be another issuer's keys.
      if (metadata?.issuer !== this.issuer || typeof metadata.jwks_uri !== 'string') continue;
      const address = new URL(metadata.jwks_uri);
      if (address.protocol !== new URL(this.issuer).protocol && address.protocol !== 'https:') continue;
      return createRemoteJWKSet(address, {
        timeoutDuration: TIMEOUT_MS,
        cacheMaxAge: KEEP_KEYS_MS,
        cooldownDuration: COOLDOWN_MS,
      });
    }
    throw signInUnavailable();
  }
}

async function read(address: string): Promise<{ issuer?: unknown; jwks_uri?: unknown } | undefined> {
  try {
    const answer = await fetch(address, { redirect: 'error', signal: AbortSignal.timeout(TIMEOUT_MS) });
    return answer.ok ? ((await answer.json()) as { issuer?: unknown; jwks_uri?: unknown }) : undefined;
  } catch {
    return undefined;
  }
}
