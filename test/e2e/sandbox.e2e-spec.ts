import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';

let t: TestApp;
beforeAll(async () => {
  t = await startTestApp();
});
afterAll(() => t.close());

describe('the sandbox', () => {
  it('says so in every answer', async () => {
    const { headers } = await t.anonymous().get('/health/live').expect(200);
    expect(headers['x-environment']).toBe('sandbox');
    expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('moves its clock forward only, and back by a reset that keeps the facts', async () => {
    const caller = t.anonymous();
    await caller.put('/v1/sandbox/clock').send({ now: '2026-07-01T12:00:00Z' }).expect(200);
    expect((await caller.get('/v1/sandbox/clock')).body.today).toBe('2026-07-01');
    const refused = await caller.put('/v1/sandbox/clock').send({ now: '2026-06-01T12:00:00Z' }).expect(422);
    expect(refused.body.code).toBe('sandbox.clock_not_forward');
    await caller.put('/v1/sandbox/clock').send({ now: 'tomorrow' }).expect(400);
    expect((await caller.post('/v1/sandbox/reset').expect(200)).body.today).toBe('2026-03-02');
    await caller.get('/v1/adcvd-cases/A-570-979').expect(200);
    await (await t.as('auditor')).get('/v1/determinations/det_01jd3z3m8tf0qr6f2x8mz0c2yv').expect(404);
  });

  it('leads a newcomer through the tour', async () => {
    const { tourOfBonds } = await import('../../src/tools/tour/bonds.js');
    const { HttpGuide } = await import('../../src/tools/tour/guide.js');
    const guide = new HttpGuide(t.url, () => undefined);
    await tourOfBonds(guide);
    expect(guide.checks).toBeGreaterThan(10);
  });
});
