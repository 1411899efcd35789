import { describe, expect, it } from '@jest/globals';
import type { IsoDate } from '../../../kernel/dates.js';
import { dollars } from '../../../kernel/money.js';
import { applyRule } from '../../../kernel/rule.js';
import { reimbursedDuty, reimbursement } from './reimbursement.js';
import type { ReimbursementFacts } from './reimbursement.js';

const ENTRY: ReimbursementFacts = {
  enteredOn: '2024-03-18',
  firstSuspendedOn: '2012-05-25',
  statement: null,
  liquidatedOn: '2025-06-06',
};
const standing = (given: Partial<ReimbursementFacts>, asOf: IsoDate = '2026-03-02') =>
  applyRule(reimbursement, { ...ENTRY, ...given }, asOf).decision;
const nobody = (filedOn: IsoDate) => ({ says: 'not_reimbursed', filedOn }) as const;

describe('the statement on reimbursement (19 CFR 351.402(f))', () => {
  it.each<[string, IsoDate, boolean]>([
    ['April 2015, question 54', '2015-04-20', false],
    ['April 2025, question 80', '2026-03-02', true],
  ])('%s: not filed before liquidation, reimbursement may be presumed', (_, asOf, acceptedInProtest) => {
    const { standing: found, acceptedInProtest: still } = standing({}, asOf);
    expect([found, still]).toEqual(['may_be_presumed', acceptedInProtest]);
    const presumed = applyRule(reimbursedDuty, { antidumpingDuty: dollars(240_000), reimbursed: null }, asOf);
    expect(presumed.decision.dutyInEffect).toBe(dollars(480_000));
    expect(presumed.authorityStatus).toBe('guidance');
  });

  it('is filed before liquidation, not on its day', () => {
    expect(standing({ statement: nobody('2025-06-05') }).standing).toBe('not_reimbursed');
    expect(standing({ statement: nobody('2025-06-06') }).standing).toBe('in_protest');
    expect(standing({ statement: nobody('2025-06-06') }, '2021-10-19').standing).toBe('may_be_presumed');
    expect(standing({ liquidatedOn: null }).standing).toBe('to_be_filed');
  });

  it('is needed from the day of the notice on that first suspended liquidation', () => {
    expect(standing({ enteredOn: '2012-05-24' })).toMatchObject({ standing: 'no_statement_needed', required: 'no' });
    expect(standing({ enteredOn: '2012-05-25' })).toMatchObject({ standing: 'may_be_presumed', required: 'yes' });
    expect(standing({ firstSuspendedOn: null })).toMatchObject({ required: 'undetermined' });
  });

  it('deducts what was reimbursed once', () => {
    const facts = { antidumpingDuty: dollars(240_000), reimbursed: dollars(90_000) };
    expect(applyRule(reimbursedDuty, facts, '2026-03-02').decision.dutyInEffect).toBe(dollars(330_000));
  });
});
