import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp } from '../support/app.js';
import type { Caller, TestApp } from '../support/app.js';

let service: TestApp;
let caller: Caller;
beforeAll(async () => {
  service = await startTestApp();
  caller = service.anonymous();
}, 60_000);
afterAll(() => service.close());

describe('programmes and facts', () => {
  it('lists what could touch goods on a day, and each by its name', async () => {
    const list = await caller.get('/v1/additional-duty-programs?asOf=2026-03-02&hts=8541.43.0010&origin=CN&limit=500');
    const { items } = list.body as { items: { id: string; heading: string }[] };
    expect(items.map(({ id }) => id)).toEqual(expect.arrayContaining(['s122_10', 's301_91_02']));
    expect(items.map(({ id }) => id)).not.toContain('fentanyl_cn_10');
    const one = await caller.get('/v1/additional-duty-programs/s301_91_02');
    expect(one.body).toMatchObject({ heading: '9903.91.02', ratePercent: '50', rateKind: 'surcharge' });
    expect((await caller.get('/v1/additional-duty-programs/none')).status).toBe(404);
  });

  it('lists the facts with types, answers and what counts where they are not stated', async () => {
    const { body } = await caller.get('/v1/duty-facts?limit=500');
    const { items } = body as { items: { name: string; ifMissing: string; treatedAs?: boolean }[] };
    expect(items.find(({ name }) => name === 'usmcaClaim')).toMatchObject({
      type: 'boolean',
      ifMissing: 'undetermined',
    });
    expect(items.find(({ name }) => name === 'donation')).toMatchObject({ ifMissing: 'treated_as', treatedAs: false });
  });
});
