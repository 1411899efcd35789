import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../../kernel/dates.js';
import { applyRule } from '../../../kernel/rule.js';
import { abandonmentAcceptance } from './acceptance.js';
import type { AcceptanceFacts } from './acceptance.js';

const facts: AcceptanceFacts = {
  basis: { met: true, voluntary: true, faults: [] },
  requestedOn: '2026-05-04',
  acceptedOn: '2026-05-06',
  acceptedBy: 'officer_1',
};
const decide = (given: Partial<AcceptanceFacts>) =>
  applyRule(abandonmentAcceptance, { ...facts, ...given }, '2026-05-06').decision;

describe('acceptance of an abandonment (19 CFR 127.12(b))', () => {
  it.each<[string, Partial<AcceptanceFacts>, string[]]>([
    ['before any seizure', {}, []],
    ['accepted the day it was asked for', { requestedOn: '2026-05-06' }, []],
    ['seized the day after', { seizedOn: '2026-05-07' }, []],
    ['seized the same day', { seizedOn: '2026-05-06' }, ['abandonment.after_seizure']],
    ['seized first', { seizedOn: '2026-05-01' }, ['abandonment.after_seizure']],
    ['accepted before it was asked for', { requestedOn: '2026-05-07' }, ['abandonment.before_request']],
    [
      'without a basis, after seizure, told together',
      {
        basis: { met: false, voluntary: true, faults: [{ pointer: '/b', code: 'abandonment.too_late', message: '' }] },
        seizedOn: '2026-05-01',
      },
      ['abandonment.too_late', 'abandonment.after_seizure'],
    ],
  ])('%s', (_, given, expected) => {
    expect(decide(given).faults.map(({ code }) => code)).toEqual(expected);
  });

  it('makes goods the property of the United States at once, if given up by choice', () => {
    expect(decide({}).governmentPropertySince).toBe('2026-05-06');
    expect(decide({ basis: { met: true, voluntary: false, faults: [] } }).governmentPropertySince).toBeUndefined();
  });

  it('is never accepted on or after the day of a seizure', () => {
    fc.assert(
      fc.property(fc.integer({ min: -400, max: 400 }), (offset) => {
        const { accepted } = decide({ seizedOn: addDays('2026-05-06', offset) });
        expect(accepted).toBe(offset > 0);
      }),
    );
  });
});
