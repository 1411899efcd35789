import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { USITC_ORDERS } from '../../src/features/adcvd/loading/usitc-orders.js';
import { CIRCULAR_570 } from '../../src/features/reference/loading/circular-570.js';
import { HTS } from '../../src/features/reference/loading/hts.js';
import { INTEREST_RATES } from '../../src/features/reference/loading/interest-rates.js';
import { PORTS_OF_ENTRY } from '../../src/features/reference/loading/ports.js';
import { asOwner } from '../support/access/as-owner.js';
import { startTestApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { TestLoads, counts } from '../support/loads.js';

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

/** Of every table that keeps citations, those that are just a year. */
const bareYears = (): Promise<readonly string[]> =>
  asOwner(service, async (client) => {
    const { rows: tables } = await client.query<{ name: string }>(
      `select c.table_name as name from information_schema.columns c
         join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
       where c.table_schema = 'public' and c.column_name = 'citation' and c.data_type = 'text' and t.table_type = 'BASE TABLE'`,
    );
    expect(tables.length).toBeGreaterThan(5);
    const bare: string[] = [];
    for (const { name } of tables) {
      const { rows } = await client.query<{ citation: string }>(
        `select distinct citation from ${name} where citation !~ '[A-Za-z]'`,
      );
      bare.push(...rows.map(({ citation }) => `${name}: ${citation}`));
    }
    return bare;
  });

describe('the citation of a row that is loaded', () => {
  it.each([
    [
      HTS,
      [
        'HTS Number,Indent,Description,Unit of Quantity,General Rate of Duty,Special Rate of Duty,Column 2 Rate of Duty',
        '9401.39.00,0,Seats,,5%,Free (AU),40%',
      ],
      `select citation from tariff_line where edition = '2023'`,
    ],
    [
      PORTS_OF_ENTRY,
      ['port_code,port_name,border,non_us', '9923,"NEW NAME, ME",,0'],
      `select citation from port where code = '9923'`,
    ],
    [
      CIRCULAR_570,
      [
        'record_type,effective_date,action,company_name,naic,underwriting_limit_usd,incorporated_in,licensed_in',
        'Original,,,First Test Surety,90001,1000000,TX,TX',
      ],
      `select citation from surety where naic = '90001'`,
    ],
    [
      INTEREST_RATES,
      [
        'begin_date,end_date,underpayment_pct,overpayment_pct,corporate_overpayment_pct',
        '2004-01-01,2004-06-30,3.5,3.5,2.5',
      ],
      `select citation from interest_rate where edition = '2023'`,
    ],
    [
      USITC_ORDERS,
      [
        'row,Order date,Continued date,ITC case No.,DOC case No.,AD/CVD,Product Group,Product,Country,Column2,Fed Reg',
        '1,01/31/2001,,A-901,A-357-981,A,CH,Test salts,Argentina,,',
      ],
      `select citation from adcvd_case where case_number = 'A-357-981'`,
      // A list of orders in place: an order is named by its day, so that the next list does not change it.
      /^USITC list of AD and CVD orders in place: order of 2001-01-31$/,
    ],
  ])('names its source and its edition, of %#', async (kind, rows, kept, names = /^[A-Z][^,]{15,}, edition 2023\b/) => {
    const result = await loads.load(kind, rows, '2023-06-01', '2023');
    expect(counts(result).refused).toBe(0);
    const { rows: cited } = await asOwner(service, (client) => client.query<{ citation: string }>(kept));
    expect(cited.length).toBeGreaterThan(0);
    for (const { citation } of cited) expect(citation).toMatch(names);
  });

  it('is never just a number, whatever is on record', async () => {
    expect(await bareYears()).toEqual([]);
  });
});
