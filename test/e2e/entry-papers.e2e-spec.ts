import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { IsoDate } from '../../src/kernel/dates.js';
import { DueWork } from '../../src/platform/work/due-work.js';
import { startTestApp } from '../support/app.js';
import type { Caller, TestApp } from '../support/app.js';
import { SANDBOX_BONDS } from '../../src/features/bonds/index.js';
import { Entries } from '../../src/features/entries/index.js';
import { SANDBOX_IMPORTERS } from '../../src/features/importers/index.js';
import { aFiling, filed, solarLine } from '../support/entries.js';
import { organisationOf } from '../support/sandbox-actors.js';
import { post } from '../support/seizures.js';
import { codesIn } from '../support/refusals.js';

let t: TestApp;
let importer: Caller;
let officer: Caller;
let fileId: string;
const today = (day: string): void => t.setNow(`${day}T15:00:00Z`);
beforeAll(async () => {
  t = await startTestApp();
  today('2026-03-02');
  importer = await t.as('importer');
  officer = await t.as('entry_specialist');
  const sent = await importer.post('/v1/files').send({ kind: 'document', content: PDF });
  fileId = sent.body.id as string;
});
afterAll(() => t.close());

const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF\n').toString('base64');
const DOCUMENT = 'packing_list';
const act = (caller: Caller, id: string, what: string, body: object) => post(caller, `/v1/entries/${id}/${what}`, body);
const request = (id: string, caller = officer) =>
  act(caller, id, 'document-requests', { document: DOCUMENT, reason: 'The packing list of the container.' });

describe('a document that customs asks for', () => {
  it('is due 120 days from the notice, is late in the queue, and is met by its files, which the parties can open', async () => {
    today('2026-03-02');
    const id = (await filed(importer))['id'] as string;
    const asked = await request(id);
    expect(asked.body.documents).toMatchObject([
      { document: DOCUMENT, status: 'requested', requestedOn: '2026-03-02', dueOn: '2026-06-30', extended: false },
    ]);
    const determination = `/v1/determinations/${asked.body.documents[0].determinationIds[0]}`;
    expect((await importer.get(determination).expect(200)).body).toMatchObject({ question: 'document_period' });
    expect(codesIn(await request(id))).toEqual(['document.requested_before']);

    today('2026-07-06');
    await t.app.get(DueWork).doAll();
    const item = `/v1/work-items/entry_clock~${id}~document.${DOCUMENT}`;
    expect((await officer.get(item).expect(200)).body.dueOn).toBe('2026-06-30');
    const { body: late } = await importer.get(`/v1/entries/${id}/documents`).expect(200);
    expect(late.documents[0].status).toBe('overdue');

    const body = { document: DOCUMENT, fileIds: [fileId] };
    const { body: done } = await act(importer, id, 'documents', body);
    expect(done.documents).toMatchObject([{ status: 'provided_late', providedOn: '2026-07-06', fileIds: [fileId] }]);
    await officer.get(item).expect(404);
    const link = await officer.post(`/v1/entries/${id}/documents/${fileId}/links`).expect(200);
    expect((await officer.get(link.body.href).expect(200)).headers['content-type']).toBe('application/pdf');
    const stranger = await t.as('importer', 'sandbox-importer-2');
    await stranger.post(`/v1/entries/${id}/documents/${fileId}/links`).expect(404);
    await stranger.get(`/v1/entries/${id}/documents`).expect(404);
    expect((await act(stranger, id, 'documents', body)).status).toBe(404);
    const other = (await filed(importer))['id'] as string;
    await officer.post(`/v1/entries/${other}/documents/${fileId}/links`).expect(404);
  });

  it('has more time once, and what is asked for again is open again', async () => {
    today('2026-03-02');
    const id = (await filed(importer))['id'] as string;
    const more = (given: object) =>
      act(officer, id, 'document-extensions', { document: DOCUMENT, days: 60, appliedOn: '2026-03-02', ...given });
    expect(codesIn(await more({}))).toEqual(['document.not_requested']);
    await request(id);
    expect(codesIn(await more({ days: 61, appliedOn: '2026-03-03' }))).toEqual([
      'document.extension_too_long',
      'date.in_future',
    ]);
    expect(codesIn(await more({ appliedOn: '2026-03-01' }))).toEqual(['document.extension_applied_before']);
    const { body: extended } = await more({});
    expect(extended.documents).toMatchObject([{ extended: true, dueOn: '2026-08-29', rolledTo: '2026-08-31' }]);
    expect(codesIn(await more({}))).toEqual(['document.extended_before']);
    const { body: own } = await act(importer, id, 'documents', { document: DOCUMENT, fileIds: [fileId] });
    expect(own.documents[0].status).toBe('provided');

    today('2026-03-03');
    expect((await request(id)).body.documents).toMatchObject([
      { status: 'requested', dueOn: '2026-07-01', extended: false, fileIds: [fileId] },
    ]);
    const waived = await act(officer, id, 'document-waivers', { document: DOCUMENT, reason: 'Not needed.' });
    expect(waived.body.documents[0]).toMatchObject({ status: 'waived', waivedOn: '2026-03-03' });
    const { body: timeline } = await importer.get(`/v1/entries/${id}/timeline`).expect(200);
    expect(timeline.clocks.filter(({ name }: any) => name === 'document').map(({ status }: any) => status)).toEqual([
      'superseded',
      'superseded',
      'met',
    ]);

    await request(id);
    const { body: reopened } = await importer.get(`/v1/entries/${id}/timeline`).expect(200);
    expect(reopened.clocks.findLast(({ name }: any) => name === 'document').status).toBe('running');
  });

  it('is filed unasked, with files of one’s own alone; nothing is asked for on an entry that is over', async () => {
    const id = (await filed(importer))['id'] as string;
    const mine = { document: 'commercial_invoice', fileIds: [fileId] };
    expect(codesIn(await act(officer, id, 'documents', mine))).toEqual(['file.unknown']);
    expect((await act(importer, id, 'documents', mine)).body.documents).toMatchObject([{ status: 'filed' }]);
    expect((await request(id, importer)).status).toBe(403);
    await act(officer, id, 'status-changes', { to: 'cancelled' });
    expect(codesIn(await request(id))).toEqual(['entry.over']);
  });
});

describe('the Center of an entry', () => {
  it('is assigned and moved with its ground, and each move stays on record', async () => {
    today('2026-03-02');
    const id = (await filed(importer))['id'] as string;
    const assign = (center: string, ground: string) =>
      act(officer, id, 'center-assignments', { center, ground, reason: 'Heading 8541.' });
    expect(codesIn(await assign('CEE010', 'appeal'))).toEqual(['center.nothing_to_appeal']);
    expect((await assign('CEE010', 'predominant_goods')).body.center).toBe('CEE010');
    expect((await assign('CEE007', 'appeal')).body.center).toBe('CEE007');
    expect(codesIn(await assign('CEE007', 'appeal'))).toEqual(['center.already']);
    expect((await assign('CEE011', 'appeal')).status).toBe(400);
    const { body } = await importer.get(`/v1/entries/${id}/timeline`).expect(200);
    expect(body.events.map(({ details }: any) => [details.from, details.to]).slice(1)).toEqual([
      [undefined, 'CEE010'],
      ['CEE010', 'CEE007'],
    ]);
  });
});

const OWNER = { name: 'Copperleaf Trading', street: '9 Dock Road', city: 'Tacoma', country: 'US' };
const ENTERED = {
  importerRole: 'broker_designated',
  importerId: SANDBOX_IMPORTERS[0]!.id,
  lines: [solarLine({ additionalHtsNumbers: ['9903.03.01', '9903.91.02'] })],
};
const declaration = { owner: OWNER, executedBy: 'owner', purpose: 'relief', entityType: 'corporation' };
const declare = (id: string, given: object = {}, caller = importer) =>
  act(caller, id, 'owner-declaration', { ...declaration, jurisdictionOfOrganization: 'US-DE', ...given });

describe('the declaration of the actual owner', () => {
  it('relieves whoever named the owner in the summary, of its bond too with a bond of the owner', async () => {
    today('2026-03-02');
    const named = { ...ENTERED, filing: 'entry_and_summary', actualOwner: OWNER };
    const id = (await filed(officer, named))['id'] as string;
    await importer.get(`/v1/entries/${id}/owner-declaration`).expect(404);
    expect(codesIn(await declare(id, { bondNumber: '240000001' }))).toEqual(['owner.bond_not_in_force']);
    expect(codesIn(await declare(id, { bondNumber: '999999999' }))).toEqual(['owner.bond_not_in_force']);
    const { body } = await declare(id, { bondNumber: SANDBOX_BONDS[1]!.number });
    expect(body).toMatchObject({ statutoryRelief: true, contractualRelief: true, declaredOn: '2026-03-02' });
    expect((await importer.get(`/v1/entries/${id}/owner-declaration`).expect(200)).body).toEqual(body);
    expect((await declare(id)).body.code).toBe('entry.owner_declared');
    const { body: entry } = await importer.get(`/v1/entries/${id}`).expect(200);
    const reliefs = (asOf: IsoDate, knownAt = '2026-03-03T00:00:00Z') =>
      t.app.get(Entries).findOwnerReliefs({ entryNumbers: [entry.entryNumber], asOf, knownAt });
    expect(await reliefs('2026-03-02')).toMatchObject([
      { statutoryRelief: true, contractualRelief: true, bondNumber: SANDBOX_BONDS[1]!.number },
    ]);
    expect([await reliefs('2026-03-01'), await reliefs('2026-03-02', '2026-03-01T00:00:00Z')]).toEqual([[], []]);
    expect(entry.clocks.find(({ name }: any) => name === 'owner_declaration')).toMatchObject({
      dueOn: '2026-05-31',
      status: 'met',
    });
    const stranger = await t.as('importer', 'sandbox-importer-2');
    await stranger.get(`/v1/entries/${id}/owner-declaration`).expect(404);
  });

  it('is refused for relief with every fault at once, and taken for other purposes', async () => {
    today('2026-03-02');
    const id = (await filed(officer, ENTERED))['id'] as string;
    const faults = await declare(id, { jurisdictionOfOrganization: 'CN', fileIds: ['fil_01jd3z3m8tf0qr6f2x8mz0c2yv'] });
    expect(codesIn(faults)).toEqual(['owner.summary_missing', 'owner.nonresident_without_bond', 'file.unknown']);
    const { body } = await declare(id, { purpose: 'other' });
    expect(body).toMatchObject({ statutoryRelief: false, contractualRelief: false });
  });
});

describe('that an entry is taken', () => {
  it('is an answer that is kept, explains itself rule by rule, and is computed again from what was on record then', async () => {
    today('2026-03-02');
    const entry = await filed(importer);
    const id = entry['determinationId'] as string;
    const { body: stored } = await importer.get(`/v1/determinations/${id}`).expect(200);
    expect(stored).toMatchObject({
      question: 'entry_acceptance',
      outcome: 'taken',
      inputs: { entryId: entry['id'], version: 1 },
      result: {
        findings: [],
        timeOfEntryOn: null,
        duties: { total: '189481.50' },
        bondVersionIds: entry['bondVersionIds'],
      },
    });
    const rules = stored.steps.map(({ rule }: any) => rule);
    expect(rules).toEqual(expect.arrayContaining(['ENTRY-03', 'ENTRY-04', 'ENTRY-09', 'ENTRY-14', 'ENTRY-16']));
    for (const step of stored.steps) expect(step.citations.length).toBeGreaterThan(0);
    const { body: again } = await importer.post('/v1/recomputations').send({ determinationId: id }).expect(200);
    expect([again.same, again.digest]).toEqual([true, stored.digest]);
    const { body: why } = await importer.get(`/v1/entries/${entry['id']}/versions/1/acceptance`).expect(200);
    expect([why.id, why.digest]).toEqual([id, stored.digest]);
    const other = await t.as('importer', 'sandbox-importer-2');
    await other.get(`/v1/determinations/${id}`).expect(404);
    await other.get(`/v1/entries/${entry['id']}/versions/1/acceptance`).expect(404);
    for (const version of ['2', '0', 'x'])
      await importer.get(`/v1/entries/${entry['id']}/versions/${version}/acceptance`).expect(404);
  });
});

describe('the code of an agency', () => {
  it('is assigned to a partner agency by an administrator, anew where it was another’s, and read by whoever flags goods', async () => {
    const administrator = await t.as('administrator');
    const [first, second] = ['sandbox-partner-agency', 'sandbox-partner-agency-2'].map(organisationOf);
    const assign = (organisationId: string | undefined, as = administrator) =>
      post(as, '/v1/agency-codes', { code: 'CPSC', organisationId });
    const flagged = aFiling({ lines: [solarLine({ agencies: ['CPSC'] })] });
    const toldOf = async (): Promise<object[]> => (await post(importer, '/v1/entries/validate', flagged)).body.findings;
    expect(await toldOf()).toMatchObject([{ code: 'agency.not_on_record', pointer: '/lines/0/agencies/0' }]);
    expect(await assign(first)).toMatchObject({ status: 201, body: { code: 'CPSC', organisationId: first } });
    // Whoever flags goods to it from now on is told nothing.
    expect(await toldOf()).toEqual([]);
    expect((await assign(second)).body.organisationId).toBe(second);
    const refused = await assign(organisationOf('sandbox-importer'));
    expect([refused.status, refused.body.errors[0].code]).toEqual([422, 'agency_code.no_agency']);
    expect((await assign(first, officer)).status).toBe(403);
    const { body } = await importer.get('/v1/agency-codes').expect(200);
    expect(body.items.map(({ code }: any) => code)).toEqual(['CPSC', 'DOC', 'EPA', 'FDA']);
    expect(body.items[0]).not.toHaveProperty('organisationId');
    const { body: seen } = await officer.get('/v1/agency-codes?limit=1').expect(200);
    expect(seen.items).toEqual([{ code: 'CPSC', organisationId: second }]);
  });
});
