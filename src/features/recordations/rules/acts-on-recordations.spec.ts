import { describe, expect, it } from '@jest/globals';
import { applyRule } from '../../../kernel/rule.js';
import { recordationApproval } from './approval.js';
import type { ApprovalFacts } from './approval.js';
import { recordationCancellation } from './cancellation.js';
import type { CancellationFacts } from './cancellation.js';
import { injuredPersonListing } from './injured-person-listing.js';
import { oneRecordation } from './one-recordation.js';
import { renewalOpen } from './renewal-open.js';
import { RECORDATION_STATUSES } from './status.js';

const TODAY = '2026-03-02';

describe('approval (19 CFR 133.1, 133.2)', () => {
  const asked: ApprovalFacts = {
    right: 'trademark',
    registrationExpiresOn: TODAY,
    grayMarket: { requested: true, granted: true },
    lever: { requested: false, granted: false },
  };
  it.each<[string, Partial<ApprovalFacts>, string[]]>([
    ['(a) on the last day of the registration', {}, []],
    ['(a) on the day after', { registrationExpiresOn: '2026-03-01' }, ['registration_not_current']],
    [
      '(a) of a mark whose registration has no end on record',
      { registrationExpiresOn: null },
      ['registration_not_current'],
    ],
    ['of a work, which has no such end', { right: 'copyright', registrationExpiresOn: null }, []],
    ['(e) of more than was asked for', { lever: { requested: false, granted: true } }, ['protection_not_requested']],
    ['(e) of less than was asked for', { grayMarket: { requested: true, granted: false } }, []],
  ])('%s', (_, given, expected) => {
    const { decision } = applyRule(recordationApproval, { ...asked, ...given }, TODAY);
    expect(decision.map(({ code }) => code)).toEqual(expected.map((code) => `recordation.${code}`));
  });
});

describe('one recordation of a registration (19 CFR 133.1)', () => {
  it('refuses the parts that are taken and names them', () => {
    const decided = (asked: readonly (number | 'whole')[], held: readonly (number | 'whole')[]) =>
      applyRule(oneRecordation, { asked, held }, TODAY).decision.map(({ message }) => message);
    expect(decided([9, 14], [25])).toEqual([]);
    expect(decided([9, 14, 25], [14, 25])).toEqual([expect.stringContaining('Class 14, 25 of this registration')]);
    expect(decided(['whole'], ['whole'])).toEqual([expect.stringContaining('This registration is recorded')]);
  });
});

describe('renewal (19 CFR 133.7)', () => {
  it('is open for what is in force, in its grace or lapsed, and for nothing else', () => {
    const open = RECORDATION_STATUSES.filter(
      (status) => applyRule(renewalOpen, { status, extended: false, byCustoms: false }, TODAY).decision.length === 0,
    );
    expect(open).toEqual(['active', 'in_grace', 'lapsed']);
  });

  it('(b) gets more time from customs alone', () => {
    const decided = (byCustoms: boolean) =>
      applyRule(renewalOpen, { status: 'active', extended: true, byCustoms }, TODAY).decision.map(({ code }) => code);
    expect([decided(true), decided(false)]).toEqual([[], ['recordation.extension_by_customs']]);
  });
});

describe('cancellation (19 CFR 133.4)', () => {
  const asked: CancellationFacts = { atOwnersRequest: true, byCustoms: false, approvedOn: '2025-01-01', on: TODAY };
  it.each<[string, Partial<CancellationFacts>, string[]]>([
    ['at the owner’s request, today', {}, []],
    ['on the day of the approval', { on: '2025-01-01' }, []],
    ['before the approval', { on: '2024-12-31' }, ['day_outside_recordation']],
    ['tomorrow', { on: '2026-03-03' }, ['day_outside_recordation']],
    ['on another ground by the owner', { atOwnersRequest: false }, ['ground_for_customs']],
    ['on another ground by customs', { atOwnersRequest: false, byCustoms: true }, []],
    ['of what was never recorded', { approvedOn: null }, ['not_active']],
  ])('%s', (_, given, expected) => {
    const { decision } = applyRule(recordationCancellation, { ...asked, ...given }, TODAY);
    expect(decision.map(({ code }) => code)).toEqual(expected.map((code) => `recordation.${code}`));
  });
});

describe('listing of an injured person (19 USC 1628a(c), 4342(b))', () => {
  it.each([
    ['a copyright in force', { right: 'copyright', active: true, listedAlready: false }, []],
    ['a trademark', { right: 'trademark', active: true, listedAlready: false }, ['injured_person.work_not_recorded']],
    [
      'a lapsed copyright',
      { right: 'copyright', active: false, listedAlready: false },
      ['injured_person.work_not_recorded'],
    ],
    [
      'a work listed already',
      { right: 'copyright', active: true, listedAlready: true },
      ['injured_person.already_listed'],
    ],
  ] as const)('%s', (_, facts, expected) => {
    expect(applyRule(injuredPersonListing, facts, TODAY).decision.map(({ code }) => code)).toEqual(expected);
  });
});
