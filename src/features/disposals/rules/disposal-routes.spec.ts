import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { IsoDate } from '../../../kernel/dates.js';
import { applyRule } from '../../../kernel/rule.js';
import { GOODS_STATES } from '../../merchandise/rules/goods-states.js';
import { disposalRoutes } from './disposal-routes.js';
import type { DisposalFacts } from './disposal-routes.js';
import { DISPOSAL_ROUTES, OWNER_DECIDES, VIOLATIONS } from './route.js';
import type { DisposalRoute } from './route.js';

const goods: DisposalFacts = {
  state: 'detained',
  violation: 'copying_or_simulating_mark',
  hazard: false,
  exportBarred: false,
  consentedRoutes: [],
  need: { agency: false, charity: false },
  perishable: false,
  saleCoversCosts: true,
  agencyApproved: false,
};
const counterfeit: DisposalFacts = {
  ...goods,
  state: 'forfeited',
  violation: 'counterfeit_mark',
  forfeitedOn: '2026-06-01',
};
const all = { consentedRoutes: DISPOSAL_ROUTES };
const unexamined: DisposalFacts = { ...counterfeit, ...all, hazard: undefined };
const decide = (facts: DisposalFacts, asOf: IsoDate = '2026-06-10') => applyRule(disposalRoutes, facts, asOf).decision;
const outcome = (route: DisposalRoute, facts: DisposalFacts, asOf?: IsoDate) =>
  decide(facts, asOf).find((decision) => decision.route === route)?.outcome;
const open = (facts: DisposalFacts, asOf?: IsoDate) =>
  decide(facts, asOf).flatMap((decision) => (decision.outcome === 'permitted' ? [decision.route] : []));

describe('lawful routes of disposal (19 USC 1526(e), 19 CFR 133.51, 133.52)', () => {
  it.each<[string, DisposalFacts, DisposalRoute[]]>([
    ['133.52(c) a forfeited counterfeit is destroyed', counterfeit, ['destroy']],
    [
      '1526(e) with consent and need it may be given',
      { ...counterfeit, ...all, need: { agency: true, charity: true } },
      ['destroy', 'donate', 'transfer'],
    ],
    [
      '1526(e) consent does not make it safe',
      { ...counterfeit, ...all, hazard: true, need: { agency: true, charity: true } },
      ['destroy'],
    ],
    ['133.52(b) a forfeited copy is destroyed', { ...counterfeit, violation: 'piratical_copy' }, ['destroy']],
    [
      '133.42(g) unless its owner consents',
      { ...counterfeit, violation: 'piratical_copy', consentedRoutes: ['donate'] },
      ['destroy', 'donate'],
    ],
    [
      '133.52(a) a forfeited copying mark',
      { ...counterfeit, violation: 'copying_or_simulating_mark' },
      ['destroy', 'donate', 'sell', 'transfer'],
    ],
    ['151.16(j) detained goods in lieu of seizure', goods, ['export', 'destroy', 'recondition']],
    ['a detained counterfeit', { ...goods, violation: 'counterfeit_mark' }, ['destroy']],
    ['1595a(c)(5) goods barred for safety', { ...goods, violation: 'other_agency', exportBarred: true }, ['destroy']],
    [
      'what the agency approved',
      { ...goods, violation: 'other_agency', agencyApproved: true },
      ['export', 'destroy', 'recondition'],
    ],
    ['141.113 released goods', { ...goods, state: 'released', redeliveryDemandBy: '2026-06-10' }, ['redeliver']],
    ['158.44(b) abandoned goods', { ...goods, state: 'abandoned' }, ['destroy', 'donate', 'sell', 'transfer']],
    [
      '158.44(c) abandoned goods not worth a sale',
      { ...goods, state: 'abandoned', saleCoversCosts: false },
      ['destroy', 'donate', 'transfer'],
    ],
    ['162.48(a) seized goods are sold only if they perish', { ...goods, state: 'seized' }, ['destroy']],
    [
      '162.48(a) those that do',
      { ...goods, state: 'seized', perishable: true, violation: 'other' },
      ['destroy', 'sell'],
    ],
    ['destroyed goods', { ...goods, state: 'destroyed' }, []],
  ])('%s', (_, facts, expected) => {
    expect(open(facts)).toEqual(expected);
  });

  it.each<[string, DisposalRoute, DisposalFacts, IsoDate, string]>([
    ['1526(e)(3) the ninetieth day after forfeiture', 'sell', { ...counterfeit, ...all }, '2026-08-30', 'not_yet'],
    ['1526(e)(3) more than ninety days', 'sell', { ...counterfeit, ...all }, '2026-08-31', 'permitted'],
    [
      '1526(e)(3) while a charity needs them',
      'sell',
      { ...counterfeit, ...all, need: { agency: false, charity: true } },
      '2026-08-31',
      'not_permitted',
    ],
    ['1526(e) nobody looked whether they are safe', 'donate', unexamined, '2026-06-10', 'not_determinable'],
    ['an agency without a need', 'transfer', { ...counterfeit, ...all }, '2026-06-10', 'not_permitted'],
    ['an abandoned counterfeit', 'sell', { ...counterfeit, state: 'abandoned' }, '2026-06-10', 'needs_consent'],
    [
      '141.113 a day after the last',
      'redeliver',
      { ...goods, state: 'released', redeliveryDemandBy: '2026-06-09' },
      '2026-06-10',
      'not_permitted',
    ],
    ['141.113 a limit not on record', 'redeliver', { ...goods, state: 'released' }, '2026-06-10', 'not_determinable'],
    [
      'an agency that has not approved',
      'recondition',
      { ...goods, violation: 'other_agency' },
      '2026-06-10',
      'needs_approval',
    ],
  ])('%s: %s', (_, route, facts, asOf, expected) => {
    expect(outcome(route, facts, asOf)).toBe(expected);
  });

  it('gives the first day of an auction, and what must be done with the mark', () => {
    const sell = decide({ ...counterfeit, ...all }).find(({ route }) => route === 'sell');
    expect(sell).toMatchObject({ from: '2026-08-31', conditions: ['obliterate_mark_where_feasible'] });
  });

  it('puts the cost on the importer while the goods are not the government’s, and leaves clean marks alone', () => {
    const conditions = (route: DisposalRoute, facts: DisposalFacts) =>
      decide(facts).find((decision) => decision.route === route)?.conditions;
    expect(conditions('destroy', goods)).toEqual(['under_customs_supervision', 'at_no_cost_to_government']);
    expect(conditions('destroy', counterfeit)).toEqual(['under_customs_supervision']);
    expect(conditions('destroy', { ...goods, state: 'abandoned' })).toEqual(['under_customs_supervision']);
    expect(conditions('donate', { ...counterfeit, violation: 'piratical_copy' })).toEqual(['established_need']);
  });

  it('never opens more than destruction and redelivery for what only an owner can save, without the owner', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...GOODS_STATES),
        fc.constantFrom(...VIOLATIONS),
        fc.boolean(),
        fc.boolean(),
        (state, violation, hazard, need) => {
          const facts: DisposalFacts = {
            ...counterfeit,
            state,
            violation,
            hazard,
            need: { agency: need, charity: need },
          };
          const routes = open(facts, '2027-01-01').filter((route) => route !== 'destroy' && route !== 'redeliver');
          if (OWNER_DECIDES.includes(violation)) expect(routes).toEqual([]);
          if (hazard) expect(routes.filter((route) => ['donate', 'sell', 'transfer'].includes(route))).toEqual([]);
        },
      ),
    );
  });
});
