import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp } from '../support/app.js';
import type { Caller, TestApp } from '../support/app.js';
import { watches } from '../support/detentions.js';

let t: TestApp;
let officer: Caller;
beforeAll(async () => {
  t = await startTestApp();
  officer = await t.as('port_officer');
});
afterAll(() => t.close());

const many = (count: number, text: string): string => Array.from({ length: count }, () => text).join(',');
const unknownFields = (count: number): string =>
  Array.from({ length: count }, (_, i) => `"field${String(i)}":1`).join(',');
const HALF_A_MEGABYTE = 500_000;

const QUOTE = '/v1/bond-requirement-quotes';
const recomputation = (inputs: string): string =>
  `{"question":"bond_requirement","asOf":"2026-03-02","knownAt":"2026-03-02T14:00:00Z","inputs":${inputs}}`;

describe('a body made to cost', () => {
  it.each<[string, string, string, string]>([
    ['300,000 empty entries', QUOTE, `{"plannedEntries":[${many(300_000, '{}')}]}`, 'body.too_many_values'],
    ['70,000 unknown fields', QUOTE, `{${unknownFields(70_000)}}`, 'body.too_many_fields'],
    ['as many in inputs', '/v1/recomputations', recomputation(`{${unknownFields(70_000)}}`), 'body.too_many_fields'],
    ['500,000 numbers', QUOTE, `{"plannedEntries":[${many(HALF_A_MEGABYTE, '1')}]}`, 'body.too_many_values'],
    ['lists in a list', QUOTE, `{"plannedEntries":[${many(340_000, '[]')}]}`, 'body.too_many_values'],
    ['a list without end', QUOTE, `{"a":${'['.repeat(HALF_A_MEGABYTE)}`, 'body.too_deep'],
    ['a field named without end', QUOTE, `{"${'x'.repeat(HALF_A_MEGABYTE)}":1}`, 'body.name_too_long'],
    ['a text without end', QUOTE, `{"asOf":"${'\\"'.repeat(HALF_A_MEGABYTE)}"}`, 'date.malformed'],
    ['200 unknown fields', QUOTE, `{${unknownFields(200)}}`, 'field.unknown'],
    [
      '9,000 unknown fields in 50 objects',
      QUOTE,
      `{"plannedEntries":[${many(50, `{${unknownFields(180)}}`)}]}`,
      'field.unknown',
    ],
    ['9,000 of a list of 50', QUOTE, `{"plannedEntries":[${many(9_000, '{}')}]}`, 'entries.too_many'],
    ['9,000 NULs', QUOTE, `{"plannedEntries":[${many(9_000, '"\\u0000"')}]}`, 'text.not_unicode'],
    ['9,000 lists', QUOTE, `{"plannedEntries":[${many(9_000, '[]')}]}`, 'list.in_list'],
  ])('%s: is refused in a few words', async (_, path, body, code) => {
    const answer = await t.anonymous().post(path).type('application/json').send(body).expect(400);
    const { errors, moreErrors = 0, detail } = answer.body;
    expect(errors.map((fault: { code: string }) => fault.code)).toContain(code);
    expect(errors.length).toBeLessThanOrEqual(100);
    expect(detail.includes(`and ${String(moreErrors)} more`)).toBe(moreErrors > 0);
    expect(answer.text.length).toBeLessThan(40_000);
  });

  it('is told how many faults it has beyond those listed', async () => {
    const body = `{${unknownFields(190)}}`;
    const { body: refusal } = await t.anonymous().post(QUOTE).type('application/json').send(body).expect(400);
    // The three fields a quote needs are missing besides.
    expect([refusal.errors.length, refusal.moreErrors]).toEqual([100, 93]);
    expect(refusal.detail).toBe(
      'The request has faults; none of it was carried out. 100 faults are listed, and 93 more.',
    );
  });
});

describe('a text of blanks', () => {
  it.each([
    ['spaces', '   '],
    ['a space that does not break', '\u00a0'],
    ['what has no width', '\u200b\u2060'],
    ['a mark of direction', '\u202e'],
    ['a new line', '\r\n\t'],
  ])('%s: tells nothing', async (_, grounds) => {
    const detention = { goods: watches, grounds };
    const { body } = await officer
      .post('/v1/detentions')
      .set('Idempotency-Key', randomUUID())
      .send(detention)
      .expect(400);
    expect(body.errors).toMatchObject([{ pointer: '/grounds', code: 'text.blank' }]);
  });

  it('is no certificate that antidumping duties are not reimbursed', async () => {
    const adcvdCases = [{ caseNumber: 'A-570-979', nonReimbursementStatement: ' ' }];
    const specialist = await t.as('entry_specialist');
    const { body } = await specialist
      .post('/v1/entries/validate')
      .send({ lines: [{ adcvdCases }] })
      .expect(400);
    const pointer = '/lines/0/adcvdCases/0/nonReimbursementStatement';
    expect(body.errors).toMatchObject([{ pointer, code: 'text.blank' }]);
  });
});

describe('a value of another form', () => {
  it.each([
    ['a list for an object', { goods: [], grounds: 'x' }, '/goods', 'field.is_object'],
    ['a list of one', { goods: [watches], grounds: 'x' }, '/goods', 'field.is_object'],
    ['text for an object', { goods: 'x', grounds: 'x' }, '/goods', 'field.is_object'],
    ['an object for a list', { goods: { ...watches, parties: {} }, grounds: 'x' }, '/goods/parties', 'field.is_array'],
    ['an object for text', { goods: watches, grounds: { toString: 1 } }, '/grounds', 'field.is_string'],
  ])('%s: one detention, and the same in a batch', async (_, detention, pointer, code) => {
    const one = await officer.post('/v1/detentions').set('Idempotency-Key', randomUUID()).send(detention).expect(400);
    expect(one.body.errors).toMatchObject([{ pointer, code }]);
    const all = { detentions: [detention] };
    const batch = await officer
      .post('/v1/detentions/batches')
      .set('Idempotency-Key', randomUUID())
      .send(all)
      .expect(400);
    expect(batch.body.errors).toMatchObject([{ pointer: `/detentions/0${pointer}`, code }]);
  });

  it.each([
    [{ toString: 1 }, 400],
    [{ valueOf: null }, 400],
    ['0x10', 400],
    ['1e1', 400],
    [' 5', 400],
    [true, 400],
    [[5], 400],
    [1.5, 400],
    ['5', 200],
    [5, 200],
  ])('a limit of %j', async (limit, status) => {
    const answer = await officer.post('/v1/importers/lookup').send({ name: 'blue', limit }).expect(status);
    if (status === 400) expect(answer.body.errors).toMatchObject([{ pointer: '/limit', code: 'field.is_int' }]);
  });

  it.each(['0x10', '1e1', '', '5.0', '+5', '٥'])('limit=%s in an address', async (limit) => {
    const { body } = await t
      .anonymous()
      .get(`/v1/ports?limit=${encodeURIComponent(limit)}`)
      .expect(400);
    expect(body.errors).toMatchObject([{ pointer: '?limit', code: 'field.is_int' }]);
  });
});

describe('what is missing', () => {
  it('is said to be required, each field once', async () => {
    const { body } = await t.anonymous().post(QUOTE).send({}).expect(400);
    expect(body.errors.map(({ pointer, message }: { pointer: string; message: string }) => [pointer, message])).toEqual(
      [
        ['/importer', 'importer is required'],
        ['/plannedEntries', 'plannedEntries is required'],
        ['/asOf', 'asOf is required'],
      ],
    );
  });

  it('may be null where it is not known, and that is said', async () => {
    const importer = { entityType: 'corporation' };
    const { body } = await t.anonymous().post(QUOTE).send({ importer, asOf: '2026-03-02', plannedEntries: [] });
    expect(body.errors).toContainEqual({
      pointer: '/importer/firstEntryOn',
      code: 'field.missing',
      message: 'firstEntryOn is required',
      remedy: 'Send it as /docs describes, or null where it is not known.',
    });
    expect(body.errors).toContainEqual(expect.objectContaining({ pointer: '/plannedEntries', code: 'entries.none' }));
  });

  it('is not said of a number of another kind: that is no number', async () => {
    const plannedEntries = [{ entryType: '01', modeOfTransport: '11', timesPer12Months: 'x', lines: 'x' }];
    const { body } = await t.anonymous().post(QUOTE).send({ plannedEntries });
    const faults = body.errors.filter(({ pointer }: { pointer: string }) => pointer.startsWith('/plannedEntries/'));
    expect(faults.map(({ pointer, code }: { pointer: string; code: string }) => [pointer, code])).toEqual([
      ['/plannedEntries/0/timesPer12Months', 'field.is_int'],
      ['/plannedEntries/0/lines', 'field.is_array'],
    ]);
  });
});
