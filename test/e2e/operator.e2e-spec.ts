import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { exportJWK, importJWK } from 'jose';
import type { CryptoKey, JWK } from 'jose';
import { FirstAdministrators } from '../../src/features/identity/first-administrators.js';
import { SigningKeys } from '../../src/platform/auth/signing-keys.js';
import { startTestApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { act } from '../support/approvals.js';
import { keyPair, post, tokenWithKey } from '../support/clients.js';
import type { KeyPair } from '../support/clients.js';

const run = promisify(execFile);
const PRODUCTION = {
  MODE: 'production',
  PUBLIC_URL: 'https://api.test',
  ISSUER_URL: 'https://api.test',
  DATABASE_URL: 'postgres://unused@127.0.0.1/x',
  DATABASE_ADMIN_URL: 'postgres://unused@127.0.0.1/x',
  LEDGER_SIGNING_KEY: '/for/the/worker/alone.pem',
  PERSONAL_DATA_KEY: Buffer.alloc(32, 7).toString('base64'),
};
let t: TestApp;
let folder: string;
let keys: KeyPair[];

beforeAll(async () => {
  [t, folder] = [await startTestApp(PRODUCTION), await mkdtemp(path.join(tmpdir(), 'operator-'))];
  keys = await Promise.all(['ann', 'ben'].map((kid) => keyPair(kid)));
  for (const { publicKey } of keys)
    await writeFile(path.join(folder, `${publicKey.kid ?? ''}.json`), JSON.stringify(publicKey));
});
afterAll(async () => {
  await t.close();
  await rm(folder, { recursive: true });
});

const command = async (program: string, ...args: string[]): Promise<{ code: number; said: string }> => {
  const env = {
    ...process.env,
    ...PRODUCTION,
    DATABASE_URL: t.database.serviceUrl,
    DATABASE_ADMIN_URL: t.database.adminUrl,
  };
  try {
    const { stdout } = await run(process.execPath, [`dist/src/tools/${program}.js`, ...args], { env });
    return { code: 0, said: stdout.trim() };
  } catch (error) {
    const { code, stderr } = error as { code: number; stderr: string };
    return { code, said: stderr.trim() };
  }
};
const operator = (...args: string[]) => command('operator', ...args);
const file = (name: string): string => path.join(folder, `${name}.json`);

describe('a new installation that is its own issuer', () => {
  it('gets its first two administrators from the machine, and no others; they appoint the rest', async () => {
    const first = t.app.get(FirstAdministrators);
    const keysOf = (...publicKeys: object[]) => publicKeys.map((key) => ({ key }));
    await expect(first.appoint('Headquarters', keysOf(keys[0]?.publicKey ?? {}))).rejects.toThrow('Two administrators');
    const whole = { ...(await exportJWK(keys[0]?.privateKey as CryptoKey)), kid: 'ann' };
    await expect(first.appoint('Headquarters', keysOf(whole, keys[1]?.publicKey ?? {}))).rejects.toMatchObject({
      faults: [{ code: 'client.key_is_private' }],
    });
    const asked = ['--organisation', 'Headquarters', '--keys', folder, '--administrator'];
    const made = await command('bootstrap', ...asked, `ann=${file('ann')}`, '--administrator', 'ben');
    expect(made).toMatchObject({ code: 0, said: expect.stringContaining('private_key_jwt') });
    const ids = [...made.said.matchAll(/^administrator {2}(\S+)/gm)].map(([, id]) => id ?? '');
    const kept = path.join(folder, 'ben.private-key.json');
    expect((await stat(kept)).mode & 0o777).toBe(0o600);
    const madeKey = JSON.parse(await readFile(kept, 'utf8')) as JWK;
    const pairs = [
      keys[0] as KeyPair,
      {
        privateKey: (await importJWK(madeKey)) as CryptoKey,
        publicKey: { kid: madeKey.kid ?? '', alg: 'ES256' } as JWK,
      },
    ];
    const again = await command('bootstrap', ...asked, `cat=${file('ann')}`, '--administrator', `dan=${file('ben')}`);
    expect(again).toMatchObject({ code: 1, said: expect.stringContaining('appoint others') });
    const [ann, ben] = await Promise.all(
      pairs.map(async (pair, i) =>
        t.anonymous().set('authorization', `Bearer ${await tokenWithKey(t, ids[i] ?? '', pair)}`),
      ),
    );
    if (!ann || !ben) throw new Error('two were made');
    const { body: me } = await ann.get('/v1/clients/me').expect(200);
    const third = await keyPair('third');
    const proposal = {
      organisationId: (me as { organisationId: string }).organisationId,
      role: 'supervisor',
      scopes: ['approvals:read', 'approvals:decide'],
      keys: [third.publicKey],
      reason: 'First supervisor.',
    };
    const { body } = await post(ann, '/v1/clients/proposals', proposal).expect(201);
    await act(ben, (body as { id: string }).id, 'confirmation').expect(200);
  }, 120_000);

  it('changes its signing key by command: the announced one is published beside the old', async () => {
    const kids = async () =>
      ((await t.anonymous().get('/oauth/jwks').expect(200)).body as { keys: { kid: string }[] }).keys.map(
        ({ kid }) => kid,
      );
    const before = await kids();
    await t.app.get(SigningKeys).rotate();
    expect(await kids()).toEqual([...before, expect.any(String)]);
    const replaced = await operator('replace-signing-key');
    expect(replaced.said.split('\n')).toHaveLength(1);
    expect(before).not.toContain(replaced.said);
  }, 90_000);

  it('says how it is used', async () => {
    expect(await operator('make-me-king')).toMatchObject({ code: 1, said: expect.stringContaining('operator') });
  });
});
