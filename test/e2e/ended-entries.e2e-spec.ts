import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp } from '../support/app.js';
import type { Caller, TestApp } from '../support/app.js';
import { HEADINGS, WITH_SUMMARY, filed, solarLine } from '../support/entries.js';
import { agencyOfEntries } from '../support/entry-agency.js';
import { post } from '../support/seizures.js';

let t: TestApp;
let importer: Caller;
let officer: Caller;
let agency: Caller;
let fileId: string;
beforeAll(async () => {
  t = await startTestApp();
  t.setNow('2026-03-02T15:00:00Z');
  importer = await t.as('importer');
  officer = await t.as('entry_specialist');
  agency = await agencyOfEntries(t);
  const content = Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF\n').toString('base64');
  fileId = (await importer.post('/v1/files').send({ kind: 'document', content })).body.id as string;
});
afterAll(() => t.close());

type Entry = Record<string, any>;
const goods = { lines: [solarLine({ additionalHtsNumbers: HEADINGS, agencies: ['EPA'] })] };
const at = (id: string, what: string, body: object, by = officer) => post(by, `/v1/entries/${id}/${what}`, body);
const document = 'packing_list';
const done = async (id: string, what: string, body: object, by = officer): Promise<void> => {
  const { status, body: answer } = await at(id, what, body, by);
  if (status > 201) throw new Error(JSON.stringify(answer));
};

// What has to happen on an entry so that each act would have something to act on.
async function ended(...moves: readonly string[]): Promise<Entry> {
  const filing = moves.includes('closed') ? 'entry_and_summary' : 'entry';
  const entry = await filed(importer, { ...goods, filing });
  await done(entry['id'], 'agency-dispositions', { disposition: 'may_proceed' }, agency);
  await done(entry['id'], 'document-requests', { document, reason: 'The packing list of the container.' });
  for (const to of moves) await done(entry['id'], 'status-changes', { to });
  return (await importer.get(`/v1/entries/${entry['id']}`).expect(200)).body as Entry;
}
const corrected = (entry: Entry, filing: string) =>
  importer
    .put(`/v1/entries/${entry['id']}`)
    .set('if-match', `"${entry['version']}"`)
    .send({ ...entry['declared'], filing, reason: 'The carrier was another.' });

const ACTS: Readonly<Record<string, (entry: Entry) => PromiseLike<{ status: number; body: any }>>> = {
  correction: (entry) => corrected(entry, 'entry'),
  summary: (entry) => corrected(entry, 'entry_and_summary'),
  'answer of an agency': ({ id }) => at(id, 'agency-dispositions', { disposition: 'hold' }, agency),
  'request of a document': ({ id }) =>
    at(id, 'document-requests', { document: 'commercial_invoice', reason: 'The invoice.' }),
  'more time for a document': ({ id }) =>
    at(id, 'document-extensions', { document, days: 30, appliedOn: '2026-03-02' }),
  'waiver of a document': ({ id }) => at(id, 'document-waivers', { document, reason: 'Not needed.' }),
  document: ({ id }) => at(id, 'documents', { document, fileIds: [fileId] }, importer),
  'declaration of an owner': ({ id }) =>
    at(
      id,
      'owner-declaration',
      { owner: { name: 'Copperleaf Trading' }, executedBy: 'owner', purpose: 'other', entityType: 'llc' },
      importer,
    ),
  'assignment to a Center': ({ id }) =>
    at(id, 'center-assignments', { center: 'CEE010', ground: 'predominant_goods', reason: 'Heading 8541.' }),
  release: ({ id }) => at(id, 'status-changes', { to: 'released' }),
  'extension of its liquidation': ({ id }) =>
    at(id, 'liquidation/extensions', { ground: 'information_needed', reason: 'A laboratory report.' }, supervisor),
};
let supervisor: Caller;
beforeAll(async () => {
  supervisor = await t.as('supervisor');
});

const stateOf = async ({ id }: Entry): Promise<unknown> => {
  const [entry, timeline] = await Promise.all(
    [`/v1/entries/${id}`, `/v1/entries/${id}/timeline`].map((path) => officer.get(path).expect(200)),
  );
  return [entry!.body, timeline!.body];
};

describe.each([
  ['cancelled', ['cancelled'], 'entry.over'],
  ['closed', ['released', 'closed'], 'entry.over'],
] as const)('on an entry that is %s', (state, moves, code) => {
  let entry: Entry;
  beforeAll(async () => {
    entry = await ended(...moves);
    expect(entry['status']).toBe(state);
  });
  it.each(Object.keys(ACTS))('nothing is done: %s', async (name) => {
    const before = await stateOf(entry);
    const { status, body } = await ACTS[name]!(entry);
    const own: Record<string, string> = { release: 'entry.not_from_here' };
    if (name === 'extension of its liquidation') {
      // A closed one is refused where it is liquidated, and what was cancelled has no time to extend.
      if (state === 'closed') return;
      own[name] = 'liquidation.not_begun';
    }
    expect([status, body.errors.map((fault: Entry) => fault['code'])]).toEqual([422, [own[name] ?? code]]);
    expect(body.errors[0]).toMatchObject({ remedy: expect.any(String), citation: expect.any(Object) });
    if (name !== 'extension of its liquidation') expect(body.errors[0].rule).toMatch(/^ENTRY-\d\d@\d$/);
    expect(await stateOf(entry)).toEqual(before);
  });
});

describe('on an entry whose goods are refused', () => {
  it.each(['correction', 'summary'])('no %s is taken', async (name) => {
    const entry = await ended('refused');
    const before = await stateOf(entry);
    const { status, body } = await ACTS[name]!(entry);
    expect([status, body.errors.map((fault: Entry) => fault['code'])]).toEqual([422, ['entry.goods_refused']]);
    expect(body.errors[0]).toMatchObject({ rule: 'ENTRY-35@1', remedy: expect.any(String) });
    expect(await stateOf(entry)).toEqual(before);
  });
});

it('a reconciliation that customs refuses has reconciled nothing, and another may', async () => {
  const { id: named, entryNumber } = await filed(importer, { ...WITH_SUMMARY, reconciliation: ['value'] });
  const reconciling = () =>
    filed(importer, {
      ...WITH_SUMMARY,
      entryType: '09',
      reconciliation: ['value'],
      underlyingEntryNumbers: [entryNumber],
    });
  const clock = async () => {
    const { clocks } = (await importer.get(`/v1/entries/${named}`).expect(200)).body;
    return clocks.find(({ name }: Entry) => name === 'reconciliation');
  };
  const { id } = await reconciling();
  expect(await clock()).toMatchObject({ status: 'met' });
  await done(id, 'status-changes', { to: 'refused' });
  expect(await clock()).toMatchObject({ status: 'running', dueOn: '2027-12-02' });
  await reconciling();
  await done(id, 'status-changes', { to: 'cancelled' });
  expect(await clock()).toMatchObject({ status: 'met' });
  const { events } = (await importer.get(`/v1/entries/${named}/timeline`).expect(200)).body;
  const told = events.map(({ kind }: Entry) => kind).filter((kind: string) => kind.startsWith('reconcil'));
  expect(told).toEqual(['reconciled', 'reconciliation_withdrawn', 'reconciled']);
});
