import { describe, expect, it } from '@jest/globals';
import { applyRule } from '../../../kernel/rule.js';
import { recordationEligibility } from './application.js';
import type { RecordationApplication, TradeNameStatement } from './application.js';

const mark: RecordationApplication = {
  right: 'trademark',
  register: 'principal',
  registrationExpiresOn: '2030-05-01',
  registeredClasses: [9, 14, 25],
  classes: [9, 14],
  titleInApplicant: true,
};
const owner: TradeNameStatement = { by: 'owner', relatedToApplicant: true, actualKnowledge: true };
const witness: TradeNameStatement = { by: 'other_person', relatedToApplicant: false, actualKnowledge: true };
const name = { right: 'trade_name', usedSince: '2025-11-21', statements: [owner, witness, witness] } as const;
const work = { right: 'copyright', registrationNumber: 'VA0002123456', claimantIsApplicant: true } as const;

const codes = (application: RecordationApplication) =>
  applyRule(recordationEligibility, application, '2026-05-21').decision.faults.map(({ code }) => code);

describe('what may be recorded (19 CFR 133.1, 133.13, 133.31)', () => {
  it.each<[string, RecordationApplication, string[]]>([
    ['133.1 a mark on the Principal Register', mark, []],
    [
      '133.1 the Supplemental Register does not do',
      { ...mark, register: 'supplemental' },
      ['recordation.not_on_principal_register'],
    ],
    ['133.1 the last day of the registration still counts', { ...mark, registrationExpiresOn: '2026-05-21' }, []],
    [
      '133.1 an expired registration',
      { ...mark, registrationExpiresOn: '2026-05-20' },
      ['recordation.registration_not_current'],
    ],
    [
      '133.3(b) a class the registration does not cover',
      { ...mark, classes: [9, 35] },
      ['recordation.class_not_registered'],
    ],
    ['133.13 six months of use to the day', name, []],
    ['133.13 one day short', { ...name, usedSince: '2025-11-22' }, ['recordation.used_too_short']],
    [
      '133.13 two witnesses are two persons besides the owner',
      { ...name, statements: [owner, witness] },
      ['recordation.unrelated_statements_missing'],
    ],
    [
      '133.13 a related person does not count',
      { ...name, statements: [owner, witness, { ...witness, relatedToApplicant: true }] },
      ['recordation.unrelated_statements_missing'],
    ],
    [
      '133.13 the owner must speak too',
      { ...name, statements: [witness, witness, witness] },
      ['recordation.owner_statement_missing'],
    ],
    ['133.31 a registered work', work, []],
    [
      '133.31 neither registered nor applied for',
      { right: 'copyright', claimantIsApplicant: true },
      ['recordation.copyright_not_registered'],
    ],
  ])('%s', (_, application, expected) => {
    expect(codes(application)).toEqual(expected);
  });

  it('tells every fault at once', () => {
    expect(codes({ ...mark, register: 'none', titleInApplicant: false, classes: [] })).toEqual([
      'recordation.not_on_principal_register',
      'recordation.title_not_in_applicant',
      'recordation.no_class',
    ]);
  });

  it('records a registered work, and a mark, for good', () => {
    expect(applyRule(recordationEligibility, work, '2026-05-21').decision.provisional).toBe(false);
    expect(applyRule(recordationEligibility, mark, '2026-05-21').decision.provisional).toBe(false);
  });

  it('records a pending copyright application provisionally', () => {
    const pending = { right: 'copyright', applicationFiledOn: '2026-05-01', claimantIsApplicant: true } as const;
    expect(applyRule(recordationEligibility, pending, '2026-05-21').decision).toMatchObject({
      eligible: true,
      provisional: true,
    });
  });
});
