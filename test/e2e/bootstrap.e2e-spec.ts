import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { freePort } from '../../src/platform/http/free-port.js';
import { AgencyIssuer } from '../support/agency-issuer.js';
import { startProgram } from '../support/started.js';
import type { Started } from '../support/started.js';
import { cloneDatabase } from '../support/test-database.js';
import type { TestDatabase } from '../support/test-database.js';

const issuer = new AgencyIssuer();
const BOOTSTRAP = ['--organisation', 'Headquarters', '--administrator', 'ann', '--administrator', 'ben'];
let database: TestDatabase;
let settings: Record<string, string>;
let service: Started;
let organisation: string;

beforeAll(async () => {
  [database] = await Promise.all([cloneDatabase('migrated'), issuer.start()]);
  // As an administrator of a server hands it over: there, and empty.
  await ask('drop schema public cascade');
  await ask('create schema public');
  const port = String(await freePort('127.0.0.1'));
  settings = {
    MODE: 'production',
    PORT: port,
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    ISSUER_URL: issuer.url,
    LEDGER_SIGNING_KEY: '/for/the/worker/alone.pem',
    PERSONAL_DATA_KEY: Buffer.alloc(32, 7).toString('base64'),
    DATABASE_URL: database.serviceUrl,
    DATABASE_ADMIN_URL: database.adminUrl,
  };
});
afterAll(async () => {
  service.process.kill('SIGTERM');
  await Promise.all([service.ended, issuer.stop()]);
  await database.drop();
});

async function ask(text: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: database.adminUrl });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end();
  }
}

const bootstrap = async (...args: string[]) => {
  const command = startProgram('tools/bootstrap.js', settings, args);
  const code = await command.ended;
  return { code, said: command.said(), complained: command.complained() };
};

const administrator = (change: Record<string, unknown> = {}) =>
  issuer.token({ sub: 'ann', role: 'administrator', organisation_id: organisation, scope: 'clients:read', ...change });

const callWith = (token: string) =>
  fetch(`${settings['PUBLIC_URL'] ?? ''}/v1/clients/me`, {
    headers: { authorization: `Bearer ${token}` },
  });

describe('a new installation with an issuer elsewhere', () => {
  it('says what it would do and does nothing', async () => {
    const { code, said } = await bootstrap(...BOOTSTRAP, '--dry-run');
    expect(code).toBe(0);
    expect(said).toContain('nothing was changed');
    expect(said).toMatch(/\d+ migrations/);
    expect(await ask("select count(*)::int as n from pg_class where relnamespace = 'public'::regnamespace")).toEqual([
      { n: 0 },
    ]);
  }, 60_000);

  it('is made for two, who sign in; a third is not made', async () => {
    const made = await bootstrap(...BOOTSTRAP);
    expect(made).toMatchObject({ code: 0, complained: '' });
    organisation = /^organisation +(\S+)/m.exec(made.said)?.[1] ?? '';
    expect(made.said).toContain(`organisation_id ${organisation}`);
    for (const more of [[], ['--dry-run']])
      expect(await bootstrap(...BOOTSTRAP, ...more)).toMatchObject({
        code: 1,
        complained: expect.stringContaining('two of them appoint others'),
      });

    service = startProgram('main.js', settings);
    await service.until('/docs');
    const answer = await callWith(await administrator());
    expect([answer.status, await answer.json()]).toMatchObject([
      200,
      { id: 'ann', organisationId: organisation, keys: [] },
    ]);
  }, 120_000);

  it('is told why a token is refused, and never the token', async () => {
    const now = Math.floor(Date.now() / 1000);
    const stranger = new AgencyIssuer();
    await stranger.newKey('one');
    const tokens = {
      issuer: await administrator({ iss: 'https://other.test' }),
      audience: await administrator({ aud: 'urn:other' }),
      role: await administrator({ role: 'king' }),
      organisation: await administrator({ organisation_id: 'org_unknown' }),
      expired: await administrator({ iat: now - 600, exp: now - 300 }),
      key: await stranger.token({ iss: issuer.url }).then((token) => {
        const [, ...rest] = token.split('.');
        const header = { alg: 'RS256', typ: 'at+jwt', kid: 'unknown' };
        return [Buffer.from(JSON.stringify(header)).toString('base64url'), ...rest].join('.');
      }),
      signature: await stranger.token({ iss: issuer.url }),
    };
    for (const token of Object.values(tokens)) expect((await callWith(token)).status).toBe(401);
    // What was logged last may still be on its way.
    while (service.complained().split('\n').length <= Object.keys(tokens).length) await setTimeout(20);
    const lines = service
      .complained()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines.map(({ reason }) => reason)).toEqual(Object.keys(tokens));
    expect(lines[0]).toMatchObject({ context: 'sign-in', expected: issuer.url, found: '"https://other.test"' });
    expect(lines[1]).toMatchObject({ expected: 'urn:trade-enforcement:api', found: '"urn:other"' });
    expect(lines[3]).toMatchObject({ found: 'org_unknown' });
    for (const part of Object.values(tokens).flatMap((token) => token.split('.')))
      expect(service.complained()).not.toContain(part.slice(0, 30));
  }, 60_000);

  it('does not let a stranger fill the log', async () => {
    const before = service.complained().length;
    const bad = await administrator({ aud: 'urn:other' });
    await Promise.all(Array.from({ length: 50 }, () => callWith(bad)));
    expect(service.complained().slice(before).split('\n').length - 1).toBeLessThanOrEqual(1);
  });
});
