import { describe, expect, it } from '@jest/globals';
import type { IsoDate } from '../../../kernel/dates.js';
import type { Fault } from '../../../kernel/errors.js';
import { IN_FUTURE } from '../../../kernel/in-future.js';
import { applyRule } from '../../../kernel/rule.js';
import type { StatusPeriod } from '../../adcvd/rules/case-status.js';
import { bondForDeposit } from './bond-for-deposit.js';
import type { BondForDepositFacts } from './bond-for-deposit.js';
import { dishonouredDeposit } from './dishonoured-deposit.js';
import type { DishonouredDepositFacts } from './dishonoured-deposit.js';
import { endOfMeasures } from './end-of-measures.js';
import type { EndOfMeasuresFacts } from './end-of-measures.js';
import { headquartersReview } from './further-review.js';
import type { HeadquartersReviewFacts } from './further-review.js';
import { protestTogether } from './protest-together.js';
import type { TogetherFacts } from './protest-together.js';
import { askToSetAside, voidDenial } from './set-aside.js';
import { transfereeDeposit } from './transferee-deposit.js';
import type { TransfereeDepositFacts } from './transferee-deposit.js';
import { whoIsBilled } from './who-is-billed.js';

const TODAY: IsoDate = '2026-09-02';
const codes = (faults: readonly Fault[]): readonly string[] => faults.map(({ code }) => code);

const PRELIMINARY: StatusPeriod = { status: 'preliminary', from: '2026-01-10', through: '2026-06-30' };
const ORDER: StatusPeriod = { status: 'order', from: '2026-07-01' };

describe('LIQ-22 a bond in place of a deposit (19 USC 1673b(d)(1)(B), 1673e(a)(3))', () => {
  const BOND: BondForDepositFacts = {
    part: 'adcvd',
    form: 'bond',
    bondNumber: 'B-1',
    bondNumbers: ['B-1', 'B-2'],
    cases: [[PRELIMINARY, ORDER]],
    enteredOn: '2026-03-02',
  };
  it.each<[string, Partial<BondForDepositFacts>, string[]]>([
    ['of a case in its provisional measures, under a bond of the entry', {}, []],
    ['on the first day of the measures', { enteredOn: '2026-01-10' }, []],
    ['the day before them', { enteredOn: '2026-01-09' }, ['deposit.no_provisional_measures']],
    ['from the order on', { enteredOn: '2026-07-01' }, ['deposit.no_provisional_measures']],
    [
      'where another of its cases is under an order',
      { cases: [[PRELIMINARY], [{ ...ORDER, from: '2020-01-01' }]] },
      ['deposit.no_provisional_measures'],
    ],
    ['where another of its cases is none at all', { cases: [[PRELIMINARY], []] }, []],
    ['of an entry without a day', { enteredOn: null }, ['deposit.no_provisional_measures']],
    ['of ordinary duties', { part: 'duties' }, ['deposit.bond_of_other_part']],
    ['of fees', { part: 'fees' }, ['deposit.bond_of_other_part']],
    ['under a bond that is none of the entry’s', { bondNumber: 'B-3' }, ['deposit.bond_not_of_entry']],
    ['under no bond', { bondNumber: null }, ['deposit.bond_not_of_entry']],
    [
      'all of it wrong',
      { part: 'fees', bondNumber: null, enteredOn: null },
      ['deposit.bond_of_other_part', 'deposit.bond_not_of_entry', 'deposit.no_provisional_measures'],
    ],
    ['cash', { form: 'cash', bondNumber: null, part: 'duties', enteredOn: null }, []],
    ['cash that names a bond', { form: 'cash' }, ['deposit.cash_with_bond']],
  ])('%s', (_, given, expected) => {
    expect(codes(applyRule(bondForDeposit, { ...BOND, ...given }, TODAY).decision)).toEqual(expected);
  });
});

describe('LIQ-24 how an investigation ended (19 CFR 351.211(b), 351.207)', () => {
  const ENDED: EndOfMeasuresFacts = {
    ended: 'order',
    enteredThrough: '2026-06-30',
    measuresEndedOn: '2026-08-01',
    injuryNoticeOn: TODAY,
  };
  const NONE = { measuresEndedOn: null, injuryNoticeOn: null };
  it.each<[string, Partial<EndOfMeasuresFacts>, string[]]>([
    ['with an order and both of its days', {}, []],
    ['with an order and no last day of the measures', { measuresEndedOn: null }, ['instruction.measures_day_missing']],
    ['with an order and no notice of injury', { injuryNoticeOn: null }, ['instruction.measures_day_missing']],
    ['terminated', { ended: 'terminated', ...NONE }, []],
    [
      'terminated, with a notice of injury',
      { ended: 'terminated', measuresEndedOn: null },
      ['instruction.measures_without_order'],
    ],
    ['with a day that has not come', { injuryNoticeOn: '2026-09-03' }, [IN_FUTURE]],
  ])('%s', (_, given, expected) => {
    expect(codes(applyRule(endOfMeasures, { ...ENDED, ...given }, TODAY).decision)).toEqual(expected);
  });
});

describe('LIQ-25 who is billed (19 CFR 24.11, 141.20(a))', () => {
  it.each([
    [true, true, true, 'actual_owner'],
    [false, true, true, 'importer'],
    [true, false, true, 'importer'],
    [true, true, false, 'importer'],
  ] as const)(
    'declaration %s, bond %s, owner known %s: %s',
    (statutoryRelief, contractualRelief, ownerKnown, billed) => {
      expect(applyRule(whoIsBilled, { statutoryRelief, contractualRelief, ownerKnown }, TODAY).decision).toBe(billed);
    },
  );
});

describe('LIQ-26 a deposit of a transferee (19 USC 1557(b), 19 CFR 24.36(b))', () => {
  const PAID: TransfereeDepositFacts = { paidBy: 'transferee', transferee: { known: true }, entryType: '31' };
  it.each<[string, Partial<TransfereeDepositFacts>, string[]]>([
    ...['31', '32', '34', '38'].map((entryType): [string, object, string[]] => [
      `of a withdrawal of type ${entryType}`,
      { entryType },
      [],
    ]),
    ['of a consumption entry', { entryType: '01' }, ['deposit.no_withdrawal']],
    ['of nobody who is named', { transferee: null }, ['deposit.transferee']],
    ['named where the importer paid', { paidBy: 'importer' }, ['deposit.transferee']],
    ['of the importer itself, of any type', { paidBy: 'importer', transferee: null, entryType: '01' }, []],
    ['of one that nobody knows', { transferee: { known: false } }, ['importer.unknown']],
  ])('%s', (_, given, expected) => {
    expect(codes(applyRule(transfereeDeposit, { ...PAID, ...given }, TODAY).decision)).toEqual(expected);
  });
});

describe('LIQ-27 a deposit that bounced (19 CFR 24.3(e))', () => {
  const BOUNCED: DishonouredDepositFacts = {
    form: 'cash',
    paidOn: '2026-08-01',
    on: '2026-08-15',
    bouncedBefore: false,
  };
  it.each<[string, Partial<DishonouredDepositFacts>, number]>([
    ['after it was paid', {}, 0],
    ['on the day it was paid', { on: '2026-08-01' }, 0],
    ['today', { on: TODAY }, 0],
    ['before it was paid', { on: '2026-07-31' }, 1],
    ['tomorrow', { on: '2026-09-03' }, 1],
    ['a second time', { bouncedBefore: true }, 1],
    ['where a bond stands in its place', { form: 'bond' }, 1],
  ])('%s', (_, given, faults) => {
    expect(applyRule(dishonouredDeposit, { ...BOUNCED, ...given }, TODAY).decision).toHaveLength(faults);
  });
});

describe('PROT-11 one protest against several entries (19 CFR 174.13(b))', () => {
  const entry = (importerId: string, decisionId: string | null) => ({ importerId, decisionId });
  it.each<[string, TogetherFacts['entries'], string[]]>([
    ['one alone', [entry('a', '1')], []],
    ['three liquidations of one importer', [entry('a', '1'), entry('a', '2'), entry('a', '3')], []],
    ['another’s among them', [entry('a', '1'), entry('b', '2')], ['/also/0/entryId']],
    ['one without a liquidation', [entry('a', '1'), entry('a', '2'), entry('a', null)], ['/also/1/decisionId']],
    ['the first without one', [entry('a', null), entry('a', '2')], ['/also/0/decisionId']],
    ['the first one again', [entry('a', '1'), entry('a', '1')], ['/also/0/decisionId']],
    ['a later one again', [entry('a', '1'), entry('a', '2'), entry('a', '2')], ['/also/1/decisionId']],
  ])('%s', (_, entries, pointers) => {
    expect(applyRule(protestTogether, { entries }, TODAY).decision.map(({ pointer }) => pointer)).toEqual(pointers);
  });
});

describe('PROT-08 review by Headquarters (19 CFR 174.26(b)(1))', () => {
  const NONE: HeadquartersReviewFacts = { ground: null, allowed: false, refused: false, decided: false };
  it.each<[string, Partial<HeadquartersReviewFacts>, string[]]>([
    ['not asked for', {}, []],
    ['refused though nobody asked', { refused: true }, ['protest.no_application']],
    ['decided though nobody asked', { decided: true }, ['protest.no_application']],
  ])('%s', (_, given, expected) => {
    expect(codes(applyRule(headquartersReview, { ...NONE, ...given }, TODAY).decision)).toEqual(expected);
  });
});

describe('PROT-09 the denial of further review (19 USC 1515(c))', () => {
  it.each([
    [false, true],
    [true, false],
  ])('protest denied %s, further review refused %s: nothing to set aside', (denied, refused) => {
    const facts = { denied, refused, deniedOn: '2026-08-01' as const, askedBefore: false, inCourt: false };
    expect(codes(applyRule(askToSetAside, facts, TODAY).decision)).toEqual(['protest.review_not_refused']);
  });
});

describe('PROT-10 a denial that is void (19 USC 1515(c), (d))', () => {
  it.each([
    ['further_review_refused', null, ['protest.set_aside_not_asked']],
    ['further_review_refused', '2026-08-01', []],
    ['contrary_to_instructions', null, []],
  ] as const)('on the ground %s, asked for on %s', (ground, askedOn, expected) => {
    const facts = { ground, denied: true, askedOn, voidAskedOn: null, inCourt: false };
    expect(codes(applyRule(voidDenial, facts, TODAY).decision.faults)).toEqual(expected);
  });
});
