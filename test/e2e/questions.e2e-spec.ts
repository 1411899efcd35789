import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { asOwner } from '../support/access/as-owner.js';
import { startTestApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { builtContract } from '../support/built-contract.js';
import { BOND_QUOTES } from '../support/golden-requests.js';

let t: TestApp;
beforeAll(async () => {
  t = await startTestApp();
});
afterAll(() => t.close());

const FRESH_GARLIC = { caseNumber: 'A-570-831', countryOfOrigin: 'CN' };
const rate = async (given: object) =>
  (
    await t
      .anonymous()
      .post('/v1/adcvd-rate-determinations')
      .send({ ...FRESH_GARLIC, ...given })
      .expect(200)
  ).body;
const again = (body: object) => t.anonymous().post('/v1/recomputations').send(body);

describe('the list of questions', () => {
  it('shows in its example a question as it is answered', async () => {
    const { body } = await t.anonymous().get('/v1/questions?limit=500').expect(200);
    const { content } = builtContract().paths['/v1/questions']!['get']!.responses['200'] as {
      content: Record<string, { example: { items: [Record<string, unknown>] } }>;
    };
    const [shown] = content['application/json']!.example.items;
    const told = (body.items as Record<string, unknown>[]).find(({ name }) => name === shown['name'])!;
    // Of a long list the example has the beginning.
    expect({ ...told, rules: (told['rules'] as unknown[]).slice(0, 2) }).toEqual(shown);
  });
});

describe('the answer to a question', () => {
  it('says which question it answers, in which version, and in which form', async () => {
    const answer = await rate({ asOf: '2026-03-02' });
    expect(answer).toMatchObject({ form: 'adcvd_rate', question: 'adcvd_rate', questionVersion: 1 });
  });

  it('of a day before the law said anything is not determinable, and says so', async () => {
    // The rule for countervailing cases begins in 1997; the order is older.
    const answer = await rate({ asOf: '1996-01-01' });
    expect(answer).toMatchObject({
      outcome: 'not_determinable',
      reasonCodes: ['law.before_first_value'],
      result: { caseNumber: 'A-570-831', rate: null },
    });
    expect(answer.warnings[0].message).toContain('1996-01-01');
  });

  it('comes out the same again, by its version or without it', async () => {
    const { question, questionVersion, inputs, asOf, knownAt, digest } = await rate({ asOf: '2026-03-02' });
    const asked = { question, inputs, asOf, knownAt, digest };
    for (const body of [asked, { ...asked, questionVersion }])
      expect((await again(body).expect(200)).body).toMatchObject({
        same: true,
        determination: { form: 'adcvd_rate', questionVersion: 1 },
      });
  });

  it('of a later version is known by its digest where no version was copied', async () => {
    const { body } = await t.anonymous().post('/v1/bond-requirement-quotes').send(BOND_QUOTES.plain).expect(200);
    const { question, questionVersion, inputs, asOf, knownAt, digest } = body;
    expect(questionVersion).toBeGreaterThan(1);
    const { body: computed } = await again({ question, inputs, asOf, knownAt, digest }).expect(200);
    expect(computed).toMatchObject({ same: true, determination: { questionVersion, form: 'bond_requirement' } });
    const other = digest.replace(/.$/, (last: string) => (last === '0' ? '1' : '0'));
    const { body: unknown } = await again({ question, inputs, asOf, knownAt, digest: other }).expect(200);
    expect(unknown).toMatchObject({ same: false, determination: { questionVersion: 1, form: 'earlier' } });
  });

  it('is refused in a version that there is not, and in a question that there is not', async () => {
    const { question, inputs, asOf, knownAt } = await rate({ asOf: '2026-03-02' });
    const fault = async (given: object) =>
      (await again({ question, inputs, asOf, knownAt, ...given }).expect(400)).body.errors[0];
    expect(await fault({ questionVersion: 99 })).toMatchObject({
      pointer: '/questionVersion',
      code: 'question.unknown_version',
    });
    expect(await fault({ question: 'nothing' })).toMatchObject({ pointer: '/question', code: 'question.unknown' });
    expect(await fault({ questionVersion: 0 })).toMatchObject({ pointer: '/questionVersion' });
  });

  it('that is kept can be read in its form and computed again', async () => {
    const officer = await t.as('import_specialist');
    const kept = await officer
      .post('/v1/determinations')
      .set('Idempotency-Key', 'kept-rate')
      .send({ question: 'adcvd_rate', inputs: FRESH_GARLIC, asOf: '2026-03-02' })
      .expect(201);
    const read = await officer.get(`/v1/determinations/${kept.body.id}`).expect(200);
    expect(read.body).toEqual(kept.body);
    const computed = await officer.post('/v1/recomputations').send({ determinationId: kept.body.id }).expect(200);
    expect(computed.body).toMatchObject({ same: true, digest: kept.body.digest });
  });

  it('that was kept before its question had versions is shown whole, and says why it is not computed again', async () => {
    const officer = await t.as('import_specialist');
    const { body: kept } = await officer
      .post('/v1/determinations')
      .set('Idempotency-Key', 'kept-before')
      .send({ question: 'adcvd_rate', inputs: FRESH_GARLIC, asOf: '2026-03-02' })
      .expect(201);
    const id = `det_${'1'.repeat(26)}`;
    await asOwner(t, (client) =>
      client.query(
        `insert into determination (id, question, subject_type, subject_id, outcome, as_of, known_at, digest, recorded_by, organisation_id, body)
         select $1, question, subject_type, subject_id, outcome, as_of, known_at, digest, recorded_by, organisation_id,
           body - 'questionVersion' || jsonb_build_object('id', $1::text) from determination where id = $2`,
        [id, kept.id],
      ),
    );
    const { body: read } = await officer.get(`/v1/determinations/${id}`).expect(200);
    expect(read).toMatchObject({ form: 'earlier', question: 'adcvd_rate', result: kept.result, digest: kept.digest });
    expect(read).not.toHaveProperty('questionVersion');
    const { body: refused } = await officer.post('/v1/recomputations').send({ determinationId: id }).expect(422);
    expect(refused).toMatchObject({ code: 'question.not_recomputable' });
  });
});
