import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { USITC_ORDERS } from '../../src/features/adcvd/loading/usitc-orders.js';
import { startTestApp } from '../support/app.js';
import type { Caller, TestApp } from '../support/app.js';
import { TestLoads } from '../support/loads.js';

let service: TestApp;
let caller: Caller;
beforeAll(async () => {
  service = await startTestApp();
  caller = service.anonymous();
}, 60_000);
afterAll(() => service.close());

const changes = async (query: string, status = 200) =>
  (await caller.get(`/v1/law-changes?${query}`).expect(status)).body;

describe('what changed between two days', () => {
  it('of Chinese solar cells in February 2026: what ended, what began, by which instrument, and how many lines', async () => {
    const { items } = await changes('from=2026-02-01&to=2026-03-01&hts=8541.43.0010&origin=cn&limit=500');
    const ids = items.map(({ id }: any) => id);
    expect(ids).toEqual(expect.arrayContaining(['2026-02-24.s122_10.began', '2026-02-24.fentanyl_cn_10.ended']));
    expect(ids).toEqual([...ids].sort());
    for (const { citation, linesTouched } of items) {
      expect(citation.length).toBeGreaterThan(3);
      expect(linesTouched).toBeGreaterThan(0);
    }
    const of = async (origin: string) =>
      (await changes(`from=2026-02-01&to=2026-03-01&origin=${origin}&limit=500`)).items.map(({ id }: any) => id);
    expect(await of('DE')).not.toContain('2026-02-24.fentanyl_cn_10.ended');
  });

  it('pages of changes and pages of their lines come to the same as one of all', async () => {
    const whole = (await changes('from=2025-01-01&to=2026-06-08&authority=s232&limit=500')).items;
    expect(whole.length).toBeGreaterThan(20);
    const first = await changes('from=2025-01-01&to=2026-06-08&authority=s232&limit=7');
    const next = await changes(`from=2025-01-01&to=2026-06-08&authority=s232&limit=7&cursor=${first.page.next}`);
    expect([...first.items, ...next.items]).toEqual(whole.slice(0, 14));
    const [one] = whole.filter(({ linesTouched }: any) => linesTouched > 3);
    const lines = async (query: string) =>
      (await caller.get(`/v1/law-changes/${one.id}/lines?${query}`).expect(200)).body;
    const all = await lines('limit=500');
    expect(all.items).toHaveLength(one.linesTouched);
    const begin = await lines('limit=2');
    expect(begin.items).toEqual(all.items.slice(0, 2));
    const more = await lines(`limit=2&cursor=${begin.page.next}`);
    expect(more.items).toEqual(all.items.slice(2, 4));
  });

  it('orders that began are told with their case, of their origin alone', async () => {
    const { items } = await changes('from=2012-12-01&to=2012-12-31&authority=adcvd&origin=CN');
    expect(items).toContainEqual(
      expect.objectContaining({
        id: '2012-12-07.A-570-979.began',
        kind: 'adcvd_order',
        caseNumber: 'A-570-979',
        countryScope: 'CN',
      }),
    );
    expect((await changes('from=2012-12-01&to=2012-12-31&authority=adcvd&origin=DE')).items).toEqual([]);
  });

  it('of an order without tariff codes on record: the lines it touches are not known, never none', async () => {
    const loads = new TestLoads(service);
    await loads.load(
      USITC_ORDERS,
      [
        'row,Order date,Continued date,ITC case No.,DOC case No.,AD/CVD,Product Group,Product,Country,Column2,Fed Reg',
        '1,05/15/1989,,A-394,A-588-899,A,BRG,Ball bearings,Japan,,54FR20904',
      ],
      '2020-08-27',
    );
    loads.clear();
    const began = 'from=1989-05-01&to=1989-05-31&authority=adcvd';
    const gap = { code: 'record.without_codes', message: expect.stringContaining('A-588-899') };
    const { items } = await changes(began);
    expect(items).toMatchObject([{ caseNumber: 'A-588-899', linesTouched: null }]);
    const { body } = await caller.get(`/v1/law-changes/${items[0].id}/lines`).expect(200);
    expect(body).toMatchObject({ items: [], searched: { reasons: [gap] } });
    const ofNumber = await changes(`${began}&hts=8482.10.1040`);
    expect(ofNumber.items).toEqual([]);
    expect(ofNumber.searched.reasons).toContainEqual(gap);
    expect(new Set(ofNumber.searched.reasons.map(({ code }: any) => code)).size).toBe(ofNumber.searched.reasons.length);
  });

  it('says where nothing is on record, and refuses what cannot be asked', async () => {
    const none = await changes('from=2026-03-03&to=2026-03-04');
    expect(none).toMatchObject({ items: [], searched: { reasons: [] } });
    const past = await changes('from=2026-03-03&to=2099-01-01');
    expect(past.searched.reasons.map(({ code }: any) => code)).toEqual(['data.not_current']);
    const { errors } = await changes('from=2026-03-04&to=2026-03-04', 400);
    expect(errors).toMatchObject([{ pointer: '?from', code: 'period.ends_before_it_begins' }]);
    expect((await changes('to=2026-03-04', 400)).errors).toMatchObject([{ pointer: '?from' }]);
    await caller.get('/v1/law-changes/2026-02-24.nothing.began/lines').expect(404);
    await caller.get('/v1/law-changes/x/lines').expect(404);
  });
});
