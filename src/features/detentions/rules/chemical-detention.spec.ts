import { describe, expect, it } from '@jest/globals';
import { NotInForce } from '../../../kernel/dated.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { applyRule } from '../../../kernel/rule.js';
import { chemicalExtension } from './agency-law.js';
import { chemicalDetention } from './chemical-detention.js';
import type { ChemicalDetentionFacts } from './chemical-detention.js';

const NOTICE: ChemicalDetentionFacts = {
  noticeOn: '2026-02-02',
  documentsOn: null,
  agencyDecidedOn: null,
  redeliveryDemandedOn: null,
  extendedTo: null,
  endedOn: null,
  abandonmentNoticeOn: null,
  askedOn: '2026-03-02',
};
const decide = (given: Partial<ChemicalDetentionFacts> = {}) =>
  applyRule(chemicalDetention, { ...NOTICE, ...given }, given.noticeOn ?? NOTICE.noticeOn).decision;
const dueOf = (given: Partial<ChemicalDetentionFacts>, name: string) =>
  decide(given).clocks.find((clock) => clock.name === name)?.dueOn;

describe('DET-23 detained chemical substances (19 CFR 12.122 to 12.127)', () => {
  it('April 2026, question 41: ninety days from the notice or thirty from a demand, whichever is first (12.124(a))', () => {
    expect(decide()).toMatchObject({ dueOn: '2026-05-03', countedFrom: 'notice', abandoned: false, missing: [] });
    expect(decide({ redeliveryDemandedOn: '2026-02-20' })).toMatchObject({
      dueOn: '2026-03-22',
      countedFrom: 'redelivery_demand',
    });
  });

  it.each<[string, Partial<ChemicalDetentionFacts>, object]>([
    [
      'a demand after the sixtieth day brings nothing forward',
      { redeliveryDemandedOn: '2026-04-04', askedOn: '2026-04-10' },
      { dueOn: '2026-05-03', countedFrom: 'notice' },
    ],
    [
      'a demand on the fifty-ninth does',
      { redeliveryDemandedOn: '2026-04-02', askedOn: '2026-04-10' },
      { dueOn: '2026-05-02' },
    ],
    ['a demand of a later day is none yet', { redeliveryDemandedOn: '2026-03-03' }, { dueOn: '2026-05-03' }],
    ['the last day', { askedOn: '2026-05-03' }, { abandoned: false }],
    ['the day after it (12.127)', { askedOn: '2026-05-04' }, { abandoned: true }],
    ['exported in time', { askedOn: '2026-05-04', endedOn: '2026-05-03' }, { abandoned: false }],
    ['exported too late', { askedOn: '2026-05-05', endedOn: '2026-05-04' }, { abandoned: true }],
    [
      'extended (12.124(b))',
      { askedOn: '2026-05-04', extendedTo: '2026-05-20' },
      { dueOn: '2026-05-20', abandoned: false },
    ],
    [
      'extended by more than thirty days: by thirty',
      { extendedTo: '2026-07-01' },
      { dueOn: '2026-06-02', extendableTo: '2026-06-02' },
    ],
    [
      'an intent to abandon waives every time (12.122(d), 12.126)',
      { abandonmentNoticeOn: '2026-03-02' },
      { clocks: [], dueOn: null, waived: true },
    ],
  ])('%s', (_, given, expected) => {
    expect(decide(given)).toMatchObject(expected);
  });

  it('nobody said whether a demand was made: it is missing, and the ninety days are told', () => {
    const { redeliveryDemandedOn: _demand, ...unasked } = NOTICE;
    expect(applyRule(chemicalDetention, unasked, NOTICE.noticeOn).decision).toMatchObject({
      dueOn: '2026-05-03',
      missing: ['redelivery_demand'],
    });
  });

  it('nobody said whether notice was given of an intent to abandon: it is missing, and the times are told', () => {
    const { abandonmentNoticeOn: _notice, ...unasked } = NOTICE;
    expect(applyRule(chemicalDetention, unasked, NOTICE.noticeOn).decision).toMatchObject({
      dueOn: '2026-05-03',
      waived: false,
      missing: ['abandonment_notice'],
    });
  });

  it('cause is shown in twenty days; the EPA decides ten days after the documents, in any case thirty after notice (12.123)', () => {
    expect(dueOf({}, 'showing_of_cause')).toBe('2026-02-22');
    expect(dueOf({}, 'agency_decision')).toBe('2026-03-04');
    expect(dueOf({ documentsOn: '2026-02-10' }, 'agency_decision')).toBe('2026-02-20');
    expect(dueOf({ documentsOn: '2026-02-27' }, 'agency_decision')).toBe('2026-03-04');
  });

  it('whether the EPA is late is told only where it is known whether it decided', () => {
    const { agencyDecidedOn: _decision, ...unasked } = NOTICE;
    const unknown = applyRule(chemicalDetention, unasked, NOTICE.noticeOn).decision;
    expect(unknown.clocks.map(({ name }) => name)).toEqual(['showing_of_cause', 'compliance_or_export']);
    expect(unknown).toMatchObject({ agencyDecidesBy: '2026-03-04', missing: ['agency_decision'] });
  });

  it('before 21 March 2017 its numbers are not on record', () => {
    expect(() => decide({ noticeOn: '2017-03-20' })).toThrow(NotInForce);
    expect(decide({ noticeOn: '2017-03-21' }).dueOn).toBe('2017-06-19');
  });
});

describe('DET-25 more time for a detained chemical shipment (19 CFR 12.124(b))', () => {
  const extension = {
    grantedOn: '2026-04-20',
    to: '2026-05-20',
    goodCause: 'Tests of the EPA',
    delayedBy: 'EPA',
  } as const;
  const codes = (given: object, notice: IsoDate | null = '2026-02-02') =>
    applyRule(
      chemicalExtension,
      {
        extensions: [{ ...extension, ...given }],
        noticeOn: notice,
        runsUntil: notice && '2026-05-03',
        extendableTo: notice && '2026-06-02',
      },
      '2026-04-20',
    ).decision.map(({ code }) => code);

  it.each([
    ['a delay of the EPA', {}, []],
    ['to the thirtieth day', { to: '2026-06-02' }, []],
    ['past it', { to: '2026-06-03' }, ['detention.extension_too_long']],
    ['to the last day there is', { to: '2026-05-03' }, ['detention.extension_adds_nothing']],
    ['nobody’s delay', { delayedBy: undefined }, ['detention.extension_without_delay']],
    ['no cause', { goodCause: ' ' }, ['detention.extension_without_cause']],
    ['once it is over', { grantedOn: '2026-05-04' }, ['detention.extension_out_of_time']],
  ])('%s', (_, given, expected) => {
    expect(codes(given)).toEqual(expected);
  });

  it('not before notice', () => {
    expect(codes({}, null)).toEqual(['detention.extension_before_notice']);
  });
});
