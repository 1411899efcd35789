import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';

interface Contract {
  readonly tags: readonly object[];
  readonly paths: Readonly<Record<string, object>>;
  readonly components: Readonly<Record<string, Readonly<Record<string, unknown>> | undefined>>;
}

let t: TestApp;
beforeAll(async () => {
  t = await startTestApp();
});
afterAll(() => t.close());

/** What is answered, read to its end: a body that is left unread keeps its connection open. */
async function look(path: string, headers: Record<string, string> = {}): Promise<Response> {
  const answer = await fetch(t.url + path, { headers });
  await answer.arrayBuffer();
  return answer;
}

describe('the page to try the service at', () => {
  it('is where the bare address leads', async () => {
    const { headers } = await t.anonymous().get('/').expect(302);
    expect(headers['location']).toBe('/docs');
  });

  it('takes everything from this server, and may run nothing else', async () => {
    const page = await t.anonymous().get('/docs').expect(200).expect('content-type', /html/);
    expect(page.headers['content-security-policy']).toContain("script-src 'self'");
    const addresses = [...page.text.matchAll(/(?:src|href)="([^"#]+)/g)].map(([, address]) => address);
    const parts = [...new Set(addresses)];
    expect(parts.length).toBeGreaterThanOrEqual(3);
    for (const part of parts) {
      expect(part).toMatch(/^\/(?:docs|openapi)\b/);
      await t.anonymous().get(String(part)).expect(200);
    }
  });

  it('shows the contract that is committed', async () => {
    const { body } = await t.anonymous().get('/openapi.json').expect(200);
    expect((body as { openapi: string }).openapi).toBe('3.1.0');
    expect(Object.keys((body as { paths: object }).paths)).toContain('/v1/bond-requirement-quotes');
  });

  it('shows each group on a page of its own: its operations, all that they refer to, and no others', async () => {
    const whole = (await (await fetch(`${t.url}/openapi.json`)).json()) as Contract;
    const { text: page } = await t.anonymous().get('/docs').expect(200);
    const groups = [...page.matchAll(/<h2><a href="\/docs\/([a-z0-9-]+)"/g)].map(([, slug]) => String(slug));
    expect(groups.length).toBeGreaterThan(10);
    const shown: string[] = [];
    for (const slug of groups) {
      const text = await (await fetch(`${t.url}/openapi/${slug}.json`)).text();
      const part = JSON.parse(text) as Contract;
      const refs = [...text.matchAll(/"\$ref":"#\/components\/([^/"]+)\/([^"]+)"/g)];
      expect(refs.filter(([, kind, name]) => part.components[String(kind)]?.[String(name)] === undefined)).toEqual([]);
      expect(part.tags).toHaveLength(1);
      shown.push(
        ...Object.entries(part.paths).flatMap(([path, methods]) => Object.keys(methods).map((m) => `${m} ${path}`)),
      );
    }
    const all = Object.entries(whole.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((m) => `${m} ${path}`),
    );
    expect(shown.sort()).toEqual(all.sort());
    expect((await look(`/docs/${groups[0] ?? ''}`)).status).toBe(200);
    for (const nowhere of ['/docs/no-such-group', '/openapi/no-such-group.json'])
      expect((await look(nowhere)).status).toBe(404);
    expect(await (await fetch(`${t.url}/docs/start.js`)).text()).toContain('filter: true');
  });

  it('sends the contract small, and not again to who has it', async () => {
    const plain = await fetch(`${t.url}/openapi.json`, { headers: { 'accept-encoding': 'identity' } });
    const small = await fetch(`${t.url}/openapi.json`, { headers: { 'accept-encoding': 'gzip' } });
    expect([plain.headers.get('content-encoding'), small.headers.get('content-encoding')]).toEqual([null, 'gzip']);
    const [length, of] = [small, plain].map(({ headers }) => Number(headers.get('content-length')));
    expect(length).toBeLessThan(0.2 * (of ?? 0));
    expect(await small.text()).toBe(await plain.text());
    const tag = small.headers.get('etag') ?? '';
    expect(tag).toMatch(/^W\/"/);
    for (const url of ['/openapi.json', '/openapi/about.json', '/docs']) {
      const { headers } = await look(url);
      const again = await look(url, { 'if-none-match': headers.get('etag') ?? '' });
      expect([url, again.status]).toEqual([url, 304]);
    }
  });
});
