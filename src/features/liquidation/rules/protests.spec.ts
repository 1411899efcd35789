import { describe, expect, it } from '@jest/globals';
import type { IsoDate } from '../../../kernel/dates.js';
import { dollars } from '../../../kernel/money.js';
import { applyRule } from '../../../kernel/rule.js';
import { protestDifference } from './difference.js';
import { furtherReview, headquartersReview } from './further-review.js';
import type { HeadquartersReviewFacts } from './further-review.js';
import { askToSetAside, askToVoid, voidDenial, voidDenialAsItWas } from './set-aside.js';
import type { VoidDenialOnRequestFacts } from './set-aside.js';
import { protestFiling } from './protest-filing.js';
import type { ProtestFilingFacts } from './protest-filing.js';
import { protestSubject, silenceOnProtest } from './protest-subject.js';
import { actOnProtest, protestReview } from './protest-review.js';
import type { ProtestReviewFacts } from './protest-review.js';

const filing = (given: Partial<ProtestFilingFacts>) =>
  applyRule(
    protestFiling,
    {
      matter: 'classification_and_rate',
      by: 'importer',
      until: '2026-09-02',
      othersProtested: false,
      certifiesNoCollusion: false,
      before: false,
      ...given,
    },
    '2026-09-02',
  ).decision.map(({ code }) => code);

describe('PROT-05 further review (19 CFR 174.24, 174.26)', () => {
  it.each([
    [null, true, []],
    ['question_not_ruled_on', false, []],
    ['question_not_ruled_on', true, ['protest.same_person']],
  ] as const)('asked for on %s, by who made the decision %s: %j', (ground, madeTheDecision, codes) => {
    const { decision } = applyRule(
      furtherReview,
      { ground, madeTheDecision, allowed: false, refused: false },
      '2026-03-02',
    );
    expect(decision.map(({ code }) => code)).toEqual(codes);
  });
});

describe('PROT-06 the decision that is protested (19 USC 1514(a))', () => {
  const codesOf = (given: object) =>
    applyRule(
      protestSubject,
      {
        matter: 'exclusion',
        namesLiquidation: false,
        madeOn: '2026-03-02',
        identified: true,
        ...given,
      },
      '2026-03-02',
    ).decision.map(({ code }) => code);
  it.each<[string, object, string[]]>([
    ['an exclusion by its day and number', {}, []],
    ['refused drawback too', { matter: 'drawback_refusal' }, []],
    [
      'not without them',
      { madeOn: null, identified: false },
      ['protest.decision_day_missing', 'protest.decision_reference_missing'],
    ],
    ['not before it', { madeOn: '2026-03-03' }, ['date.in_future']],
    ['not as a liquidation', { namesLiquidation: true }, ['protest.of_no_liquidation']],
    [
      'a rate only with its liquidation',
      { matter: 'classification_and_rate', madeOn: null, identified: false },
      ['protest.liquidation_missing'],
    ],
    ['which is named by its id', { matter: 'liquidation', namesLiquidation: true }, ['protest.of_a_liquidation']],
  ])('%s', (_what, given, codes) => {
    expect(codesOf(given)).toEqual(codes);
  });
});

describe('PROT-07 silence (19 CFR 174.21(b), 174.22)', () => {
  it.each([
    ['exclusion', null, '2026-03-02'],
    ['exclusion', '2026-03-10', '2026-03-02'],
    ['drawback_refusal', null, null],
    ['drawback_refusal', '2026-03-10', '2026-03-10'],
  ] as const)('%s, accelerated %s: from %s', (matter, acceleratedOn, from) => {
    const facts = { matter, filedOn: '2026-03-02', acceleratedOn } as const;
    expect(applyRule(silenceOnProtest, facts, '2026-03-20').decision.from).toBe(from);
  });
});

describe('PROT-02 who may protest what (19 USC 1514; 19 CFR 174.11 to 174.13)', () => {
  it.each<[string, Partial<ProtestFilingFacts>, string[]]>([
    ['on the last day', {}, []],
    ['on the day after', { until: '2026-09-01' }, ['protest.too_late']],
    ['a decision that is none', { until: null }, ['protest.no_such_decision']],
    ['what Commerce determined', { matter: 'adcvd_determination_of_commerce' }, ['protest.of_commerce']],
    ['a surety alone', { by: 'surety' }, ['protest.collusion_not_excluded']],
    ['a surety alone that certifies', { by: 'surety', certifiesNoCollusion: true }, []],
    ['a surety after its principal', { by: 'surety', othersProtested: true }, []],
    ['twice', { before: true }, ['protest.filed_before']],
  ])('%s', (_what, given, codes) => {
    expect(filing(given)).toEqual(codes);
  });
});

describe('PROT-03 the decision (19 CFR 174.21, 174.22, 174.31)', () => {
  const review = (given: Partial<ProtestReviewFacts>, today: '2026-05-01' | '2026-05-02' | '2028-03-21') =>
    applyRule(
      protestReview,
      { filedOn: '2026-03-20', acceleratedOn: null, decidedOn: null, denied: false, ...given },
      today,
    ).decision;

  it('is due in two years, and silence denies nothing then', () => {
    expect(review({}, '2028-03-21')).toEqual({
      decideBy: '2028-03-20',
      deemedDeniedOn: null,
      deemedDenied: false,
      suitUntil: null,
    });
  });

  it('is due in thirty days where it was accelerated, and silence denies at their close', () => {
    const accelerated = { acceleratedOn: '2026-04-01' } as const;
    expect(review(accelerated, '2026-05-01')).toMatchObject({
      decideBy: '2026-05-01',
      deemedDenied: false,
      suitUntil: null,
    });
    expect(review(accelerated, '2026-05-02')).toMatchObject({
      deemedDeniedOn: '2026-05-01',
      deemedDenied: true,
      suitUntil: '2026-10-28',
    });
    expect(review({ ...accelerated, decidedOn: '2026-04-20', denied: true }, '2026-05-02')).toMatchObject({
      deemedDenied: false,
      suitUntil: '2026-10-17',
    });
    expect(review({ ...accelerated, decidedOn: '2026-04-20' }, '2026-05-02').suitUntil).toBeNull();
  });

  it('is made once, and accelerated once (PROT-04)', () => {
    const codes = (open: boolean, acceleratedBefore: boolean) =>
      applyRule(actOnProtest, { open, acceleratedBefore }, '2026-05-02').decision.map(({ code }) => code);
    expect([codes(true, false), codes(false, false), codes(true, true)]).toEqual([
      [],
      ['protest.decided'],
      ['protest.accelerated_before'],
    ]);
  });
});

it('LIQ-18 refunds what a protest asked for, however small, and bills no less than $20', () => {
  const by = (assessed: bigint) =>
    applyRule(protestDifference, { asserted: dollars(100), assessed }, '2026-05-02').decision;
  expect(by(dollars(100) - 1n)).toEqual({ outcome: 'refund_due', difference: -1n });
  expect(by(dollars(100))).toEqual({ outcome: 'as_asserted', difference: 0n });
  expect(by(dollars(119))).toEqual({ outcome: 'as_asserted', difference: 0n });
  expect(by(dollars(120)).outcome).toBe('bill');
});

describe('review by Headquarters and denials that are void (19 CFR 174.26, 19 USC 1515(c), (d))', () => {
  const facts: HeadquartersReviewFacts = {
    ground: 'question_not_ruled_on',
    allowed: false,
    refused: false,
    decided: false,
  };
  const reviewed = (given: Partial<HeadquartersReviewFacts>) =>
    applyRule(headquartersReview, { ...facts, ...given }, '2026-03-02').decision.map(({ code }) => code);

  it('what is valid is allowed at once; what is of Headquarters is denied after it, or with its application', () => {
    expect(reviewed({})).toEqual(['protest.headquarters_review']);
    expect(reviewed({ decided: true })).toEqual([]);
    expect(reviewed({ allowed: true })).toEqual([]);
    expect(reviewed({ refused: true })).toEqual([]);
    expect(reviewed({ ground: 'facts_not_considered' })).toEqual([]);
    expect(reviewed({ ground: null, decided: true })).toEqual(['protest.no_application']);
    expect(reviewed({ refused: true, decided: true })).toEqual(['protest.refused_and_reviewed']);
  });

  it('who made the decision may allow the protest, not deny it', () => {
    const of = (allowed: boolean) =>
      applyRule(furtherReview, { ground: facts.ground, madeTheDecision: true, allowed, refused: false }, '2026-03-02')
        .decision;
    expect(of(true)).toEqual([]);
    expect(of(false)).toHaveLength(1);
  });

  it('is asked for within sixty days of the denial and decided within sixty of the request', () => {
    const denied = { denied: true, refused: true, deniedOn: '2026-03-02' as const, askedBefore: false, inCourt: false };
    const asked = (on: IsoDate) => applyRule(askToSetAside, denied, on).decision.map(({ code }) => code);
    expect([asked('2026-05-01'), asked('2026-05-02')]).toEqual([[], ['protest.set_aside_too_late']]);
    const of = { ground: 'further_review_refused' as const, denied: true, askedOn: '2026-03-02' as const };
    const voided = (on: IsoDate) => applyRule(voidDenialAsItWas, of, on).decision.map(({ code }) => code);
    expect([voided('2026-05-01'), voided('2026-05-02')]).toEqual([[], ['protest.set_aside_denied']]);
  });

  it('1515(d): contrary to instructions it is voided at any time, or asked for within ninety days of the denial', () => {
    const denied = { denied: true, deniedOn: '2026-03-02' as const, askedBefore: false, inCourt: false };
    const asked = (on: IsoDate, given: object = {}) =>
      applyRule(askToVoid, { ...denied, ...given }, on).decision.map(({ code }) => code);
    expect([asked('2026-05-31'), asked('2026-06-01')]).toEqual([[], ['protest.void_too_late']]);
    expect(asked('2026-03-03', { askedBefore: true })).toEqual(['protest.set_aside_asked']);
    expect(asked('2026-03-03', { denied: false })).toEqual(['protest.not_denied']);
    const voided = (given: Partial<VoidDenialOnRequestFacts>) =>
      applyRule(
        voidDenial,
        {
          ground: 'contrary_to_instructions',
          denied: true,
          askedOn: null,
          voidAskedOn: null,
          inCourt: false,
          ...given,
        },
        '2029-01-02',
      ).decision;
    expect(voided({})).toEqual({ faults: [], by: 'own_initiative' });
    expect(voided({ voidAskedOn: '2026-05-31' })).toEqual({ faults: [], by: 'request' });
    expect(voided({ ground: 'further_review_refused', voidAskedOn: '2026-05-31' })).toMatchObject({
      faults: [{ code: 'protest.set_aside_not_asked' }],
      by: 'set_aside',
    });
  });
});
