import { connect } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { BUDGETS } from '../../src/platform/http/request-budget.js';
import { startTestApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';

let t: TestApp;
afterEach(() => t.close());

describe('the address a client is counted by', () => {
  const guesses = async (forwarded: (i: number) => string): Promise<number[]> => {
    const statuses: number[] = [];
    for (let i = 0; i < 6; i++) {
      const { status } = await fetch(`${t.url}/oauth/token`, {
        method: 'POST',
        headers: {
          authorization: `Basic ${Buffer.from(`sandbox-broker:${String(i)}`).toString('base64')}`,
          'content-type': 'application/x-www-form-urlencoded',
          'x-forwarded-for': forwarded(i),
        },
        body: 'grant_type=client_credentials',
      });
      statuses.push(status);
    }
    return statuses;
  };
  // Three guesses a minute, so that a test need not make three hundred.
  const RATE_LIMIT_FACTOR = (3 / BUDGETS.token).toFixed(9);
  const guessed = [401, 401, 401, 429, 429, 429];

  it.each<[string, string, (i: number) => string]>([
    ['off', 'what a client writes', (i) => `10.0.0.${String(i)}`],
    ['1', 'what a client writes before the proxy', (i) => `10.0.0.${String(i)}, 203.0.113.7`],
    ['127.0.0.0/8', 'the same', (i) => `10.0.0.${String(i)}, 203.0.113.7`],
    ['127.0.0.0/8, 198.51.100.0/24', 'what stands before two', (i) => `10.0.0.${String(i)}, 203.0.113.7, 198.51.100.9`],
  ])('TRUST_PROXY=%s: %s is not believed', async (TRUST_PROXY, _, forwarded) => {
    t = await startTestApp({ TRUST_PROXY, RATE_LIMIT_FACTOR });
    expect(await guesses(forwarded)).toEqual(guessed);
  });

  it('TRUST_PROXY=1: what the proxy appended tells one client from another', async () => {
    t = await startTestApp({ TRUST_PROXY: '1', RATE_LIMIT_FACTOR });
    expect(await guesses((i) => `203.0.113.${String(i)}`)).toEqual([401, 401, 401, 401, 401, 401]);
  });
});

describe('health checks', () => {
  it('are not counted among the requests of an address', async () => {
    t = await startTestApp({ RATE_LIMIT_FACTOR: (2 / BUDGETS.read).toFixed(9) });
    const statuses = async (path: string): Promise<number[]> => {
      const answers = await Promise.all(Array.from({ length: 5 }, () => fetch(`${t.url}${path}`)));
      return answers.map(({ status }) => status).sort();
    };
    expect(await statuses('/v1/rules?limit=1')).toContain(429);
    expect(await statuses('/health/live')).toEqual([200, 200, 200, 200, 200]);
    expect(await statuses('/health/ready')).toEqual([200, 200, 200, 200, 200]);
  });
});

describe('a client that sends slowly', () => {
  const PATIENCE_MS = 1_000;
  const cut = (bytes: (i: number) => string): Promise<{ readonly said: string; readonly afterMs: number }> =>
    new Promise((resolve) => {
      const began = performance.now();
      const socket = connect(Number(new URL(t.url).port), '127.0.0.1');
      let said = '';
      let i = 0;
      const dripping = setInterval(() => socket.write(bytes(i++)), 100);
      socket.on('data', (chunk) => (said += chunk.toString()));
      socket.on('error', () => undefined);
      socket.on('close', () => {
        clearInterval(dripping);
        resolve({ said, afterMs: performance.now() - began });
      });
    });

  it.each<[string, string, string]>([
    [
      'a body',
      'POST /v1/bond-requirement-quotes HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 900\r\n\r\n{',
      ' ',
    ],
    ['headers', 'GET /v1/ports HTTP/1.1\r\nhost: x\r\n', 'a: b\r\n'],
  ])('%s: is cut in time', async (_, first, more) => {
    t = await startTestApp({}, { patienceMs: PATIENCE_MS });
    const { said, afterMs } = await cut((i) => (i === 0 ? first : more));
    expect(said).toMatch(/^HTTP\/1\.1 408 /);
    expect(afterMs).toBeGreaterThan(0.9 * PATIENCE_MS);
    expect(afterMs).toBeLessThan(5 * PATIENCE_MS);
  });
});

describe('an address asked by a method it does not take', () => {
  const ORIGIN = 'https://broker.example';
  const preflight = (path: string, origin: string) =>
    fetch(`${t.url}${path}`, {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'authorization' },
    });

  it('says which methods it takes, on every path of the contract, and that an address is none', async () => {
    t = await startTestApp();
    const { paths } = (await (await fetch(`${t.url}/openapi.json`)).json()) as { paths: Record<string, object> };
    const wrong: unknown[] = [];
    for (const [pattern, operations] of Object.entries(paths)) {
      const methods = Object.keys(operations).map((method) => method.toUpperCase());
      const expected = [...methods, ...(methods.includes('GET') ? ['HEAD'] : [])].sort().join(', ');
      const path = pattern.replace(/\{[^}]+\}/g, 'x');
      const { status, headers } = await fetch(`${t.url}${path}?q=1`, { method: 'PATCH' });
      // One address may be matched by two patterns (a name beside an id); then the nearer one answers.
      if (status !== 405 || headers.get('allow') !== expected) wrong.push([pattern, status, headers.get('allow')]);
    }
    expect(wrong).toEqual([]);
    expect(Object.keys(paths).length).toBeGreaterThan(150);
    const nowhere = await fetch(`${t.url}/v1/nowhere`, { method: 'PATCH' });
    expect([nowhere.status, nowhere.headers.get('allow')]).toEqual([404, null]);
    expect((await preflight('/v1/rules', ORIGIN)).status).toBe(405);
  });

  it('CORS_ORIGINS: pages of those origins may call with a token, others still may not', async () => {
    t = await startTestApp({ CORS_ORIGINS: `${ORIGIN}, http://localhost:5173` });
    const ours = await preflight('/v1/entries', ORIGIN);
    expect(ours.status).toBe(204);
    expect(ours.headers.get('access-control-allow-origin')).toBe(ORIGIN);
    expect(ours.headers.get('access-control-allow-headers')).toContain('Idempotency-Key');
    const foreign = await preflight('/v1/entries', 'https://elsewhere.example');
    expect([foreign.status, foreign.headers.get('access-control-allow-headers')]).toEqual([405, null]);
    const read = await fetch(`${t.url}/v1/rules?limit=1`, { headers: { origin: ORIGIN } });
    expect(read.headers.get('access-control-allow-origin')).toBe(ORIGIN);
    expect(read.headers.get('access-control-expose-headers')).toContain('ETag');
    const other = await fetch(`${t.url}/v1/rules?limit=1`, { headers: { origin: 'https://elsewhere.example' } });
    expect(other.headers.get('access-control-allow-origin')).toBe('*');
  });
});
