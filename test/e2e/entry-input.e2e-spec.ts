import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { EntryAssessment } from '../../src/features/entries/filing/entry-assessment.js';
import { Jobs } from '../../src/platform/jobs/jobs.js';
import { startTestApp } from '../support/app.js';
import type { Caller, TestApp } from '../support/app.js';
import { BULK, ndjson, submit } from '../support/bulk.js';
import { WITH_SUMMARY, aFiling, filed, freshEntryNumber, solarLine } from '../support/entries.js';
import { post } from '../support/seizures.js';

let t: TestApp;
let importer: Caller;
beforeAll(async () => {
  t = await startTestApp();
  t.setNow('2026-03-02T15:00:00Z');
  importer = await t.as('importer');
});
afterAll(() => t.close());

const CASE = { caseNumber: 'A-570-979', nonReimbursementStatement: 'NR-1' };
const BOND = { bondNumber: '240000001', kind: 'continuous', suretyCode: '821' };
const CELLS = { quantity: '1000', unit: 'No.' };
const WATTS = { quantity: '5000', unit: 'W' };
const line = (given: object) => ({ lines: [solarLine(given)] });

const weightless = (modeOfTransport: string) => ({
  ...WITH_SUMMARY,
  modeOfTransport,
  lines: WITH_SUMMARY.lines.map((one) => ({ ...one, grossWeightKg: '0' })),
});

/** What is wrong or unusual, what is sent, and how it is answered: the codes of a refusal, or those of the warnings with which it is taken. */
type Sent = readonly [what: string, given: object, status: 201 | 400 | 422, codes: readonly string[]];

const SENT: readonly Sent[] = [
  // Malformed.
  ['a number whose check digit is wrong', { entryNumber: 'SP7-0000001-1' }, 400, ['entry_number.malformed']],
  ['a day that is none', { importedOn: '2026-02-30' }, 400, ['date.malformed']],
  ['an instant for a day', { importedOn: '2026-02-10T00:00:00Z' }, 400, ['date.malformed']],
  ['a year that no calendar has', { exportedOn: undefined, importedOn: '9999-12-31' }, 400, ['date.malformed']],
  ['a value in scientific notation', line({ enteredValue: '1e5' }), 400, ['money.malformed']],
  ['a value below nothing', line({ enteredValue: '-1.00' }), 400, ['money.malformed']],
  ['a value of tenths of cents', line({ enteredValue: '1.005' }), 400, ['money.malformed']],
  ['a value as a number', line({ enteredValue: 5 }), 400, ['money.malformed']],
  ['digits of another script', line({ enteredValue: '１２.00' }), 400, ['money.malformed']],
  ['a field that is none', { colour: 'red' }, 400, ['field.unknown']],
  ['no lines', { lines: [] }, 400, ['lines.none']],
  ['an object for lines', { lines: { 0: solarLine() } }, 400, ['field.is_array']],
  ['half a sign', { carrier: 'a\ud800b' }, 400, ['text.not_unicode']],
  ['a country that is none', line({ countryOfOrigin: 'XX' }), 400, ['country.unknown']],
  [
    'a tariff number that is none',
    line({ htsNumber: '9999.99.9999' }),
    201,
    ['hts.not_on_record', 'quantity.units_not_on_record', 'chapter99.not_checked'],
  ],
  // Said twice.
  ['a bill of lading twice', { billNumbers: ['ABC', 'ABC'] }, 400, ['field.array_unique']],
  ['a bond twice', { bonds: [BOND, BOND] }, 400, ['field.array_unique']],
  ['a case twice', line({ adcvdCases: [CASE, CASE] }), 400, ['field.array_unique']],
  [
    'a case twice, written otherwise',
    line({ adcvdCases: [CASE, { ...CASE, caseNumber: 'A570979' }] }),
    422,
    ['case.two_of_a_kind'],
  ],
  ['a heading twice', line({ additionalHtsNumbers: ['9903.03.01', '9903.03.01'] }), 400, ['field.array_unique']],
  ['an agency twice', line({ agencies: ['FDA', 'FDA'] }), 400, ['field.array_unique']],
  // Out of order.
  ['imported before it was exported', { importedOn: '2026-02-09' }, 422, ['date.imported_before_export']],
  ['arrived before it was imported', { arrivedOn: '2026-02-28' }, 422, ['date.arrived_before_import']],
  [
    'arrived before it was exported, with no importation told',
    { importedOn: undefined, arrivedOn: '2026-02-09' },
    422,
    ['date.arrived_before_export'],
  ],
  [
    'entered before it arrived',
    { electedEntryOn: '2026-02-28' },
    422,
    ['date.elected_before_arrival', 'date.elected_back_dated'],
  ],
  // In contradiction with itself or with what is on record.
  ['a code of no port', { portCode: '0000' }, 422, ['port.no_port_of_entry']],
  ['a port that no list has', { portCode: '2799' }, 201, ['port.not_on_record']],
  ['a port of unlading that no list has', { unladingPortCode: '2798' }, 201, ['port.not_on_record']],
  ['a bond of another surety', { bonds: [{ ...BOND, suretyCode: '822' }] }, 201, ['bond.of_another_surety']],
  ['a bond and a waiver', { waiver: true }, 422, ['bond.and_waiver']],
  [
    'underlying entries of no reconciliation',
    { underlyingEntryNumbers: ['ABC-1234567-6'] },
    422,
    ['reconciliation.underlying_not_on_type'],
  ],
  ['a unit twice', line({ quantities: [CELLS, WATTS, { ...CELLS, unit: 'pcs' }] }), 422, ['quantity.unit_twice']],
  ['no goods', line({ quantities: [{ ...CELLS, quantity: '0.00' }, WATTS] }), 422, ['quantity.zero']],
  ['no watts', line({ quantities: [CELLS, { ...WATTS, quantity: '0' }] }), 201, ['quantity.zero_in_unit']],
  ['no value', line({ enteredValue: '0.00' }), 201, ['value.zero']],
  ['no weight, with the entry', line({ grossWeightKg: '0.0' }), 201, ['gross_weight.zero']],
  ['no weight, with the summary', weightless('11'), 422, ['gross_weight.zero']],
  ['no weight by truck', weightless('30'), 201, ['gross_weight.zero']],
  ['agencies that nobody has', line({ agencies: ['FDA', 'XYZ'] }), 201, ['agency.not_on_record']],
  ['goods from the United States', { exportingCountry: 'us' }, 201, ['export.from_within']],
  ['goods that left thirty years ago', { exportedOn: '1996-02-10' }, 201, ['date.exported_long_ago']],
  ['a type for no cases with a case', { entryType: '01' }, 422, ['entry_type.no_cases']],
  ['a type for cases without one', line({ adcvdCases: [] }), 422, ['entry_type.case_missing']],
  ['a case of another origin', line({ countryOfOrigin: 'VN' }), 422, ['origin.mismatch', 'origin.mismatch']],
  ['a maker of another country', line({ mid: 'VNCHATRI2CHA' }), 201, ['mid.other_origin']],
  ['a case without its companion', line({ adcvdCases: [CASE] }), 201, ['companion.missing']],
  ['a basis without its day', { rateBasis: 'privileged_status' }, 422, ['zone.privileged_day_missing']],
  ['informal and too much', { entryType: '11' }, 422, ['informal.value_too_high', 'entry_type.no_cases']],
  // Back-dated.
  ['the rate of an earlier day', { rateOn: '2026-02-01' }, 422, ['basis.day_not_of_entry']],
  ['entry of an earlier day', { electedEntryOn: '2026-03-01' }, 422, ['date.elected_back_dated']],
  ['arrived sixteen days ago', { importedOn: '2026-02-13', arrivedOn: '2026-02-13' }, 201, ['deadline.entry_late']],
  [
    'arrived before the calendar of the law begins',
    { exportedOn: undefined, importedOn: '1815-06-18', arrivedOn: '1815-06-18' },
    422,
    ['law.not_determinable'],
  ],
  // Future-dated.
  ['the rate of a later day', { rateOn: '2026-04-01' }, 422, ['basis.day_not_of_entry']],
  ['arriving tomorrow', { arrivedOn: '2026-03-03' }, 201, ['date.arrival_expected']],
  ['arriving on the last day there is', { arrivedOn: '2199-12-31' }, 201, ['date.arrival_expected']],
  [
    'exported next month',
    { exportedOn: '2026-03-20', importedOn: '2026-04-01', arrivedOn: '2026-04-01' },
    201,
    ['date.export_expected', 'date.arrival_expected'],
  ],
  [
    'imported after its summary',
    { ...WITH_SUMMARY, importedOn: '2026-04-01', arrivedOn: '2026-04-01' },
    422,
    ['date.imported_after_summary'],
  ],
  ['entry on a later day than arrival', { electedEntryOn: '2026-03-09' }, 422, ['date.elected_not_arrival']],
];

interface Told {
  readonly code: string;
}
const codes = (told: readonly Told[] = []): readonly string[] => told.map(({ code }) => code);
const bodyOf = (given: object): Record<string, unknown> => JSON.parse(JSON.stringify({ ...aFiling(), ...given }));

async function byFile(rows: readonly object[]) {
  const { body } = await submit(importer, 'entries', ndjson(rows));
  while (await t.app.get(Jobs).runOne());
  const { body: job } = await importer.get(`${BULK}/${body.id}`).expect(200);
  const { items } = (await importer.get(`${BULK}/${body.id}/rows?limit=200`).expect(200)).body;
  return { job, items };
}

describe('input that is malformed, said twice, out of order, contradictory, back-dated or future-dated', () => {
  it.each(SENT)('%s has its answer', async (_, given, status, expected) => {
    const answer = await post(importer, '/v1/entries', bodyOf(given));
    expect([answer.status, codes(answer.body.errors ?? answer.body.warnings)]).toEqual([status, expected]);
    // A trial says the same: what cannot be read or decided is refused, of anything else it tells whether it would be taken.
    const trial = await post(importer, '/v1/entries/validate', bodyOf(given));
    const told = trial.status === 200 ? trial.body.findings : trial.body.errors;
    expect([trial.body.acceptable ?? false, codes(told)]).toEqual([
      status === 201,
      expect.arrayContaining([...expected]),
    ]);
  });

  it('has the same answer in a file, row by row', async () => {
    const { job, items } = await byFile(SENT.map(([, given]) => bodyOf(given)));
    expect(job).toMatchObject({ state: 'done', rows: SENT.length });
    const came = items.map((row: { outcome: string; faults?: Told[] }) => [row.outcome, codes(row.faults)]);
    expect(came).toEqual(
      SENT.map(([, , status, expected]) => (status === 201 ? ['filed', []] : ['refused', expected])),
    );
  });

  it('a number that was used is taken, alone and in a file', async () => {
    const { entryNumber } = await filed(importer);
    expect((await post(importer, '/v1/entries', aFiling({ entryNumber }))).body.code).toBe('entry.number_taken');
    const twice = freshEntryNumber();
    const { items } = await byFile([entryNumber, twice, twice].map((number) => aFiling({ entryNumber: number })));
    expect(items.map(({ outcome }: { outcome: string }) => outcome)).toEqual(['filed_before', 'filed', 'filed_before']);
  });

  it('a number that was used is told to who tries it, and nothing of whose it is; a correction may be tried all the same', async () => {
    const filing = aFiling();
    const trial = async (caller: Caller, given: object) =>
      (await caller.post('/v1/entries/validate').send(given).expect(200)).body;
    const before = await trial(importer, filing);
    expect(before).toMatchObject({ acceptable: true, numberOnRecord: false });
    await post(importer, '/v1/entries', filing);
    const after = { ...before, numberOnRecord: true };
    const bare = { ...filing, entryNumber: filing.entryNumber.replaceAll('-', '') };
    expect([await trial(importer, filing), await trial(importer, bare)]).toEqual([after, after]);
    const second = await t.as('importer', 'sandbox-importer-2');
    const theirs = (given: object) => trial(second, aFiling({ bonds: [], ...given }));
    const free = await theirs({});
    expect(free.numberOnRecord).toBe(false);
    const used = await theirs({ entryNumber: filing.entryNumber });
    // The digest is over what was sent, its number too.
    const duties = { ...free.duties, digest: used.duties.digest };
    expect(used).toEqual({ ...free, duties, numberOnRecord: true });
  });
});

describe('a row that the service fails to check', () => {
  it('is refused by itself and holds no others up', async () => {
    const assessment = t.app.get(EntryAssessment);
    const assess = assessment.assessEach.bind(assessment);
    jest.spyOn(assessment, 'assessEach').mockImplementation((asked, make) => {
      if (asked.some(({ declared }) => declared.carrier === 'Flying Dutchman')) throw new RangeError('no such ship');
      return assess(asked, make);
    });
    const { job, items } = await byFile([aFiling(), aFiling({ carrier: 'Flying Dutchman' }), aFiling()]);
    expect(job).toMatchObject({ state: 'done', counts: { filed: 2, refused: 1 } });
    expect(codes(items[1].faults)).toEqual(['bulk.row_not_checked']);
  });
});
