import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Relay } from '../../src/platform/outbox/relay.js';
import { Ticks } from '../../src/platform/ticks/ticks.js';
import { askAs } from '../support/ask-as.js';
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

  it('answers a move when the clocks of that day and what they told of are done, whoever else is at it', async () => {
    const caller = t.anonymous();
    await caller.post('/v1/sandbox/reset').expect(200);
    const told = async () =>
      (await askAs(t.database.adminUrl, 'select count(*)::int as n from outbox_message'))[0]?.['n'];
    const before = await told();
    // As in a started service, the worker's own loops run beside.
    for (const loop of [Relay, Ticks]) t.app.get<Relay | Ticks>(loop).start();
    const { body } = await caller.put('/v1/sandbox/clock').send({ now: '2026-06-30T12:00:00Z' }).expect(200);
    expect(body).toMatchObject({ today: '2026-06-30', settled: true });
    const waiting = 'select count(*)::int as n from outbox_message where done_at is null and dead_at is null';
    expect(await askAs(t.database.adminUrl, waiting)).toEqual([{ n: 0 }]);
    expect(await t.app.get(Ticks).runAll({ wait: true })).toBe(0);
    expect(await told()).toBeGreaterThan(Number(before));
  }, 60_000);

  it('is put back whole by many who ask at once, while others read it and move its clock', async () => {
    const caller = t.anonymous();
    const asked = [
      ...Array.from({ length: 3 }, () => caller.post('/v1/sandbox/reset')),
      ...Array.from({ length: 6 }, () => caller.get('/v1/adcvd-cases/A-570-979')),
      caller.post('/v1/sandbox/reset'),
    ];
    const answers = await Promise.all(asked);
    const resets = answers.filter(({ request }) => (request as { method?: string }).method === 'POST');
    expect(resets.map(({ status }) => status)).toEqual(Array.from({ length: 4 }, () => 200));
    expect(resets.every(({ body }) => (body as { today: string }).today === '2026-03-02')).toBe(true);
    await caller.get('/v1/adcvd-cases/A-570-979').expect(200);
    expect(await askAs(t.database.adminUrl, 'select count(*)::int as n from sandbox_build')).toEqual([{ n: 1 }]);
  }, 120_000);

  it('leads a newcomer through the tour', async () => {
    const { tourOfBonds } = await import('../../src/tools/tour/bonds.js');
    const { tourOfDuties } = await import('../../src/tools/tour/duties.js');
    const { HttpGuide } = await import('../../src/tools/tour/guide.js');
    const guide = new HttpGuide(t.url, () => undefined);
    await tourOfBonds(guide);
    await tourOfDuties(guide);
    expect(guide.checks).toBeGreaterThan(20);
  });
});
