import { describe, expect, it } from '@jest/globals';
import { dollars } from '../../../kernel/money.js';
import { initialPolicies } from '../../../kernel/policy.js';
import { applyRule } from '../../../kernel/rule.js';
import { redeliveryComplianceDays, redeliveryDemand } from './redelivery-demand.js';
import type { RedeliveryDemand, RedeliveryFacts } from './redelivery-demand.js';

const demand = (given: Partial<RedeliveryFacts>) => {
  const facts: RedeliveryFacts = {
    kind: 'other',
    demandedOn: '2026-03-20',
    enteredOn: '2026-03-04',
    releasedOn: '2026-03-06',
    examinedAtPremisesOn: null,
    refusedOn: null,
    conditionalUntil: null,
    liquidationFinalOn: null,
    value: dollars(10_000),
    restricted: false,
    ...given,
  };
  return applyRule(redeliveryDemand, facts, facts.demandedOn, initialPolicies([redeliveryComplianceDays])).decision;
};
const codes = ({ faults }: RedeliveryDemand) => faults.map(({ code }) => code);

describe('DET-05 redelivery demand (19 CFR 141.113)', () => {
  it.each<[string, Partial<RedeliveryFacts>, Partial<RedeliveryDemand>]>([
    [
      '(a) marking, examined at the port: 30 days after entry',
      { kind: 'marking' },
      { demandBy: '2026-04-03', liquidatedDamages: dollars(10_000) },
    ],
    [
      "(a) marking, examined at the importer's premises",
      { kind: 'marking', examinedAtPremisesOn: '2026-03-10' },
      { demandBy: '2026-04-09' },
    ],
    [
      '(b) textiles: release is conditional for 180 days',
      { kind: 'textile_origin' },
      { conditionalUntil: '2026-09-02', demandBy: '2026-10-02' },
    ],
    [
      '(c) FDA: 30 days after refusal, three times the value',
      { kind: 'fda', refusedOn: '2026-03-16' },
      { conditionalUntil: '2026-04-05', demandBy: '2026-04-15', liquidatedDamages: dollars(30_000) },
    ],
    [
      '(c) FDA notice extends the conditional release',
      { kind: 'fda', refusedOn: '2026-04-20', demandedOn: '2026-05-01', conditionalUntil: '2026-04-30' },
      { conditionalUntil: '2026-04-30', demandBy: '2026-05-20' },
    ],
    [
      '113.62(d) anything else: 30 days after release',
      {},
      { demandBy: '2026-04-05', liquidatedDamages: dollars(10_000) },
    ],
    [
      '113.62(d) or after the conditional release, if later',
      { conditionalUntil: '2026-03-31' },
      { demandBy: '2026-04-30' },
    ],
    [
      '113.62(n) restricted goods cost three times the value',
      { restricted: true },
      { liquidatedDamages: dollars(30_000) },
    ],
    [
      '133.46 infringing goods that are prohibited',
      { kind: 'intellectual_property', restricted: true },
      { liquidatedDamages: dollars(30_000) },
    ],
    ['due thirty days after the demand', {}, { dueOn: '2026-04-19', faults: [] }],
  ])('%s', (_, given, expected) => expect(demand(given)).toMatchObject(expected));

  it.each<[string, Partial<RedeliveryFacts>, string[]]>([
    ['on the last day', { kind: 'marking', demandedOn: '2026-04-03' }, []],
    ['a day late', { kind: 'marking', demandedOn: '2026-04-04' }, ['redelivery.demanded_too_late']],
    ['once liquidation is final', { liquidationFinalOn: '2026-03-20' }, ['redelivery.liquidation_final']],
    ['after an FDA refusal in time', { kind: 'fda', refusedOn: '2026-04-05', demandedOn: '2026-04-06' }, []],
    [
      'after a refusal past the conditional release',
      { kind: 'fda', refusedOn: '2026-04-06', demandedOn: '2026-04-06' },
      ['redelivery.refused_too_late'],
    ],
    ['before the entry it runs from', { kind: 'marking', enteredOn: '2026-03-21' }, ['redelivery.after_demand']],
    ['with no refusal on record', { kind: 'fda' }, ['redelivery.start_unknown']],
  ])('demanded %s', (_, given, expected) => expect(codes(demand(given))).toEqual(expected));
});
