import { existsSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ADCVD_CODES } from '../../src/features/adcvd/loading/adcvd-codes.js';
import { ADCVD_RATES } from '../../src/features/adcvd/loading/adcvd-rates.js';
import { USITC_ORDERS } from '../../src/features/adcvd/loading/usitc-orders.js';
import { CIRCULAR_570 } from '../../src/features/reference/loading/circular-570.js';
import { HTS } from '../../src/features/reference/loading/hts.js';
import { INTEREST_RATES } from '../../src/features/reference/loading/interest-rates.js';
import { PORTS_OF_ENTRY } from '../../src/features/reference/loading/ports.js';
import { startTestApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { TestLoads, counts } from '../support/loads.js';
import { WHOLE } from '../support/share.js';

const folder = process.env['REFERENCE_DATA_DIR'];
// What is large and of the same makers as others here is loaded by `npm run prove sweeps`.
const LARGE = ['chapter99/hts_2025_basic.csv', 'hts_2025_rev32.csv', 'adcvd_gad_us_case_hs.csv'];
const FILES = [
  [HTS, 'chapter99/hts_2025_basic.csv', '2025-01-01', 26_788, 0],
  [HTS, 'hts_2025_rev32.csv', '2025-11-15', 27_061, 0],
  [HTS, 'chapter99/hts_2026_rev10.csv', '2026-06-08', 26_543, 0],
  [PORTS_OF_ENTRY, 'cbp_ports_schedule_d.csv', '2023-06-01', 484, 3],
  [PORTS_OF_ENTRY, 'cbp_land_ports_bts.csv', '2023-06-02', 110, 0],
  [CIRCULAR_570, 'treasury_circular570_sureties_2026-03.csv', '2025-07-01', 257, 0],
  [INTEREST_RATES, 'cbp_interest_rates_1974-2024.csv', '1974-07-01', 63, 0],
  [INTEREST_RATES, 'cbp_interest_rates_by_quarter_1990-2024.csv', '1990-01-01', 140, 0],
  [USITC_ORDERS, 'adcvd_orders_usitc_2020-08_raw.csv', '2020-08-27', 432, 11],
  [USITC_ORDERS, 'adcvd_orders_usitc_2020-08.csv', '2020-08-27', 431, 10],
  [ADCVD_CODES, 'adcvd_orders_enriched.ndjson', '2020-08-27', 431, 233],
  [ADCVD_CODES, 'adcvd_gad_us_case_hs.csv', '2015-12-31', 12_572, 9270],
  [ADCVD_RATES, 'adcvd_orders_enriched.ndjson', '2020-08-27', 431, 1],
  [ADCVD_RATES, 'adcvd_gad_us_firm_margins.csv', '2015-12-31', 3622, 2367],
  [ADCVD_RATES, 'adcvd_rate_events.csv', '2010-01-01', 23, 4],
] as const;

if (folder === undefined) {
  describe('full official files', () => {
    it('are not checked, because REFERENCE_DATA_DIR is not set', () => {
      expect(folder).toBeUndefined();
    });
  });
} else {
  describe(`full official files in ${folder}`, () => {
    let service: TestApp;
    let loads: TestLoads;
    beforeAll(async () => {
      service = await startTestApp();
      loads = new TestLoads(service);
    }, 60_000);
    afterAll(async () => {
      loads.clear();
      await service.close();
    });

    for (const [kind, name, effectiveOn, read, refused] of FILES.filter(([, name]) => WHOLE || !LARGE.includes(name))) {
      it(`${kind.name} ${name}: ${String(refused)} of ${String(read)} rows are refused, a second run changes nothing`, async () => {
        const file = path.join(folder, name);
        expect(existsSync(file)).toBe(true);
        expect(counts(await loads.load(kind, file, effectiveOn, name))).toMatchObject({ read, refused });
        expect(counts(await loads.load(kind, file, effectiveOn, name))).toMatchObject({ added: 0, changed: 0 });
      }, 120_000);
    }

    it('of the list of orders, row 522 makes no phantom order, and an order without an ITC number has none', async () => {
      const raw = path.join(folder, 'adcvd_orders_usitc_2020-08_raw.csv');
      await loads.load(USITC_ORDERS, raw, '2020-08-27', 'adcvd_orders_usitc_2020-08_raw.csv');
      const caller = service.anonymous();
      await caller.get('/v1/adcvd-cases/C-533-098').expect(404);
      expect((await caller.get('/v1/adcvd-cases/C-507-501').expect(200)).body).not.toHaveProperty('itcNumber');
    }, 60_000);
  });
}
