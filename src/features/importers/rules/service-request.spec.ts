import { expect, it } from '@jest/globals';
import { applyRule } from '../../../kernel/rule.js';
import { serviceRequest } from './service-request.js';

it('IMP-11: a request for services is made under a number that can be used on its day (19 CFR 24.5(a))', () => {
  const faults = (hasNumber: boolean) => applyRule(serviceRequest, { hasNumber }, '2026-03-02').decision;
  expect(faults(true)).toEqual([]);
  expect(faults(false).map(({ pointer, code }) => `${pointer} ${code}`)).toEqual([
    '/requestedOn importer_number.none_on_day',
  ]);
});
