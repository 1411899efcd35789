import { expect, it } from '@jest/globals';
import { applyRule } from '../../../kernel/rule.js';
import { afterDemand, suretyDemand } from './surety-demand.js';

it('DEBT-02 asks a surety of what is more than thirty days past due, and again after a month (19 CFR 24.3a(d)(2))', () => {
  expect(applyRule(suretyDemand, {}, '2026-05-02').decision).toEqual({ dueBy: '2026-04-01', demandedBy: '2026-04-02' });
});

it('DEBT-03 gives a surety 180 days to protest, and sixty to petition where damages are demanded (19 CFR 174.12(e)(3), 172.4)', () => {
  const after = (reason: 'supplemental_duties' | 'liquidated_damages') =>
    applyRule(afterDemand, { reason, firstOn: '2026-05-02' }, '2026-05-02').decision;
  expect(after('supplemental_duties')).toEqual({ protestUntil: '2026-10-29', petitionUntil: null });
  expect(after('liquidated_damages')).toEqual({ protestUntil: null, petitionUntil: '2026-07-01' });
});
