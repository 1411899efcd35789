import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DueWork } from '../../src/platform/work/due-work.js';
import { startTestApp } from '../support/app.js';
import type { Caller, TestApp } from '../support/app.js';
import { filed } from '../support/entries.js';
import { codesIn } from '../support/refusals.js';
import { post } from '../support/seizures.js';

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
  const content = Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF\n').toString('base64');
  fileId = (await importer.post('/v1/files').send({ kind: 'document', content })).body.id as string;
});
afterAll(() => t.close());

const DOCUMENT = 'packing_list';
const act = (caller: Caller, id: string, what: string, body: object) => post(caller, `/v1/entries/${id}/${what}`, body);

describe('a document that customs asks for (19 CFR 163.6)', () => {
  it('is a record that is demanded, due 30 days from its receipt, with more time as often as it is asked for in time', async () => {
    today('2026-03-02');
    const id = (await filed(importer))['id'] as string;
    const demand = (given: object) =>
      act(officer, id, 'document-requests', {
        document: DOCUMENT,
        reason: 'The books.',
        basis: 'records_demand',
        ...given,
      });
    const wrong = { receivedOn: '2026-03-01', withinDays: 30 };
    expect(codesIn(await demand(wrong))).toEqual(['document.period_not_shorter', 'document.demanded_before_entry']);
    expect(codesIn(await demand({ basis: 'missing_document', withinDays: 5 }))).toEqual(['document.of_records_demand']);
    today('2026-03-03');
    const { body } = await demand({ receivedOn: '2026-03-02', withinDays: 10 });
    expect(body.documents).toMatchObject([{ basis: 'records_demand', receivedOn: '2026-03-02', dueOn: '2026-03-12' }]);
    const more = (days: number) =>
      act(officer, id, 'document-extensions', { document: DOCUMENT, days, appliedOn: '2026-03-03' });
    await more(65);
    expect((await more(5)).body.documents).toMatchObject([
      { extended: true, dueOn: '2026-05-21', rolledTo: '2026-05-21' },
    ]);
    const { body: told } = await importer.get(`/v1/entries/${id}/timeline`).expect(200);
    const clocks = told.clocks.filter(({ name }: { name: string }) => name === 'document');
    expect(clocks.map(({ length, citation }: any) => [length, citation.authority])).toEqual(
      [10, 75, 80].map((length) => [length, '19 CFR 163.6(a)']),
    );
    today('2026-05-22');
    await t.app.get(DueWork).doAll();
    expect(
      codesIn(await act(officer, id, 'document-extensions', { document: DOCUMENT, days: 5, appliedOn: '2026-05-22' })),
    ).toEqual(['document.more_time_asked_late']);
    const item = `/v1/work-items/entry_clock~${id}~document.${DOCUMENT}`;
    expect((await officer.get(item).expect(200)).body.dueOn).toBe('2026-05-21');
    await act(importer, id, 'documents', { document: DOCUMENT, fileIds: [fileId] });
    await officer.get(item).expect(404);
  });
});
