import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ACCEPTED, abandonRequest, permitSeizure } from '../support/abandonments.js';
import { asOwner } from '../support/access/as-owner.js';
import { startTestApp } from '../support/app.js';
import type { Caller, TestApp } from '../support/app.js';
import { suspectedCounterfeits, watches } from '../support/detentions.js';
import { filed } from '../support/entries.js';
import { presentedGoods } from '../support/goods.js';
import { organisationOf } from '../support/sandbox-actors.js';
import { IMPORTER, post } from '../support/seizures.js';

let t: TestApp;
let importer: Caller;
let officer: Caller;
let entry: Record<string, any>;
const ids: Record<'detention' | 'seizure' | 'abandonment', string> = { detention: '', seizure: '', abandonment: '' };
const PATHS = { detention: 'detentions', seizure: 'seizures', abandonment: 'abandoned-merchandise' } as const;

const made = async (path: string, body: object): Promise<string> => {
  const answer = await post(officer, path, body);
  expect([answer.status, answer.body.errors]).toEqual([201, undefined]);
  return (answer.body as { id: string }).id;
};
beforeAll(async () => {
  t = await startTestApp();
  t.setNow('2026-03-06T15:00:00Z');
  importer = await t.as('importer');
  officer = await t.as('port_officer');
  entry = await filed(importer);
  // As the papers have it, without its hyphens: one number however it is written.
  const entryNumber = (entry['entryNumber'] as string).replaceAll('-', '');
  ids.detention = await made('/v1/detentions', { ...suspectedCounterfeits, goods: { ...watches, entryNumber } });
  const onEntry = { parties: [IMPORTER], entryNumber };
  ids.seizure = await made('/v1/seizures', permitSeizure((await presentedGoods(t, '2026-03-02', onEntry)).id));
  const abandoned = await presentedGoods(t, '2026-03-02', onEntry);
  ids.abandonment = await made('/v1/abandoned-merchandise', { ...abandonRequest(abandoned.id), ...ACCEPTED });
});
afterAll(() => t.close());

const goodsOf = async (caller: Caller): Promise<readonly [string, string][]> => {
  const { body } = await caller.get(`/v1/entries/${entry['id'] as string}/goods`).expect(200);
  return body.items.map(({ kind, id }: any) => [kind, id]);
};

describe('an entry and what befell its goods', () => {
  it('find each other by the entry number on the goods, page by page', async () => {
    const all = Object.entries(ids).sort();
    expect(await goodsOf(officer)).toEqual(all);
    expect(await goodsOf(importer)).toEqual(all);
    for (const [kind, id] of all) {
      const { body } = await importer.get(`/v1/${PATHS[kind as keyof typeof PATHS]}/${id}/entry`).expect(200);
      expect(body).toEqual({ id: entry['id'], entryNumber: entry['entryNumber'] });
    }
    const url = `/v1/entries/${entry['id'] as string}/goods?limit=2`;
    const { body: first } = await importer.get(url).expect(200);
    const { body: rest } = await importer.get(`${url}&cursor=${first.page.next as string}`).expect(200);
    expect([...first.items, ...rest.items].map(({ id }: any) => id)).toEqual(all.map(([, id]) => id));
  });

  it('are there for nobody else', async () => {
    const other = await t.as('importer', 'sandbox-importer-2');
    await other.get(`/v1/entries/${entry['id'] as string}/goods`).expect(404);
    for (const [kind, path] of Object.entries(PATHS))
      await other.get(`/v1/${path}/${ids[kind as keyof typeof ids]}/entry`).expect(404);
    await (await t.as('rights_holder')).get(`/v1/detentions/${ids.detention}/entry`).expect(403);
  });

  it('tell a reader of one side nothing of the other', async () => {
    // Another’s goods under this number, by mistake or on purpose: its record is not told, nor this entry to it.
    const stranger = { ...IMPORTER, organisationId: organisationOf('sandbox-importer-2') };
    const goods = await presentedGoods(t, '2026-03-02', { parties: [stranger], entryNumber: entry['entryNumber'] });
    const seized = await made('/v1/seizures', permitSeizure(goods.id));
    expect(await goodsOf(importer)).toEqual(Object.entries(ids).sort());
    expect(await goodsOf(officer)).toContainEqual(['seizure', seized]);
    const other = await t.as('importer', 'sandbox-importer-2');
    await other.get(`/v1/seizures/${seized}`).expect(200);
    await other.get(`/v1/seizures/${seized}/entry`).expect(404);

    const counsel = await t.as('counsel', 'sandbox-counsel-2');
    const organisations = [organisationOf('sandbox-importer'), organisationOf('sandbox-counsel-2')];
    await asOwner(t, (client) =>
      client.query(
        `insert into access_grant (id, grantor_organisation_id, grantee_organisation_id, resources, actions, valid_from, valid_until, reason, granted_by, granted_at)
         values ('grt_links', $1, $2, '{entries,seizures}', '{read}', '2026-01-01', '2026-12-31', 'x', 'test', now())`,
        organisations,
      ),
    );
    expect(await goodsOf(counsel)).toEqual([['seizure', ids.seizure]]);
    await counsel.get(`/v1/detentions/${ids.detention}/entry`).expect(404);
    await counsel.get(`/v1/seizures/${ids.seizure}/entry`).expect(200);
  });
});
