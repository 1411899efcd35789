import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp } from '../support/app.js';
import type { Caller, TestApp } from '../support/app.js';
import { REFUSED_GOODS, appliedHeadings as applied, dutyLine as line, faultsAt, screws } from '../support/duties.js';
import type { DutyAnswer as Answer, DutyLineAnswer as Line } from '../support/duties.js';

let service: TestApp;
let caller: Caller;
beforeAll(async () => {
  service = await startTestApp();
  caller = service.anonymous();
}, 60_000);
afterAll(() => service.close());

const ask = (asOf: string, lines: readonly object[], more: object = {}) =>
  caller.post('/v1/duty-determinations').send({ asOf, modeOfTransport: '40', lines, ...more });
async function answer(asOf: string, lines: readonly object[], more: object = {}): Promise<Answer> {
  const response = await ask(asOf, lines, more);
  expect(response.status).toBe(200);
  return response.body as Answer;
}
async function first(asOf: string, one: object): Promise<Line> {
  const [found] = (await answer(asOf, [one])).result.lines;
  if (!found) throw new Error('no line');
  return found;
}

describe('what is owed, with the sandbox as it comes', () => {
  it('Chinese solar modules on three days: safeguard, opioid and reciprocal duty end, section 301 stays', async () => {
    expect(applied(await first('2025-02-05', line('8541430010', 'CN', { facts: { loadedOn: '2025-02-03' } })))).toEqual(
      ['9903.01.20 1000.00', '9903.45.25 1425.00', '9903.91.02 5000.00'],
    );
    expect(applied(await first('2026-01-15', line('8541430010', 'CN')))).toEqual([
      '9903.01.24 1000.00',
      '9903.01.25 1000.00',
      '9903.45.25 1400.00',
      '9903.91.02 5000.00',
    ]);
    expect(applied(await first('2026-03-02', line('8541430010', 'CN')))).toEqual([
      '9903.03.01 1000.00',
      '9903.91.02 5000.00',
    ]);
  });

  it('steel before and after 2026-04-06: section 122 yields to section 232', async () => {
    const before = await first('2026-03-02', line('7208510030', 'TR'));
    expect(applied(before)).toEqual(['9903.81.87 5000.00']);
    expect(before.additional.find(({ programId }) => programId === 's122_10')).toMatchObject({
      verdict: 'excluded_by',
      by: ['s232_steel_ch72_50'],
    });
    expect(applied(await first('2026-04-06', line('7208510030', 'TR')))).toEqual(['9903.82.02 5000.00']);
  });

  it('a German car: all-in 15 per cent against the ordinary duty', async () => {
    const car = line('8703220110', 'DE', { facts: { vehicleKind: 'passenger_or_light_truck' } });
    const found = await first('2026-03-02', car);
    expect(found.ordinary.amount).toBe('250.00');
    expect(applied(found)).toEqual(['9903.94.51 1250.00']);
  });

  it('a missing fact is named with its question and what each answer is worth; stating it lands between least and most', async () => {
    const open = await first('2025-05-02', { ...line('6109100012', 'CA'), tradeProgram: undefined });
    expect(open).toMatchObject({ additionalTotal: null, additionalLeast: '0.00', additionalMost: '2500.00' });
    expect(open.missingFacts).toMatchObject([
      {
        fact: 'usmcaClaim',
        worth: [
          { answer: 'true', least: '0.00', most: '0.00' },
          { answer: 'false', least: '2500.00', most: '2500.00' },
        ],
      },
    ]);
    const said = await first('2025-05-02', line('6109100012', 'CA'));
    expect(said).toMatchObject({ additionalTotal: '2500.00', missingFacts: [] });
    const claimed = await first('2025-05-02', line('6109100012', 'CA', { tradeProgram: 'S' }));
    expect(claimed).toMatchObject({ additionalTotal: '0.00', ordinary: { amount: '0.00' } });
    expect(claimed.additional[0]).toMatchObject({ heading: '9903.01.14', verdict: 'applies', amount: '0.00' });
  });

  it('a Russian rate takes the place of the ordinary duty', async () => {
    const found = await first('2025-06-01', line('4407110001', 'RU'));
    expect(found).toMatchObject({ additionalTotal: '0.00', ordinary: { amount: '3500.00' } });
  });

  it('values count in whole dollars, amounts half up to the cent (19 CFR 159.3)', async () => {
    const found = await first('2026-03-02', line('8541430010', 'CN', { enteredValue: '100.50' }));
    expect(applied(found)).toEqual(['9903.03.01 10.10', '9903.91.02 50.50']);
  });
});

describe('every programme that was considered', () => {
  it('is told with its verdict, its heading and its law', async () => {
    const shirts = line('6109100012', 'CA', { tradeProgram: undefined });
    const asked: readonly [string, object][] = [
      ['2025-02-20', line('6109100012', 'CN', { facts: { loadedOn: '2025-01-30' } })],
      ['2025-05-02', shirts],
      ['2025-05-02', line('8471300100', 'CN', { facts: { loadedOn: '2025-04-20' } })],
      ['2026-03-02', line('7208510030', 'TR')],
    ];
    const rows = (await Promise.all(asked.map(([day, goods]) => first(day, goods)))).flatMap(
      ({ additional }) => additional,
    );
    for (const { heading, citation } of rows) expect([heading, citation].every(Boolean)).toBe(true);
    expect([...new Set(rows.map(({ verdict }) => verdict))].sort()).toEqual([
      'applies',
      'excluded_by',
      'needs_fact',
      'not_in_force',
      'out_of_scope',
      'relieved_by',
      'suspended',
    ]);
    const relieved = rows.filter(({ verdict }) => verdict === 'relieved_by');
    expect(relieved).toMatchObject([{ heading: '9903.01.20', by: ['fentanyl_cn_intransit'] }]);
    expect(rows).toContainEqual(expect.objectContaining({ heading: '9903.01.23', verdict: 'applies', amount: '0.00' }));
    expect(rows.find(({ verdict }) => verdict === 'suspended')).toMatchObject({ heading: '9903.88.16', amount: null });
  });
});

describe('where the data ends', () => {
  it('a day past the last reviewed day is never a calm total; what still stands is shown', async () => {
    service.setNow('2026-06-20T16:00:00Z');
    const { outcome, reasonCodes, result, warnings } = await answer('2026-06-22', [line('8541430010', 'CN')]);
    expect(outcome).toBe('not_determinable');
    expect(reasonCodes).toContain('data.not_current');
    expect(result).toMatchObject({
      total: null,
      ordinary: null,
      additionalTotal: null,
      dataCurrentThrough: { tariff: '2026-06-21', programs: '2026-06-21', orders: '2020-08-27', fees: '2027-09-30' },
    });
    expect(result.lines[0]).toMatchObject({
      ordinary: { amount: null, rate: 'Free', reasonCodes: ['data.not_current'] },
      additionalTotal: null,
      additionalLeast: '6000.00',
      additionalMost: null,
      total: null,
    });
    const codes = warnings.map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(['data.not_current', 'data.stale', 'record.selection']));
  });

  it('the sandbox counts its data as reviewed to the day after its clock, and says through when someone compared them', async () => {
    service.setNow('2026-06-20T16:00:00Z');
    const { outcome, warnings } = await answer('2026-06-21', [line('8541430010', 'CN')]);
    expect(outcome).toBe('determined');
    expect(warnings).toContainEqual({
      code: 'data.sandbox_selection',
      message: expect.stringContaining('through 2026-06-08'),
    });
    const before = await answer('2026-06-08', [line('8541430010', 'CN')]);
    expect(before.warnings.map(({ code }) => code)).not.toContain('data.sandbox_selection');
  });

  it('a day before the first edition of tariff or programmes is told as such, the fees are answered', async () => {
    const { result, warnings } = await answer('2024-12-31', [line('8541430010', 'CN')]);
    expect(result.lines[0]?.ordinary).toEqual({
      amount: null,
      rate: null,
      reasonCodes: ['data.before_first', 'tariff.not_on_record'],
    });
    expect(warnings.filter(({ code }) => code === 'data.before_first')).toHaveLength(2);
  });

  it('before the first edition duties are undetermined and the rest is answered', async () => {
    const { outcome, reasonCodes, result } = await answer('2024-12-31', [line('8541430010', 'CN')]);
    expect(outcome).toBe('undetermined');
    expect(reasonCodes).toContain('data.before_first');
    expect(result).toMatchObject({ total: null, additionalTotal: null, mpf: '34.64' });
  });

  it('a number that is not on record, or that nobody compared with the lists, is not told free', async () => {
    const found = await first('2026-03-02', line('8501314000', 'CN'));
    expect(found).toMatchObject({ additionalTotal: null, additionalMost: null, reasonCodes: ['tariff.not_on_record'] });
  });

  it('a number of Chapter 98 sent as the number of the goods says nothing of additional duties: nothing at least, no most', async () => {
    const found = await first('2026-03-02', line('9802004040', 'SE', { tradeProgram: 'S' }));
    expect(found).toMatchObject({ additionalTotal: null, additionalLeast: '0.00', additionalMost: null });
    expect(applied(found)).toEqual([]);
    expect(found.reasonCodes).toContain('chapter_98.not_computed');
  });
});

describe('the day of the rate', () => {
  const steel = line('7318155030', 'CN', { facts: { steelContentValue: '10000' } });

  it('is of entry where nothing is said; its rule is among the steps, and fees go by the day of entry', async () => {
    const { steps } = (await answer('2026-03-02', [steel])) as unknown as { steps: { rule: string }[] };
    expect(steps.map(({ rule }) => rule)).toContain('DUTY-10');
    const inBond = await answer('2026-03-02', [steel], { asOfBasis: 'acceptance_in_bond' });
    expect(inBond.warnings.map(({ code }) => code)).toContain('basis.fees_by_day_of_entry');
  });

  it('with a basis nobody knows: open near a change, between the days around it; determined far from one', async () => {
    const { outcome, result, warnings } = await answer('2026-02-20', [line('8541430010', 'CN')], { asOfBasis: null });
    expect(outcome).toBe('undetermined');
    // 20 per cent of emergency duties ended on 2026-02-23, the safeguard's 14 on 2026-02-06; 10 per cent under section 122 began on 2026-02-24, not for goods loaded before.
    expect(result.lines[0]).toMatchObject({
      additionalTotal: null,
      additionalLeast: '5000.00',
      additionalMost: '8400.00',
      reasonCodes: ['basis.unknown_near_change'],
    });
    expect(warnings.find(({ code }) => code === 'basis.unknown_near_change')).toMatchObject({
      message: expect.stringContaining('2026-02-07, 2026-02-24'),
    });
    const far = await answer('2026-03-20', [line('8541430010', 'CN')], { asOfBasis: null });
    expect(far).toMatchObject({ outcome: 'determined', result: { additionalTotal: '6000.00' } });
  });
});

describe('what cannot be asked', () => {
  it.each(REFUSED_GOODS)('%s', async (_, goods, status, fault, remedy) => {
    const told = [[`/lines/0${fault}`, expect.stringMatching(remedy)]];
    expect(faultsAt(await ask('2026-03-02', [screws(goods)]).expect(status))).toEqual(told);
  });

  it('an unknown basis', async () => {
    const refused = await ask('2026-03-02', [screws({})], { asOfBasis: 'arrival' }).expect(400);
    expect(faultsAt(refused)).toEqual([
      ['/asOfBasis basis.unknown', expect.stringContaining('entry, withdrawal, acceptance_in_bond, privileged_status')],
    ]);
  });
});

describe('the same question', () => {
  it('gives the same digest in any order of facts, and again when it is computed again', async () => {
    const facts = { loadedOn: '2025-04-10', isAutoPart: true };
    const one = await answer('2025-05-03', [line('4011101050', 'DE', { facts })]);
    const other = await answer('2025-05-03', [
      line('4011.10.1050', 'de', { facts: { isAutoPart: true, loadedOn: '2025-04-10' } }),
    ]);
    expect(other.digest).toBe(one.digest);
    const { question, questionVersion, inputs, asOf, knownAt, digest } = one;
    const again = await caller
      .post('/v1/recomputations')
      .send({ question, questionVersion, inputs, asOf, knownAt, digest });
    expect(again.body).toMatchObject({ same: true });
  });

  it('is answered line by line, whatever the order of lines', async () => {
    const lines = [line('8541430010', 'CN'), line('7208510030', 'TR')];
    const { result } = await answer('2026-03-02', lines);
    const reversed = await answer('2026-03-02', [...lines].reverse());
    expect([...reversed.result.lines].reverse()).toEqual(result.lines);
    expect(reversed.result.total).toBe(result.total);
  });
});
