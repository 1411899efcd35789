import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';

let t: TestApp;
beforeAll(async () => {
  t = await startTestApp();
});
afterAll(() => t.close());

describe('the page to try the service at', () => {
  it('is where the bare address leads', async () => {
    const { headers } = await t.anonymous().get('/').expect(302);
    expect(headers['location']).toBe('/docs');
  });

  it('takes everything from this server, and may run nothing else', async () => {
    const page = await t.anonymous().get('/docs').expect(200).expect('content-type', /html/);
    expect(page.headers['content-security-policy']).toContain("script-src 'self'");
    const parts = [...page.text.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address]) => address);
    expect(parts.length).toBeGreaterThanOrEqual(3);
    for (const part of parts) {
      expect(part).toMatch(/^\/docs\//);
      await t.anonymous().get(String(part)).expect(200);
    }
  });

  it('shows the contract that is committed', async () => {
    const { body } = await t.anonymous().get('/openapi.json').expect(200);
    expect((body as { openapi: string }).openapi).toBe('3.1.0');
    expect(Object.keys((body as { paths: object }).paths)).toContain('/v1/bond-requirement-quotes');
  });
});
