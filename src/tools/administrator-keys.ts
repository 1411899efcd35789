import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { calculateJwkThumbprint, exportJWK, generateKeyPair } from 'jose';
import type { JWK } from 'jose';
import type { AskedAdministrator } from './bootstrap-command.js';

/** The key one signs in with, and where its private half is if it was made here. */
export interface AdministratorKey {
  readonly publicKey: JWK;
  readonly made: { readonly file: string; readonly privateKey: JWK } | undefined;
}

/** Reads the public key that was named, or makes a pair; nothing is written yet. */
export async function keyOf({ name, keyFile }: AskedAdministrator, folder: string): Promise<AdministratorKey> {
  if (keyFile !== undefined) return { publicKey: readKey(keyFile), made: undefined };
  const file = path.join(folder, `${name}.private-key.json`);
  if (existsSync(file)) throw new Error(`${file} is there already: it may be a key that is in use, and stays.`);
  const pair = await generateKeyPair('ES256', { extractable: true });
  const publicKey = await exportJWK(pair.publicKey);
  const about = { kid: await calculateJwkThumbprint(publicKey), alg: 'ES256', use: 'sig' };
  return {
    publicKey: { ...publicKey, ...about },
    made: { file, privateKey: { ...(await exportJWK(pair.privateKey)), ...about } },
  };
}

/** Writes the private keys that were made, for their owner's eyes, does the work, and takes them away again if it fails. */
export async function withKeysKept<T>(keys: readonly AdministratorKey[], work: () => Promise<T>): Promise<T> {
  const written: string[] = [];
  try {
    for (const { made } of keys) {
      if (!made) continue;
      mkdirSync(path.dirname(made.file), { recursive: true, mode: 0o700 });
      writeFileSync(made.file, `${JSON.stringify(made.privateKey, null, 2)}\n`, {
        mode: 0o600,
        flag: 'wx',
        flush: true,
      });
      written.push(made.file);
    }
    return await work();
  } catch (error) {
    for (const file of written) rmSync(file, { force: true });
    throw error;
  }
}

function readKey(file: string): JWK {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as JWK;
  } catch (cause) {
    throw new Error(
      `${file} must hold a public key as a JWK: ${cause instanceof Error ? cause.message : String(cause)}`,
      { cause },
    );
  }
}
