import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { exportJWK } from 'jose';
import type { CryptoKey } from 'jose';
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

const operator = async (...args: string[]): Promise<{ code: number; said: string }> => {
  const env = {
    ...process.env,
    ...PRODUCTION,
    DATABASE_URL: t.database.serviceUrl,
    DATABASE_ADMIN_URL: t.database.adminUrl,
  };
  try {
    const { stdout } = await run(process.execPath, ['dist/src/tools/operator.js', ...args], { env });
    return { code: 0, said: stdout.trim() };
  } catch (error) {
    const { code, stderr } = error as { code: number; stderr: string };
    return { code, said: stderr.trim() };
  }
};
const file = (name: string): string => path.join(folder, `${name}.json`);
const FIRST = ['first-administrators', '--organisation', 'Headquarters'] as const;

describe('a new installation that is its own issuer', () => {
  it('gets its first two administrators from the machine, and no others; they appoint the rest', async () => {
    const first = t.app.get(FirstAdministrators);
    await expect(first.appoint('Headquarters', [keys[0]?.publicKey ?? {}])).rejects.toThrow('Two administrators');
    const whole = { ...(await exportJWK(keys[0]?.privateKey as CryptoKey)), kid: 'ann' };
    await expect(first.appoint('Headquarters', [whole, keys[1]?.publicKey ?? {}])).rejects.toMatchObject({
      faults: [{ code: 'client.key_is_private' }],
    });
    const made = await operator(...FIRST, file('ann'), file('ben'));
    expect(made.code).toBe(0);
    const ids = made.said.split('\n');
    await expect(
      first.appoint(
        'Headquarters',
        keys.map(({ publicKey }) => publicKey),
      ),
    ).rejects.toThrow('appoint others');
    const [ann, ben] = await Promise.all(
      keys.map(async (pair, i) =>
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
  }, 90_000);

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
