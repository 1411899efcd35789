import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Decimal } from '../../../kernel/decimal.js';
import { dollars, formatMoney, parseMoney, sumCents } from '../../../kernel/money.js';
import { PolicyParameter, initialPolicies } from '../../../kernel/policy.js';
import { applyRule } from '../../../kernel/rule.js';
import { ORDER_SWITCHED_ON } from '../../order-14411/rules/switched-on.js';
import { figuresOf } from '../../requirements/rules/prepared-requirement.js';
import type { RequirementRecord } from '../../requirements/rules/requirement.js';
import { bondUtilisation } from '../../requirements/rules/utilisation.js';
import { riskControlSample, riskProfiles } from '../../risk/rules/assessment/risk-policies.js';
import { SECURITY_POLICIES } from '../../security/rules/security-policies.js';
import { simulationRequest } from '../rules/simulation-request.js';
import type { SimulationRequestFacts } from '../rules/simulation-request.js';
import { CHARTS } from './charts/charts.js';
import { byCountry, isChanged, pointOf } from './point.js';
import { PreparedRegime, askedOf, requirementUnder } from './regime.js';
import { ReadSoFar } from './read-so-far.js';
import { SimulationTotals } from './summary.js';
import type { GroupCount, ImporterOutcome } from './summary.js';

const ON = '2026-02-02';
const KNOWN = '2026-02-02T15:00:00.000Z';
const parameters = [
  ...SECURITY_POLICIES,
  riskProfiles,
  riskControlSample,
  ORDER_SWITCHED_ON,
  ...Object.values(bondUtilisation.params).filter((param) => param instanceof PolicyParameter),
];
const policies = initialPolicies(parameters);

// Deposits of 12 %, a ninetieth percentile of 60 %, a new importer.
const recordOf = (value: number, duties: number): RequirementRecord => ({
  entries: 4,
  dutiesTaxesFees12Months: dollars(duties),
  risk: {
    ...{ issue: 'adcvd', of: 'importer', draw: null, residence: null, affiliates: [], dataFault: null },
    covered: {
      ...{ importerId: 'imp_1', expectsAdcvdGoods: null, importsBefore: 0, debts: [], linked: [], setAside: [] },
      adcvdEntries: [{ id: 'ent_1', on: ON }],
      firstImport: { id: 'ent_1', on: ON },
      ctpat: null,
    },
    goods: [
      {
        ...{ htsNumber: '7318.15.20.00', countryOfOrigin: 'CN', value: dollars(value) },
        cases: [
          {
            caseNumber: 'A-570-932',
            depositPercent: Decimal.make(12n),
            p90FinalPercent: Decimal.make(60n),
            maxFinalPercent: Decimal.make(60n),
          },
        ],
      },
    ],
    bond: { bondId: 'bnd_1', amount: dollars(50_000) },
  },
});
const pointUnder = (overrides: Readonly<Record<string, unknown>>, value = 3_000_000, duties = 360_000) => {
  const record = recordOf(value, duties);
  const [was, is] = [{}, overrides].map((values) => {
    const whatIf = { overrides: new Map(Object.entries(values)), issue: 'adcvd' as const };
    const found = requirementUnder(record, ON, policies, whatIf);
    const asked = askedOf(found, ON, policies, whatIf);
    const prepared = new PreparedRegime(policies, whatIf, ON);
    const figures = figuresOf(found);
    // Prepared, the rules give what they give one by one.
    expect(prepared.asked(figures, prepared.factorsOf(figures.risk, ON), ON)).toEqual(asked);
    return { asked, figures };
  });
  if (!was || !is) throw new Error('two were asked for');
  const { goods } = record.risk;
  const entry = { entryId: 'ent_1', asOf: ON, knownAt: KNOWN, port: '2704' } as const;
  const of = { ...entry, before: was.asked, after: is.asked, figures: was.figures, entered: byCountry(goods), goods };
  return { ...pointOf(of), isChanged: isChanged(was.asked, is.asked) };
};

describe('an importer before and after', () => {
  it('is asked for the same by an override that changes nothing, whatever it entered', () => {
    const same = Object.fromEntries(parameters.map(({ key, initial }) => [key, initial.value]));
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 90_000_000 }), fc.integer({ min: 0, max: 9_000_000 }), (value, duties) => {
        const point = pointUnder({ ...same, 'bond.minimum': '50000.00' }, value, duties);
        expect([point.isChanged, point.after]).toEqual([false, point.before]);
      }),
      { numRuns: 40 },
    );
  });

  it('is asked for more under another minimum, factor or order, and for what the formula of 2004 would have asked', () => {
    const plain = pointUnder({});
    expect([plain.standard, plain.formula2004, plain.size, plain.country]).toEqual([
      '50000.00',
      '500000.00',
      'medium',
      'CN',
    ]);
    const small = (overrides: object) => pointUnder({ ...overrides }, 0, 0).after.required;
    expect([small({}), small({ 'bond.minimum': '100000.00' })]).toEqual(['50000.00', '100000.00']);
    const order = { provisions: ['higher_bond_minimum'], minimumAssets: null, minimumBond: 250_000 };
    expect(small({ 'order_14411.switched_on': order })).toBe('250000.00');
    const all = pointUnder({ 'security.riskFactors': { low: '1', medium: '1', high: '1' } });
    expect(all.after.additional).toBe('1440000.00');
    expect(all.isChanged).toBe(true);
    const weights = Object.fromEntries(
      Object.keys(SECURITY_POLICIES[0]?.initial.value as object).map((name) => [name, 0]),
    );
    expect(pointUnder({ 'risk.weights': { ...weights, tenure: 100 } }).after).toMatchObject({
      score: '100.00',
      band: 'high',
    });
  });
});

const amounts = fc.integer({ min: 0, max: 900_000_000 }).map((cents) => formatMoney(BigInt(cents)));
const asked = fc.record({
  band: fc.constantFrom('low' as const, 'high' as const),
  score: fc.integer({ min: 0, max: 100 }).map(String),
  additional: fc.oneof(fc.constant('0.00'), fc.constant(null), amounts),
  required: fc.oneof(fc.constant(null), amounts),
});
const outcome: fc.Arbitrary<ImporterOutcome> = fc.record({
  ...{ importerId: fc.constant('imp_1'), entries: fc.constant(1), decisions: fc.constant('') },
  changed: fc.boolean(),
  uncollected: amounts,
  duties: fc.option(fc.record({ entries: fc.nat(9), undetermined: fc.nat(9), before: amounts, after: amounts }), {
    nil: null,
  }),
  foresight: fc.record({
    flagged: fc.record({ today: fc.boolean(), simulated: fc.boolean() }),
    foreseen: fc.record({ today: fc.boolean(), simulated: fc.boolean() }),
    score: fc.integer({ min: 0, max: 100 }).map(String),
    covered: fc.record({ today: amounts, simulated: amounts, standard_bond: amounts, formula_2004: amounts }),
  }),
  point: fc.record({
    ...{ entryId: fc.constant('ent_1'), asOf: fc.constant(ON), knownAt: fc.constant(KNOWN), facts: fc.constant('') },
    size: fc.constantFrom('small' as const, 'large' as const),
    port: fc.constantFrom('2704', '4701', '1001'),
    country: fc.constantFrom('CN', 'VN'),
    ...{ before: asked, after: asked, standard: amounts, formula2004: amounts },
  }),
});

const signed = (text: string): bigint => BigInt(text.replace('.', ''));

describe('what a simulation comes to', () => {
  it('adds up by size, by port and by country to the whole, and its scores to all importers', () => {
    fc.assert(
      fc.property(fc.array(outcome, { maxLength: 30 }), (outcomes) => {
        const sums = new SimulationTotals();
        for (const one of outcomes) sums.add(one);
        const { whole, bySize, byPort, byCountry, calibration } = sums.totals;
        for (const groups of [bySize, byPort, byCountry]) {
          const sum = (of: 'importers' | 'changed' | 'newlyCaught' | 'letGo') =>
            groups.reduce((all: number, one: GroupCount) => all + one[of], 0);
          expect([sum('importers'), sum('changed'), sum('newlyCaught'), sum('letGo')]).toEqual([
            whole.importers,
            whole.changed,
            whole.newlyCaught,
            whole.letGo,
          ]);
          // A difference may be less than nothing.
          expect(groups.reduce((all, { dutyDifference }) => all + signed(dutyDifference), 0n)).toBe(
            signed(whole.dutyDifference),
          );
          expect(sumCents(groups.map(({ uncollected }) => parseMoney(uncollected)))).toBe(
            parseMoney(whole.uncollected),
          );
        }
        expect(calibration.reduce((all, { importers }) => all + importers, 0)).toBe(outcomes.length);
      }),
      { numRuns: 60 },
    );
  });

  it('is drawn with its numbers, and what is named is not taken for markup', () => {
    const sums = new SimulationTotals();
    const [one] = fc.sample(outcome, { numRuns: 1, seed: 3 });
    if (one) sums.add({ ...one, point: { ...one.point, port: '<a&b>' } });
    const { bySize, byPort, byCountry, ways, calibration, judged, ...whole } = sums.totals;
    const groups = { bySize: [...bySize], byPort: [...byPort], byCountry: [...byCountry] };
    const shown = { ...whole, ...groups, ways: [...ways], calibration: [...calibration], judged: [...judged] };
    const pictures = Object.values(CHARTS).map((draw) => draw(shown));
    expect(pictures.every((picture) => picture.startsWith('<svg xmlns="http://www.w3.org/2000/svg"'))).toBe(true);
    expect(pictures.join('')).not.toContain('<a&b>');
    expect(pictures[3]).toContain(sums.totals.ways[0]?.burden);
  });

  it('tells of each part the read that came nearest to its entry, and a later one as such', () => {
    const read = new ReadSoFar();
    read.add({
      bills: { latest: '2026-01-01T00:00:00Z', at: KNOWN, later: 2 },
      bonds: { latest: null, at: KNOWN, later: 0 },
    });
    read.add({ bills: { latest: '2026-02-02T15:00:01Z', at: KNOWN, later: 1 } });
    expect(read.parts).toEqual([
      { part: 'bills', latestRead: '2026-02-02T15:00:01.000Z', ofEntryAt: KNOWN, neverLater: false, leftOut: 3 },
      { part: 'bonds', latestRead: null, ofEntryAt: null, neverLater: true, leftOut: 0 },
    ]);
  });
});

describe('TARG-04', () => {
  const sound: SimulationRequestFacts = {
    ...{ from: '2025-03-01', through: '2026-03-31', hasEntries: true, profileOnRecord: null },
    overrides: [],
  };
  it.each<[string, Partial<SimulationRequestFacts>]>([
    ['period.ends_before_it_begins', { through: '2025-02-28' }],
    ['simulation.period_too_long', { through: '2026-04-01' }],
    ['simulation.no_data', { hasEntries: false }],
    ['simulation.profile_unknown', { profileOnRecord: false }],
    ['simulation.parameter_twice', { overrides: ['a', 'a'].map((key) => ({ key, known: true, faults: [] })) }],
    ['simulation.no_such_parameter', { overrides: [{ key: 'moon.phase', known: false, faults: [] }] }],
    ['simulation.value_refused', { overrides: [{ key: 'risk.bands', known: true, faults: ['no'] }] }],
  ])('refuses with %s', (code, more) => {
    const refused = (facts: SimulationRequestFacts) =>
      applyRule(simulationRequest, facts, ON).decision.map((fault) => fault.code);
    expect([refused(sound), refused({ ...sound, ...more })]).toEqual([[], [code]]);
  });
});
