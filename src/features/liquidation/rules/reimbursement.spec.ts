import { describe, expect, it } from '@jest/globals';
import type { IsoDate } from '../../../kernel/dates.js';
import { dollars } from '../../../kernel/money.js';
import { applyRule } from '../../../kernel/rule.js';
import { reimbursedDuty, reimbursement } from './reimbursement.js';
import type { ReimbursementFacts } from './reimbursement.js';

const ENTRY: ReimbursementFacts = {
  enteredOn: '2024-03-18',
  importedOn: '2024-03-15',
  firstSuspendedOn: '2012-05-25',
  statement: null,
  liquidatedOn: '2025-06-06',
};
const standing = (given: Partial<ReimbursementFacts>, asOf: IsoDate = '2026-03-02') =>
  applyRule(reimbursement, { ...ENTRY, ...given }, asOf).decision;
const nobody = (filedOn: IsoDate, acceptedOn: IsoDate | null = null) =>
  ({ says: 'not_reimbursed', filedOn, acceptedOn }) as const;

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

  it('is taken as it stands from the day on which customs accepts it in a protest ((f)(2)(iii))', () => {
    const accepted = nobody('2025-11-03', '2026-03-02');
    expect(standing({ statement: accepted }).standing).toBe('not_reimbursed');
    expect(standing({ statement: accepted }, '2026-03-01').standing).toBe('in_protest');
    expect(standing({ statement: { ...accepted, says: 'reimbursed' } }).standing).toBe('reimbursed');
    expect(
      standing({ statement: nobody('2021-10-01', '2021-10-02'), liquidatedOn: '2021-09-03' }, '2021-10-19'),
    ).toEqual({
      ...{ standing: 'may_be_presumed', required: 'yes', acceptedInProtest: false },
    });
  });

  it('is needed of what was imported on or after the day of the notice that first suspended liquidation ((f)(2)(iv))', () => {
    const entered = (enteredOn: IsoDate, importedOn: IsoDate | null) => standing({ enteredOn, importedOn });
    expect(entered('2012-05-24', null)).toMatchObject({ standing: 'no_statement_needed', required: 'no' });
    // Imported the day before the notice and entered on it.
    expect(entered('2012-05-25', '2012-05-24')).toMatchObject({ standing: 'no_statement_needed', required: 'no' });
    expect(entered('2012-05-25', '2012-05-25')).toMatchObject({ standing: 'may_be_presumed', required: 'yes' });
    expect(entered('2012-05-25', null)).toMatchObject({ standing: 'may_be_presumed', required: 'undetermined' });
    expect(standing({ firstSuspendedOn: null })).toMatchObject({ required: 'undetermined' });
  });

  it('deducts what was reimbursed once', () => {
    const facts = { antidumpingDuty: dollars(240_000), reimbursed: dollars(90_000) };
    expect(applyRule(reimbursedDuty, facts, '2026-03-02').decision.dutyInEffect).toBe(dollars(330_000));
  });
});
