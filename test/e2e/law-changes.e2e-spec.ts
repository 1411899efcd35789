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
