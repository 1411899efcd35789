import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';

let t: TestApp;
beforeAll(async () => {
  t = await startTestApp();
});
afterAll(() => t.close());

const line = {
  htsNumber: '8541.42.0010',
  countryOfOrigin: 'CN',
  enteredValue: '20000.00',
  quantity: '1000',
  unit: 'No.',
};
const entry = (lines: readonly object[]) => ({ entryType: '03', modeOfTransport: '11', timesPer12Months: 12, lines });
const quote = (plannedEntries: readonly object[]) =>
  t
    .anonymous()
    .post('/v1/bond-requirement-quotes')
    .send({
      asOf: '2026-03-02',
      importer: {
        entityType: 'corporation',
        firstEntryOn: '2015-01-01',
        jurisdictionOfOrganization: 'US-DE',
        existingBondAmount: '100000.00',
      },
      plannedEntries,
    });

describe('one answer holds less than a megabyte', () => {
  it('of a quote of 999 lines, each of which shows what it comes to', async () => {
    const parties = 'Changzhou Trina Solar Energy Co., Ltd.';
    const cases = { adcvdCases: ['A-570-979', 'C-570-980'], exporter: parties, producer: parties };
    const lines = Array.from({ length: 999 }, (_, i) => ({
      ...line,
      ...cases,
      enteredValue: `${String(20_000 + i)}.00`,
    }));
    const { text, body } = await quote([entry(lines)]).expect(200);
    expect(Buffer.byteLength(text)).toBeLessThan(1_000_000);
    const [first] = body.result.plannedEntries[0].lines;
    expect(first).toMatchObject({ htsNumber: '8541.42.0010', total: '18858.00' });
    expect(first).not.toHaveProperty('additional');
  });

  it('of a quote of 950 lines in fifty entries: each rule is shown at its first step, and its digest comes out again', async () => {
    const lines = Array.from({ length: 19 }, () => line);
    const { text, body } = await quote(Array.from({ length: 50 }, () => entry(lines))).expect(200);
    expect(Buffer.byteLength(text)).toBeLessThan(1_000_000);
    expect(body.warnings).toContainEqual(expect.objectContaining({ code: 'steps.first_of_each_rule' }));
    const rules = body.steps.map(({ rule }: { rule: string }) => rule);
    expect(rules).toContain('BOND-01');
    expect(rules).toEqual([...new Set(rules)]);
    const { question, questionVersion, inputs, asOf, knownAt, digest } = body;
    const again = await t
      .anonymous()
      .post('/v1/recomputations')
      .send({ question, questionVersion, inputs, asOf, knownAt, digest })
      .expect(200);
    expect(again.body.same).toBe(true);
    expect(Buffer.byteLength(again.text)).toBeLessThan(1_000_000);
  });

  it('and one that cannot is refused, with what to do', async () => {
    const lines = Array.from({ length: 200 }, () => line);
    const asked = { asOf: '2026-03-02', modeOfTransport: '40', lines };
    const { body } = await t.anonymous().post('/v1/duty-determinations').send(asked).expect(413);
    expect(body).toMatchObject({
      code: 'answer.too_large',
      errors: [{ remedy: expect.stringContaining('fewer lines') }],
    });
  });
});
