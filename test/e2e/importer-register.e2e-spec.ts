import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { startTestApp } from '../support/app.js';
import type { Caller, TestApp } from '../support/app.js';

let t: TestApp;
let specialist: Caller;
beforeAll(async () => {
  t = await startTestApp();
  t.setNow('2026-03-02T17:00:00Z');
  specialist = await t.as('import_specialist');
});
afterAll(() => t.close());

const act = (path: string, body: object) => specialist.post(path).set('idempotency-key', randomUUID()).send(body);

describe('the register of new and nonresident importers (19 USC 4321(b))', () => {
  const list = async (query: string) => (await specialist.get(`/v1/importers?${query}`).expect(200)).body;
  const register = async (entityType: string, jurisdictionOfOrganization: string): Promise<string> => {
    const address = { street: `${randomUUID()} Road`, city: 'Tampa', country: 'US' };
    const particulars = { entityType, jurisdictionOfOrganization };
    const { body } = await act('/v1/importers', { name: randomUUID(), address, from: '2020-01-01', particulars });
    return body.id as string;
  };
  const idsOf = ({ items }: { items: { id: string }[] }): string[] => items.map(({ id }) => id);

  it('tells customs who was put on record since a day, page by page, and who of them is a nonresident', async () => {
    const [resident, nonresident] = [await register('llc', 'US-DE'), await register('corporation', 'US-GU')];
    expect(idsOf(await list('newSince=2026-03-02')).sort()).toEqual([resident, nonresident].sort());
    expect(idsOf(await list('newSince=2026-03-03'))).toEqual([]);
    const { items } = await list('newSince=2026-03-02&nonresident=yes');
    expect(items).toMatchObject([
      { id: nonresident, registeredOn: '2026-03-02', reasonCode: 'nonresident.organized_outside_customs_territory' },
    ]);
    const first = await list('newSince=2026-03-02&limit=1');
    const second = await list(`newSince=2026-03-02&limit=1&cursor=${first.page.next}`);
    expect([...idsOf(first), ...idsOf(second)].sort()).toEqual([resident, nonresident].sort());
    expect(second.page.next).toBeUndefined();
  });

  it('marks whose record is void', async () => {
    const id = await register('llc', 'US-DE');
    const marked = async () =>
      (await list('newSince=2026-03-02')).items.find((one: { id: string }) => one.id === id).voidedOn;
    expect(await marked()).toBeUndefined();
    await act(`/v1/importers/${id}/voiding`, { ground: 'duplicate', on: '2026-03-02', reason: 'Filed twice.' }).expect(
      200,
    );
    expect(await marked()).toBe('2026-03-02');
  });

  it('is for nobody else', async () => {
    for (const role of ['importer', 'broker', 'surety'] as const)
      await (await t.as(role)).get('/v1/importers').expect(403);
  });
});

describe('a look-up by description', () => {
  const place = { city: 'Monterey', country: 'US' };

  it('says whether more were found than are shown', async () => {
    const herring = (street: string) => ({
      name: 'Herring Barrel Company',
      address: { ...place, street },
      from: '2020-01-01',
    });
    const { id } = (await act('/v1/importers', herring('1 Stave Lane')).expect(201)).body;
    await act('/v1/importers', { ...herring('900 Hoop Street'), otherImporterThan: [id] }).expect(201);
    const shown = async (limit: number) => {
      const asked = { described: { name: 'Herring Barrel Company' }, limit };
      const { items, page } = (await specialist.post('/v1/importers/lookup').send(asked).expect(200)).body;
      return [items.length, page];
    };
    expect(await shown(1)).toEqual([1, { limit: 1, more: true }]);
    expect(await shown(2)).toEqual([2, { limit: 2, more: false }]);
  });
});
