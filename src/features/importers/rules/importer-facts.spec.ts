import { describe, expect, it } from '@jest/globals';
import { initialPolicies } from '../../../kernel/policy.js';
import type { PolicyParameter } from '../../../kernel/policy.js';
import { applyRule } from '../../../kernel/rule.js';
import { foreignImporter } from './foreign-importer.js';
import type { ForeignFacts } from './foreign-importer.js';
import { numberInactivity } from './number-inactivity.js';
import { programStatus } from './program-status.js';
import { successionEnd } from './succession-end.js';
import { successorLink } from './successor-link.js';

describe('IMP-05 status in a program (6 USC 964 to 966)', () => {
  const codes = (facts: object) =>
    applyRule(
      programStatus,
      { program: 'ctpat', status: 'validated', tier: 2, from: '2026-03-02', today: '2026-03-02', ...facts },
      '2026-03-02',
    ).decision.map(({ code }) => code.replace('importer_program.', ''));

  it.each<[string, object, string[]]>([
    ['validated in Tier 2', {}, []],
    ['validated in Tier 3', { tier: 3 }, []],
    ['certified in Tier 1, not validated', { status: 'certified', tier: 1 }, []],
    ['a tier that is not known', { tier: null }, []],
    ['validated in Tier 1', { tier: 1 }, ['tier_of_validated']],
    ['certified in Tier 2', { status: 'certified' }, ['tier_of_certified']],
    ['applied, in Tier 1', { status: 'applied', tier: 1 }, ['tier_of_applicant']],
    ['accepted into C-TPAT', { status: 'accepted' }, ['status_of_another']],
    ['accepted into self-assessment', { program: 'isa', status: 'accepted', tier: null }, []],
    ['validated in self-assessment, with a tier', { program: 'isa' }, ['no_tiers', 'status_of_another']],
    ['from tomorrow', { from: '2026-03-03' }, ['date.in_future']],
  ])('%s', (_, facts, expected) => {
    expect(codes(facts)).toEqual(expected);
  });
});

describe('IMP-06 successor of an importer (19 USC 4320)', () => {
  const codes = (facts: object) =>
    applyRule(
      successorLink,
      {
        successorId: 'imp_b',
        predecessorId: 'imp_a',
        known: true,
        bothSince: '2020-01-01',
        from: '2026-03-02',
        today: '2026-03-02',
        predecessors: [],
        predecessorsOfPredecessor: [],
        heldThrough: null,
        ...facts,
      },
      '2026-03-02',
    ).decision.map(({ code }) => code.replace('importer_successor.', ''));

  it.each<[string, object, string[]]>([
    ['another importer', {}, []],
    ['itself', { predecessorId: 'imp_b' }, ['of_itself']],
    ['nobody', { known: false }, ['importer.unknown']],
    ['one that is a predecessor already', { predecessors: ['imp_a'] }, ['linked_already']],
    ['one that came from it', { predecessorsOfPredecessor: ['imp_c', 'imp_b'] }, ['other_way_round']],
    ['again, from a day on which it still held', { heldThrough: '2026-03-02' }, ['held_before']],
    ['again, from the day after it ended', { heldThrough: '2026-03-01' }, []],
    ['before one of the two was', { from: '2019-12-31' }, ['importer.not_known_then']],
    ['from tomorrow', { from: '2026-03-03' }, ['date.in_future']],
  ])('%s', (_, facts, expected) => {
    expect(codes(facts)).toEqual(expected);
  });
});

describe('IMP-13 a succession taken back (19 USC 4320(b)(4))', () => {
  const codes = (facts: object) =>
    applyRule(
      successionEnd,
      { ground: 'ended', on: '2026-02-01', today: '2026-03-02', since: '2026-01-01', ...facts },
      '2026-03-02',
    ).decision.map(({ code }) => code.replace('importer_succession_end.', ''));

  it.each<[string, object, string[]]>([
    ['over, from a day after its first', {}, []],
    ['over, from its first day', { on: '2026-01-01' }, ['from_its_start']],
    ['in error, from its first day', { ground: 'in_error', on: '2026-01-01' }, []],
    ['in error, from a later day', { ground: 'in_error' }, ['not_from_its_start']],
    ['none is on record', { since: null }, ['not_on_record']],
    ['from tomorrow', { on: '2026-03-03' }, ['date.in_future']],
  ])('%s', (_, facts, expected) => {
    expect(codes(facts)).toEqual(expected);
  });
});

describe('IMP-07 importer number that is not used (19 CFR 24.5(e))', () => {
  const removal = (
    lastUsedOn: '2025-03-02' | '2024-02-29' | '2026-03-02' | null,
    outstanding: boolean | null,
    asOf: '2026-03-01' | '2026-03-02',
  ) => applyRule(numberInactivity, { lastUsedOn, outstandingTransaction: outstanding }, asOf).decision;

  it.each([
    ['the day before the year has passed', '2025-03-02', false, '2026-03-01', 'not_removed', 'used_within_a_year'],
    ['the day on which it has', '2025-03-02', false, '2026-03-02', 'removed', 'unused_for_a_year'],
    ['a transaction is outstanding', '2025-03-02', true, '2026-03-02', 'not_removed', 'transaction_outstanding'],
    ['nobody knows whether one is', '2025-03-02', null, '2026-03-02', 'undetermined', 'transactions_unknown'],
    ['it was used on the day itself', '2026-03-02', false, '2026-03-02', 'not_removed', 'used_within_a_year'],
    ['it was used after the day that is asked about', '2026-03-02', false, '2026-03-01', 'undetermined', 'used_after'],
    ['nobody knows when it was used', null, false, '2026-03-02', 'undetermined', 'last_use_unknown'],
  ] as const)('%s', (_, lastUsedOn, outstanding, asOf, expected, why) => {
    expect(removal(lastUsedOn, outstanding, asOf)).toMatchObject({
      removal: expected,
      reasonCode: `inactivity.${why}`,
    });
  });

  it('shows the 366 days of CBP’s systems beside the year of the law, as guidance', () => {
    const applied = applyRule(
      numberInactivity,
      { lastUsedOn: '2025-03-02', outstandingTransaction: false },
      '2026-03-02',
    );
    expect(applied.decision).toMatchObject({ yearPassedOn: '2026-03-02', deactivatedFrom: '2026-03-03' });
    expect(applied.used['daysCounted']).toMatchObject({ authorityStatus: 'guidance' });
    expect(removal('2024-02-29', false, '2026-03-02').yearPassedOn).toBe('2025-02-28');
  });
});

describe('IMP-08 foreign importer (EO 14411 §10)', () => {
  const parameters = Object.values(foreignImporter.params) as PolicyParameter<unknown>[];
  const entity: ForeignFacts = {
    isPerson: false,
    citizenOrResident: 'undetermined',
    organizedInUs: 'yes',
    locatedIn: 'US',
    assets: 80_000,
    realProperty: null,
    shares: { us: 60, other: 40 },
  };
  const foreign = (facts: Partial<ForeignFacts>) =>
    applyRule(foreignImporter, { ...entity, ...facts }, '2026-11-28', initialPolicies(parameters)).decision.foreign;

  it.each<[string, Partial<ForeignFacts>, string]>([
    ['organized, located, with assets and controlled here', {}, 'no'],
    [
      'nothing of it here',
      { organizedInUs: 'no', locatedIn: 'CN', assets: 0, realProperty: 0, shares: { us: 0, other: 100 } },
      'yes',
    ],
    ['a Delaware company whose office is abroad: the limbs do not agree', { locatedIn: 'CN' }, 'undetermined'],
    ['no asset is on record: not known to be missing', { assets: null }, 'undetermined'],
    ['assets below what is taken as sufficient', { assets: 49_999 }, 'undetermined'],
    [
      'controlled from abroad, with significant real property',
      { shares: { us: 0, other: 100 }, realProperty: 50_000 },
      'no',
    ],
    ['half and half: controlled from neither', { shares: { us: 50, other: 50 } }, 'undetermined'],
    ['a citizen', { isPerson: true, citizenOrResident: 'yes' }, 'no'],
    ['neither citizen nor permanent resident', { isPerson: true, citizenOrResident: 'no' }, 'yes'],
    ['nobody said what kind of importer it is', { isPerson: null }, 'undetermined'],
  ])('%s', (_, facts, expected) => {
    expect(foreign(facts)).toBe(expected);
  });
});
