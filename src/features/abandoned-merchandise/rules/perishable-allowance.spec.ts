import { describe, expect, it } from '@jest/globals';
import { applyRule } from '../../../kernel/rule.js';
import { perishableAllowance } from './perishable-allowance.js';
import type { PerishableFacts } from './perishable-allowance.js';

const facts: PerishableFacts = { landedOn: '2026-06-01', condemnedOn: '2026-06-11', noticeOn: '2026-06-16' };

describe('condemned perishables (19 USC 1506(2))', () => {
  it.each<[string, Partial<PerishableFacts>, string[]]>([
    ['the tenth and the fifth day', {}, []],
    ['condemned the day they landed', { condemnedOn: '2026-06-01', noticeOn: '2026-06-06' }, []],
    ['condemned on the eleventh', { condemnedOn: '2026-06-12' }, ['allowance.condemned_late']],
    ['notice on the sixth', { noticeOn: '2026-06-17' }, ['allowance.notice_late']],
    [
      'condemned before landing',
      { condemnedOn: '2026-05-31', noticeOn: '2026-06-01' },
      ['allowance.condemned_before_landing'],
    ],
  ])('%s', (_, given, expected) => {
    const { decision } = applyRule(perishableAllowance, { ...facts, ...given }, '2026-06-20');
    expect(decision.eligible).toBe(expected.length === 0);
    expect(decision.faults.map(({ code }) => code)).toEqual(expected);
  });
});
