import { describe, expect, it } from '@jest/globals';
import { applyRule } from '../../../kernel/rule.js';
import { consentDays } from './consent-days.js';
import type { ConsentDaysFacts } from './consent-days.js';

describe('DISP-05 days of a consent to disposal (19 CFR 133.52(c))', () => {
  it.each<[string, Partial<ConsentDaysFacts>, string[]]>([
    ['without an end', {}, []],
    ['to its own day', { expiresOn: '2026-03-02', withdrawnOn: '2026-03-02' }, []],
    ['to the day before', { expiresOn: '2026-03-01' }, ['consent.expires_before_given']],
    ['withdrawn the day before', { withdrawnOn: '2026-03-01' }, ['consent.withdrawn_before_given']],
  ])('%s', (_, given, codes) => {
    const { decision } = applyRule(consentDays, { givenOn: '2026-03-02', ...given }, '2026-03-02');
    expect(decision.map(({ code }) => code)).toEqual(codes);
  });
});
