import { expect, it } from '@jest/globals';
import { applyRule } from '../../../../kernel/rule.js';
import { documentAsked } from './document-asked.js';

it.each([
  ['missing_document', null, []],
  ['records_demand', null, []],
  ['missing_document', 'missing_document', ['/document document.requested_before']],
  ['records_demand', 'records_demand', ['/document document.requested_before']],
  ['records_demand', 'missing_document', ['/basis document.open_as_missing']],
  ['missing_document', 'records_demand', ['/basis document.open_as_demand']],
] as const)('19 CFR 113.42, 163.6(a): %s where it waits on %s', (basis, waitsOn, expected) => {
  const { decision } = applyRule(documentAsked, { basis, waitsOn }, '2026-03-02');
  expect(decision.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual(expected);
});
