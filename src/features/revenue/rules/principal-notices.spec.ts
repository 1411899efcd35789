import { expect, it } from '@jest/globals';
import { applyRule } from '../../../kernel/rule.js';
import { dunningLetter, principalNotice } from './principal-notices.js';

it('DEBT-04 tells a principal every thirty days after the due day (19 CFR 24.3a(d)(1))', () => {
  expect(applyRule(principalNotice, {}, '2025-08-05').decision).toEqual({
    dueBy: '2025-07-06',
    noticedBy: '2025-07-06',
  });
});

it.each([
  ['119 days after its issue', '2025-10-03', {}, false],
  ['120 days after it', '2025-10-04', {}, true],
  ['later, once', '2026-10-04', {}, true],
  ['while a protest is open', '2025-10-04', { underProtest: true }, false],
  ['while a bankruptcy stays its creditors', '2025-10-04', { stayed: true }, false],
] as const)('DEBT-05 a letter %s', (_when, today, given, due) => {
  const facts = { issuedOn: '2025-06-06', underProtest: false, stayed: false, ...given } as const;
  expect(applyRule(dunningLetter, facts, today).decision.due).toBe(due);
});

it('DEBT-05 is not in force before 26 March 2018', () => {
  const facts = { issuedOn: '2017-06-06', underProtest: false, stayed: false } as const;
  expect(() => applyRule(dunningLetter, facts, '2018-03-25')).toThrow();
});
