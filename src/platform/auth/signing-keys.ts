import { Injectable } from '@nestjs/common';
import { calculateJwkThumbprint, createLocalJWKSet, errors, exportJWK, generateKeyPair } from 'jose';
import type { JWK, JWTVerifyGetKey } from 'jose';
import { advisoryLock } from '../database/advisory-lock.js';
import { Database } from '../database/database.js';
import { IssuerKeys } from './issuer-keys.js';

/** The one algorithm our own tokens are signed with. */
export const SIGNING_ALGORITHM = 'ES256';

const MINUTE = 60_000;
const ROTATE_AFTER_MS = 30 * 24 * 60 * MINUTE;
// A new key is published this long before it signs, so that whoever caches the set has it in time.
const ANNOUNCE_MS = 10 * MINUTE;
// The old key signs until then, its last token lives ten minutes more, and clocks differ.
const RETIRE_AFTER_MS = 30 * MINUTE;
const RELOAD_MS = MINUTE / 2;
const RELOAD_FOR_UNKNOWN_MS = 5_000;
const ROTATION = advisoryLock('signing-key-rotation');

interface StoredKey {
  readonly kid: string;
  readonly jwk: JWK;
  readonly createdAt: number;
}

/** The keys our own authorization server signs with: made at first start, changed every month, shared by all processes. */
@Injectable()
export class SigningKeys extends IssuerKeys {
  private loaded: { readonly at: number; readonly keys: Promise<readonly StoredKey[]> } | undefined;
  private set: { readonly of: readonly StoredKey[]; readonly find: JWTVerifyGetKey } | undefined;

  constructor(private readonly db: Database) {
    super();
  }

  /** The private key to sign with now. */
  async signing(): Promise<StoredKey> {
    const keys = await this.keys(RELOAD_MS);
    const announced = keys.filter(({ createdAt }) => createdAt <= Date.now() - ANNOUNCE_MS);
    const key = announced.at(-1) ?? keys[0];
    if (!key) throw new Error('there is no signing key');
    return key;
  }

  /** The public halves of every key whose tokens may still be alive. */
  async published(): Promise<{ keys: PublicKey[] }> {
    return { keys: (await this.keys(RELOAD_MS)).map(publicHalf) };
  }

  readonly keyFor: JWTVerifyGetKey = async (header, token) => {
    try {
      return await (
        await this.finder(RELOAD_MS)
      )(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
      return (await this.finder(RELOAD_FOR_UNKNOWN_MS))(header, token);
    }
  };

  /** Starts a new key now; the old one stays published until its last token has died. */
  async rotate(): Promise<void> {
    await this.addKey(0);
    this.loaded = undefined;
  }

  /** For a key that others may have: it ends now, and within a minute every token it has signed. */
  async replace(): Promise<void> {
    await this.addKey(0, 0);
    this.loaded = undefined;
  }

  private async addKey(olderThanMs: number, retireAfterMs = RETIRE_AFTER_MS): Promise<void> {
    const { privateKey } = await generateKeyPair(SIGNING_ALGORITHM, { extractable: true });
    const jwk = await exportJWK(privateKey);
    const kid = await calculateJwkThumbprint(jwk);
    await this.db.apart('system:signing-keys', async () => {
      await this.db.hold(ROTATION);
      const newest = (await this.read()).at(-1);
      if (newest && newest.createdAt > Date.now() - olderThanMs) return;
      await this.db.query({ name: 'signing-key-retire', text: RETIRE }, [new Date(Date.now() + retireAfterMs)]);
      const stored: JWK = { ...jwk, kid, use: 'sig', alg: SIGNING_ALGORITHM };
      await this.db.query({ name: 'signing-key-add', text: ADD }, [
        kid,
        SIGNING_ALGORITHM,
        JSON.stringify(stored),
        new Date(),
      ]);
    });
  }

  private async finder(maxAgeMs: number): Promise<JWTVerifyGetKey> {
    const keys = await this.keys(maxAgeMs);
    if (this.set?.of !== keys) this.set = { of: keys, find: createLocalJWKSet({ keys: keys.map(publicHalf) }) };
    return this.set.find;
  }

  private keys(maxAgeMs: number): Promise<readonly StoredKey[]> {
    const now = Date.now();
    if (this.loaded && now - this.loaded.at < maxAgeMs) return this.loaded.keys;
    const keys = this.load();
    this.loaded = { at: now, keys };
    keys.catch(() => {
      this.loaded = undefined;
    });
    return keys;
  }

  private async load(): Promise<readonly StoredKey[]> {
    const keys = await this.read();
    const newest = keys.at(-1);
    if (newest && newest.createdAt > Date.now() - ROTATE_AFTER_MS) return keys;
    // Every process sees that it is time; under the lock one of them does it.
    await this.addKey(ROTATE_AFTER_MS);
    return this.read();
  }

  private async read(): Promise<readonly StoredKey[]> {
    const rows = await this.db.query<{ kid: string; jwk: JWK; created_at: Date }>(
      { name: 'signing-keys', text: READ },
      [new Date()],
    );
    return rows.map(({ kid, jwk, created_at }) => ({ kid, jwk, createdAt: created_at.getTime() }));
  }
}

const READ = `select kid, jwk, created_at from signing_key where retires_at is null or retires_at > $1 order by created_at`;
const RETIRE = `update signing_key set retires_at = $1 where retires_at is null or retires_at > $1`;
const ADD = `insert into signing_key (kid, algorithm, jwk, created_at) values ($1, $2, $3, $4)`;

type PublicKey = Required<Pick<JWK, 'kty' | 'crv' | 'x' | 'y' | 'kid' | 'use' | 'alg'>>;

// Named one by one: a member added to the private key one day is not published by itself.
function publicHalf({ jwk: { kty, crv, x, y, kid, use, alg } }: StoredKey): PublicKey {
  return { kty, crv, x, y, kid, use, alg } as PublicKey;
}
