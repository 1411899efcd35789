import { describe, expect, it } from '@jest/globals';
import type { IsoDate } from '../../../kernel/dates.js';
import { applyRule } from '../../../kernel/rule.js';
import { ABANDONMENT_BASES, abandonmentBasis, isVoluntary } from './basis.js';
import type { BasisFacts } from './basis.js';

const entered: BasisFacts = { basis: 'vol_30d', enteredOn: '2026-05-04', examined: false, byImporter: true };
const examined: BasisFacts = { ...entered, examined: true, examinationReleasedOn: '2026-05-20' };
const inExamination: BasisFacts = { ...entered, examined: true };
const parcel: BasisFacts = { basis: 'vol_possession', requestedBy: 'consignee', possessionTakenOn: '2026-05-04' };
const fair: BasisFacts = { basis: 'vol_fair', fairClosesOn: '2026-05-31' };

describe('bases of abandonment (19 CFR 127.12)', () => {
  it.each<[string, BasisFacts, IsoDate, string[]]>([
    [
      '(a)(1) fair goods after three months',
      { basis: 'inv_fair', fairClosedOn: '2026-05-31', inCustody: true },
      '2026-09-01',
      [],
    ],
    [
      '(a)(1) on the last day of them',
      { basis: 'inv_fair', fairClosedOn: '2026-05-31', inCustody: true },
      '2026-08-31',
      ['abandonment.time_still_runs'],
    ],
    [
      '(a)(1) no longer in custody',
      { basis: 'inv_fair', fairClosedOn: '2026-05-31', inCustody: false },
      '2026-09-01',
      ['abandonment.not_in_custody'],
    ],
    [
      '(a)(2) unpaid beyond five years',
      { basis: 'inv_warehouse', importedOn: '2021-03-01', chargesUnpaid: true },
      '2026-03-02',
      [],
    ],
    [
      '(a)(2) within them',
      { basis: 'inv_warehouse', importedOn: '2021-03-01', chargesUnpaid: true },
      '2026-03-01',
      ['abandonment.time_still_runs'],
    ],
    ['(b)(1) taken at the request of the consignee', parcel, '2026-05-04', []],
    [
      '(b)(1) of the owner of the goods as such',
      { ...parcel, requestedBy: 'owner_of_goods' },
      '2026-05-04',
      ['abandonment.requester_not_entitled'],
    ],
    [
      '(b)(1) a message without possession',
      { basis: 'vol_possession', requestedBy: 'consignee' },
      '2026-05-04',
      ['abandonment.possession_not_taken'],
    ],
    ['(b)(1) possession taken later', parcel, '2026-05-03', ['abandonment.possession_not_taken']],
    ['(b)(2) the day of entry', entered, '2026-05-04', []],
    ['(b)(2) the thirtieth day after entry', entered, '2026-06-03', []],
    ['(b)(2) the thirty-first', entered, '2026-06-04', ['abandonment.too_late']],
    ['(b)(2) thirty days after release from examination', examined, '2026-06-19', []],
    ['(b)(2) one more', examined, '2026-06-20', ['abandonment.too_late']],
    ['(b)(2) still in examination', inExamination, '2026-08-01', []],
    [
      '(b)(2) before entry, by someone else',
      { ...entered, byImporter: false },
      '2026-05-03',
      ['abandonment.not_importer', 'abandonment.before_entry'],
    ],
    ['(b)(3) before a fair closes', fair, '2026-05-01', []],
    ['(b)(3) three months after', fair, '2026-08-31', []],
    ['(b)(3) later', fair, '2026-09-01', ['abandonment.too_late']],
    ['(b)(4) three years in warehouse', { basis: 'vol_warehouse', importedOn: '2023-05-04' }, '2026-05-04', []],
    ['(b)(4) longer', { basis: 'vol_warehouse', importedOn: '2023-05-03' }, '2026-05-04', ['abandonment.too_late']],
  ])('%s', (_, facts, on, expected) => {
    const decision = applyRule(abandonmentBasis, facts, on).decision;
    expect(decision.faults.map(({ code }) => code)).toEqual(expected);
    expect(decision).toMatchObject({ met: expected.length === 0, voluntary: facts.basis.startsWith('vol') });
  });

  it('knows four voluntary bases', () => {
    expect(ABANDONMENT_BASES.filter(isVoluntary)).toHaveLength(4);
  });
});
