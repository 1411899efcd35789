import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';

const AS_OF = '2026-03-02';
let t: TestApp;
beforeAll(async () => {
  t = await startTestApp();
});
afterAll(() => t.close());

const line = (given: Record<string, unknown> = {}) => ({
  htsNumber: '8541.42.0010',
  countryOfOrigin: 'CN',
  enteredValue: '200000.00',
  quantity: '1000',
  unit: 'No.',
  adcvdCases: [],
  ...given,
});
const question = (given: Record<string, unknown> = {}, importer: Record<string, unknown> = {}) => ({
  asOf: AS_OF,
  importer: {
    entityType: 'corporation',
    firstEntryOn: '2015-01-05',
    jurisdictionOfOrganization: 'US-DE',
    ctpat: null,
    adcvdPaymentRecord: { unpaid: false, late: false },
    ...importer,
  },
  dutiesTaxesFees12Months: '550000.00',
  plannedEntries: [{ entryType: '01', modeOfTransport: '40', timesPer12Months: 12, lines: [line()] }],
  ...given,
});
const quote = async (body: object) =>
  (await t.anonymous().post('/v1/bond-requirement-quotes').send(body).expect(200)).body;
const withCases = {
  plannedEntries: [
    {
      entryType: '03',
      modeOfTransport: '11',
      timesPer12Months: 12,
      lines: [line({ adcvdCases: ['A570979', 'c-570-980'], exporter: 'Changzhou Trina Solar Energy Co Ltd' })],
    },
  ],
};

describe('a broker without an account asks what bond is needed', () => {
  it.each([
    ['0.00', '50000.00'],
    ['480000.00', '50000.00'],
    ['550000.00', '60000.00'],
    ['1000000.00', '100000.00'],
    ['1000001.00', '200000.00'],
    ['5500000.00', '600000.00'],
  ])('%s of duties in twelve months need %s', async (paid, amount) => {
    const { result } = await quote(question({ dutiesTaxesFees12Months: paid }));
    expect(result.standardContinuousAmount).toBe(amount);
    expect(result.additionalAmount).toBe('0.00');
  });

  it('shows the law beside every step, and stores nothing', async () => {
    const answer = await quote(question(withCases));
    expect(answer).not.toHaveProperty('id');
    expect(answer.steps.length).toBeGreaterThan(10);
    for (const step of answer.steps) expect(step.citations.length).toBeGreaterThan(0);
    expect(answer.warnings.map((warning: { code: string }) => warning.code)).toEqual(
      expect.arrayContaining(['data.stale', 'record.selection']),
    );
  });

  it('is the same question in another spelling', async () => {
    const dotted = await quote(question({ ...withCases, knownAt: '2026-03-02T14:00:00Z' }));
    const plain = JSON.parse(
      JSON.stringify(question({ ...withCases, knownAt: '2026-03-02T14:00:00Z' })).replaceAll(
        '8541.42.0010',
        '8541420010',
      ),
    );
    expect((await quote(plain)).digest).toBe(dotted.digest);
  });

  it('covers a new nonresident importer of goods under an order, and not its trusted neighbour', async () => {
    const stranger = await quote(question(withCases, { firstEntryOn: null, jurisdictionOfOrganization: 'CN' }));
    expect(stranger.outcome).toBe('additional_security_required');
    expect(stranger.result.coveredImporter).toMatchObject({ outcome: 'covered', gateway: 'met' });
    expect(stranger.result.nonresident).toBe('yes');
    expect(stranger.result.plannedEntries[0].lines[0].cases[0].rateKind).toBe('investigation_margin');
    const trusted = await quote(question(withCases, { ctpat: { status: 'validated', tier: 2 } }));
    expect(trusted.result).toMatchObject({ programExempt: 'yes', additionalAmount: '0.00' });
  });

  it('says what it does not know instead of zero', async () => {
    const { result } = await quote(
      question({
        plannedEntries: [
          { entryType: '01', modeOfTransport: '40', timesPer12Months: 1, lines: [line({ htsNumber: '8401.10.0000' })] },
        ],
      }),
    );
    expect(result.dutiesAtEntry.ordinary).toBeNull();
    expect(result.undetermined.length).toBeGreaterThan(0);
    const open = await quote(question(withCases, { adcvdPaymentRecord: undefined, firstEntryOn: '2015-01-05' }));
    expect(open.result.coveredImporter).toMatchObject({
      outcome: 'undetermined',
      prongs: { failedToFullyPay: 'undetermined' },
    });
  });

  it('is not determinable past the end of the fee table, with what is known filled in', async () => {
    const { outcome, reasonCodes, result } = await quote({ ...question(), asOf: '2027-10-01' });
    expect(outcome).toBe('not_determinable');
    expect(reasonCodes).toContain('data.not_current');
    expect(result).toMatchObject({ standardContinuousAmount: '60000.00', dutiesAtEntry: { mpf: null } });
  });
});

describe('the answer can be computed again', () => {
  it('with the same digest, by anyone who holds it', async () => {
    const { question: asked, questionVersion, inputs, asOf, knownAt, digest } = await quote(question(withCases));
    const again = await t
      .anonymous()
      .post('/v1/recomputations')
      .send({ question: asked, questionVersion, inputs, asOf, knownAt, digest })
      .expect(200);
    expect(again.body).toMatchObject({ same: true, digest });
  });

  it('and a changed input shows', async () => {
    const { question: asked, questionVersion, inputs, asOf, knownAt, digest } = await quote(question(withCases));
    const changed = { ...inputs, dutiesTaxesFees12Months: '1.00' };
    const again = await t
      .anonymous()
      .post('/v1/recomputations')
      .send({ question: asked, questionVersion, inputs: changed, asOf, knownAt, digest })
      .expect(200);
    expect(again.body.same).toBe(false);
  });

  it('is kept whole when an officer records it, once however often it is sent', async () => {
    const officer = await t.as('bond_officer');
    const { asOf, ...inputs } = question(withCases);
    const record = () =>
      officer
        .post('/v1/determinations')
        .set('Idempotency-Key', 'record-1')
        .send({ question: 'bond_requirement', inputs, asOf });
    const first = await record().expect(201);
    const second = await record().expect(201);
    expect(second.body.id).toBe(first.body.id);
    expect(second.headers['idempotency-replayed']).toBe('true');
    await officer
      .post('/v1/determinations')
      .set('Idempotency-Key', 'record-1')
      .send({ question: 'bond_requirement', inputs, asOf: '2026-03-03' })
      .expect(422);
    const kept = await officer.get(`/v1/determinations/${first.body.id}`).expect(200);
    expect(kept.body.digest).toBe(first.body.digest);
    const again = await officer.post('/v1/recomputations').send({ determinationId: first.body.id }).expect(200);
    expect(again.body.same).toBe(true);
    await (await t.as('broker')).get(`/v1/determinations/${first.body.id}`).expect(404);
  });
});

describe('version 1', () => {
  it('is still asked by its number, and refuses what it did not know', async () => {
    const lines = [line({ additionalHtsNumbers: ['9903.91.02'] })];
    const planned = { plannedEntries: [{ entryType: '01', modeOfTransport: '40', timesPer12Months: 12, lines }] };
    const { asOf, ...inputs } = question(planned);
    const again = (given: object) =>
      t
        .anonymous()
        .post('/v1/recomputations')
        .send({ question: 'bond_requirement', questionVersion: 1, asOf, knownAt: '2026-03-02T14:00:00Z', ...given });
    const { determination } = (await again({ inputs }).expect(200)).body;
    expect(determination).toMatchObject({ form: 'earlier', questionVersion: 1 });
    expect(determination.result.plannedEntries[0].lines[0]).toMatchObject({
      htsNumber: '8541420010',
      additional: [{ amount: '100000.00' }],
    });
    const later = await again({ inputs: { ...inputs, asOfBasis: 'entry' } }).expect(400);
    expect(later.body.errors).toMatchObject([{ pointer: '/inputs/asOfBasis', code: 'field.unknown' }]);
  });
});

describe('a bad question', () => {
  it('names every fault at once, each with its pointer and a remedy', async () => {
    const body = question({
      asOf: '2026-02-30',
      surprise: 1,
      dutiesTaxesFees12Months: '-5',
      plannedEntries: [
        {
          entryType: '77',
          modeOfTransport: '11',
          timesPer12Months: 0,
          lines: [line({ htsNumber: '7700.00.0000', countryOfOrigin: 'AN', enteredValue: '1.234', adcvdCases: ['X'] })],
        },
      ],
    });
    const { body: problem } = await t.anonymous().post('/v1/bond-requirement-quotes').send(body).expect(400);
    const at = '/plannedEntries/0';
    expect(problem.errors.map((fault: { pointer: string }) => fault.pointer)).toEqual(
      expect.arrayContaining([
        '/surprise',
        '/asOf',
        '/dutiesTaxesFees12Months',
        `${at}/entryType`,
        `${at}/timesPer12Months`,
        `${at}/lines/0/htsNumber`,
        `${at}/lines/0/countryOfOrigin`,
        `${at}/lines/0/enteredValue`,
        `${at}/lines/0/adcvdCases/0`,
      ]),
    );
    for (const fault of problem.errors) expect(fault.remedy.length).toBeGreaterThan(5);
  });

  it.each([
    [
      'a thousand lines',
      {
        plannedEntries: [
          {
            entryType: '01',
            modeOfTransport: '40',
            timesPer12Months: 1,
            lines: Array.from({ length: 1000 }, () => line()),
          },
        ],
      },
      'lines.too_many',
    ],
    ['ten to the fifteenth dollars', { dutiesTaxesFees12Months: '1000000000000000.00' }, 'money.malformed'],
    ['no entries', { plannedEntries: [] }, 'entries.none'],
  ])('is refused: %s', async (_, given, code) => {
    const { body } = await t.anonymous().post('/v1/bond-requirement-quotes').send(question(given)).expect(400);
    expect(body.errors.map((fault: { code: string }) => fault.code)).toContain(code);
  });
});
