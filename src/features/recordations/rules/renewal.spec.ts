import { describe, expect, it } from '@jest/globals';
import { applyRule } from '../../../kernel/rule.js';
import { recordationRenewal } from './renewal.js';
import type { RenewalFacts } from './renewal.js';

const mark: RenewalFacts = {
  right: 'trademark',
  expiresOn: '2026-05-31',
  appliedOn: '2026-05-01',
  registrationExpiresOn: '2036-05-31',
  titleInApplicant: true,
};
const work: RenewalFacts = {
  right: 'copyright',
  expiresOn: '2026-05-31',
  appliedOn: '2026-02-28',
  titleInApplicant: true,
};
const renew = (facts: RenewalFacts) => applyRule(recordationRenewal, facts, facts.appliedOn).decision;

describe('renewal (19 CFR 133.7, 133.37)', () => {
  it.each<[string, RenewalFacts, string[], string]>([
    ['133.7(a) before the term ends', mark, [], '2026-08-31'],
    ['133.7(a) on the last day of the three months after it', { ...mark, appliedOn: '2026-08-31' }, [], '2026-08-31'],
    ['133.7(c) a day later', { ...mark, appliedOn: '2026-09-01' }, ['recordation.renewal_too_late'], '2026-08-31'],
    [
      '133.7(b) within an extension asked for in time',
      { ...mark, appliedOn: '2026-10-01', extension: { requestedOn: '2026-08-30', until: '2026-10-15' } },
      [],
      '2026-10-15',
    ],
    [
      '133.7(b) one asked for on the last day of grace',
      { ...mark, appliedOn: '2026-10-01', extension: { requestedOn: '2026-08-31', until: '2026-10-15' } },
      [],
      '2026-10-15',
    ],
    [
      '133.7(b) an extension asked for too late',
      { ...mark, appliedOn: '2026-10-01', extension: { requestedOn: '2026-09-02', until: '2026-10-15' } },
      ['recordation.renewal_too_late', 'recordation.extension_not_open'],
      '2026-08-31',
    ],
    [
      '133.7(a)(1) a registration that was not renewed',
      { ...mark, registrationExpiresOn: '2026-05-31' },
      ['recordation.registration_not_renewed'],
      '2026-08-31',
    ],
    [
      '133.7(a)(2) another owner',
      { ...mark, titleInApplicant: false },
      ['recordation.title_not_in_applicant'],
      '2026-08-31',
    ],
    ['133.37(b) a work three months before the end', work, [], '2026-02-28'],
    [
      '133.37(b) a work after that, though its term still runs',
      { ...work, appliedOn: '2026-03-01' },
      ['recordation.renewal_too_late'],
      '2026-02-28',
    ],
  ])('%s', (_, facts, faults, lastDay) => {
    const decision = renew(facts);
    expect(decision.faults.map(({ code }) => code)).toEqual(faults);
    expect(decision).toMatchObject({ lastDay, renewable: faults.length === 0 });
  });

  it('tells whether it came in grace', () => {
    expect(renew({ ...mark, appliedOn: '2026-05-31' }).inGrace).toBe(false);
    expect(renew({ ...mark, appliedOn: '2026-06-01' }).inGrace).toBe(true);
  });

  it('133.15 has nothing to renew for a trade name', () => {
    expect(renew({ ...work, right: 'trade_name' })).toMatchObject({ renewable: false, lastDay: null });
  });
});
