import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PORTS_OF_ENTRY } from '../../src/features/reference/loading/ports.js';
import { startTestApp } from '../support/app.js';
import type { Caller, TestApp } from '../support/app.js';
import { TestLoads } from '../support/loads.js';

let service: TestApp;
let caller: Caller;
let loads: TestLoads;
beforeAll(async () => {
  service = await startTestApp();
  caller = service.anonymous();
  loads = new TestLoads(service);
}, 60_000);
afterAll(async () => {
  loads.clear();
  await service.close();
});
describe('a load is whole or nothing', () => {
  it('a failure in the middle leaves no row behind', async () => {
    const breaking = {
      ...PORTS_OF_ENTRY,
      plan: (...given: Parameters<typeof PORTS_OF_ENTRY.plan>) => {
        const merge = PORTS_OF_ENTRY.plan(...given);
        return async (...with_: Parameters<typeof merge>) => {
          await merge(...with_);
          throw new Error('the power goes out');
        };
      },
    };
    const file = ['port_code,port_name', '0199,SOMEWHERE'];
    await expect(loads.load(breaking, file, '2026-01-01')).rejects.toThrow('the power goes out');
    expect((await caller.get('/v1/ports?q=0199')).body.items).toEqual([]);
  });

  it.each([
    ['another header', ['code,label', '1,2'], /lacks "port_name"/],
    ['no header', [''], /lacks/],
    ['an open quote', ['port_code,port_name', '0199,"SOME\nWHERE'], /not CSV/],
  ])('%s: the file is not read at all', async (_, lines, message) => {
    await expect(loads.load(PORTS_OF_ENTRY, lines, '2026-01-01')).rejects.toThrow(message);
  });
});
