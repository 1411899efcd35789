import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ACCEPTED, abandonRequest, permitSeizure } from '../support/abandonments.js';
import { asOwner } from '../support/access/as-owner.js';
import { startTestApp } from '../support/app.js';
import type { Caller, TestApp } from '../support/app.js';
import { suspectedCounterfeits, watches } from '../support/detentions.js';
import { filed } from '../support/entries.js';
import { presentedGoods } from '../support/goods.js';
import { codesIn } from '../support/refusals.js';
import { organisationOf } from '../support/sandbox-actors.js';
import { STUFFED, aSecurityFiling, toldAtLading } from '../support/security-filings.js';
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

describe('the advance data of goods', () => {
  const PATH = '/v1/importer-security-filings';
  const waiting = async (kind: string): Promise<readonly string[]> => {
    const specialist = await t.as('entry_specialist');
    const { body } = await specialist.get(`/v1/work-items?kind=${kind}`).expect(200);
    return body.items.map(({ subjectId }: any) => subjectId);
  };

  it('are filed before lading, found by their entry, and completed before arrival', async () => {
    const filing = aSecurityFiling({ entryNumber: entry['entryNumber'] });
    const { status, body } = await post(importer, PATH, filing);
    const times = {
      required: true,
      elements: { dueAt: '2026-03-06T16:00:00.000Z', standing: 'timely' },
      stuffing: { dueAt: '2026-03-19T08:00:00.000Z', standing: 'time_running' },
      damagesUnder: null,
    };
    expect([status, body]).toMatchObject([201, { times, standing: 'time_running', late: false, entryId: entry['id'] }]);
    const { body: found } = await importer.get(`${PATH}?entryId=${entry['id'] as string}`).expect(200);
    expect(found.items.map(({ id }: any) => id)).toEqual([body.id]);
    expect(await waiting('isf_stuffing')).toContain(body.id);
    expect((await post(importer, PATH, filing)).body.code).toBe('isf.bill_filed');

    const update = (version: number) =>
      importer
        .put(`${PATH}/${body.id as string}`)
        .set('if-match', `"${version}"`)
        .send({ ...toldAtLading(STUFFED), reason: 'It was stuffed.' });
    expect((await update(1).expect(200)).body).toMatchObject({
      version: 2,
      standing: 'timely',
      reason: 'It was stuffed.',
    });
    await update(1).expect(412);
    const { body: first } = await importer.get(`${PATH}/${body.id as string}?version=1`).expect(200);
    expect(first.told).not.toHaveProperty('consolidator');
    expect(await waiting('isf_stuffing')).not.toContain(body.id);
    t.setNow('2026-03-20T08:00:00Z');
    expect(codesIn(await update(2).expect(422))).toEqual(['isf.arrived']);
    t.setNow('2026-03-06T15:00:00Z');
  });

  it('are told late, and wait for customs until they are withdrawn', async () => {
    const { body } = await post(importer, PATH, aSecurityFiling({ ladenAt: '2026-03-07T14:59:59Z' }));
    expect(body).toMatchObject({ late: true, standing: 'late', times: { damagesUnder: '19 CFR 113.62(j)' } });
    const { body: kept } = await importer.get(`/v1/determinations/${body.determinationId as string}`).expect(200);
    expect([kept.question, kept.outcome]).toEqual(['isf_timeliness', 'late']);
    expect(await waiting('isf_late')).toEqual([body.id]);
    const { body: late } = await importer.get(`${PATH}?late=true`).expect(200);
    expect(late.items.map(({ id }: any) => id)).toEqual([body.id]);
    const why = { reason: 'The order was cancelled.' };
    const { body: withdrawn } = await post(importer, `${PATH}/${body.id as string}/withdrawal`, why);
    expect(withdrawn).toMatchObject({ status: 'withdrawn', withdrawalReason: 'The order was cancelled.' });
    expect(await waiting('isf_late')).toEqual([]);
    expect(codesIn(await post(importer, `${PATH}/${body.id as string}/withdrawal`, why))).toEqual(['isf.withdrawn']);
  });

  it('are filed by every importer of a bill of lading, by none twice, and tell nobody of another’s', async () => {
    const billOfLading = 'MAEU555000111';
    const second = await t.as('importer', 'sandbox-importer-2');
    const mine = () => post(importer, PATH, aSecurityFiling({ billOfLading }));
    const theirs = () => post(second, PATH, aSecurityFiling({ billOfLading, bondNumber: '240000002' }));
    const [first, other] = [await mine(), await theirs()];
    expect([first.status, other.status]).toEqual([201, 201]);
    // Whoever comes second is answered as whoever came first.
    const { id, importerId, filedAt, updatedAt, determinationId, told } = other.body;
    const own = { id, importerId, filedAt, updatedAt, determinationId, told };
    expect(other.body).toEqual({ ...first.body, ...own });
    expect(told).toEqual({ ...first.body.told, bondNumber: '240000002' });
    for (const [caller, others, ownId] of [
      [importer, id, first.body.id],
      [second, first.body.id, id],
    ]) {
      const { body } = await caller.get(PATH).expect(200);
      const bills = body.items.filter((one: any) => one.billOfLading === billOfLading).map((one: any) => one.id);
      expect(bills).toEqual([ownId]);
      await caller.get(`${PATH}/${others as string}`).expect(404);
    }
    expect((await mine()).body.code).toBe('isf.bill_filed');
    expect((await theirs()).body.code).toBe('isf.bill_filed');
    await post(second, `${PATH}/${id as string}/withdrawal`, { reason: 'It was of another bill.' });
    expect((await mine()).body.code).toBe('isf.bill_filed');
    expect((await Promise.all([theirs(), theirs()])).map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it('are refused with every fault at once', async () => {
    const wrong = { bondNumber: '240000002', buyer: { name: 'Nobody' } };
    const answer = await post(importer, PATH, aSecurityFiling({ ...wrong, entryNumber: 'ABC-1234567-6' }));
    expect([answer.status, codesIn(answer).sort()]).toEqual([
      422,
      ['isf.bond_of_another', 'isf.entry_not_on_record', 'isf.party_not_told'],
    ]);
  });
});
