import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PORTS_OF_ENTRY } from '../../src/features/reference/loading/ports.js';
import { startTestApp } from '../support/app.js';
import type { Caller, TestApp } from '../support/app.js';
import { TestLoads, counts, told } from '../support/loads.js';

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

describe('ports', () => {
  it('keep what the file does not say', async () => {
    const result = await loads.load(
      PORTS_OF_ENTRY,
      [
        'port_code,port_name,state_guess,border,non_us',
        '2704,"LOS ANGELES, CAL.",,,0',
        '2704,LOS ANGELES,CA,,0',
        '0001,"HALIFAX, CN",,,1',
        '401,BOSTON,MA,,0',
        '2095,FEDERAL EXPRESS,LT,US-Mexico Border,0',
      ],
      '2026-01-01',
    );
    expect(told(result)).toEqual([
      '3 port.duplicate row_refused',
      '4 port.foreign row_refused',
      '5 port.code_malformed row_refused',
      '6 state.unknown value_left_out',
      '2 port.spelled_otherwise noted',
    ]);
    const { body } = await caller.get('/v1/ports?q=2704').expect(200);
    expect(body.items[0]).toMatchObject({ name: 'Los Angeles', state: 'US-CA', kind: 'sea' });
  });

  const LEADING = [
    'port_code,port_name,border,non_us',
    '0103,"EASTPORT, MAINE",US-Canada Border,0',
    '9921,"NEW NAME, ME",,0',
  ];
  const FILLING = [
    'port_code,port_name,state,border',
    '0103,East-Port,Maine,US-Canada Border',
    '9921,Old Name,Maine,',
    '9922,Only Here,Maine,',
  ];

  it('of two lists that spell names differently neither takes back what the other says', async () => {
    expect(counts(await loads.load(PORTS_OF_ENTRY, FILLING, '2026-01-01', '2026'))).toMatchObject({ refused: 0 });
    const led = await loads.load(PORTS_OF_ENTRY, LEADING, '2026-01-01', '2026');
    expect(told(led)).toEqual(['2 port.spelled_otherwise noted']);
    const filled = await loads.load(PORTS_OF_ENTRY, FILLING, '2026-01-01', '2026');
    expect(counts(filled)).toMatchObject({ added: 0, changed: 0 });
    expect(told(filled)).toEqual(['3 port.other_name noted']);
    expect(counts(await loads.load(PORTS_OF_ENTRY, LEADING, '2026-01-01', '2026'))).toMatchObject({
      added: 0,
      changed: 0,
    });
    const { body } = await caller.get('/v1/ports?q=9921').expect(200);
    expect(body.items[0]).toMatchObject({ name: 'NEW NAME, ME', state: 'US-ME' });
    expect(body.items[0].citation.authority).toBe('CBP list of ports (Schedule D), edition 2026');
  });
});
