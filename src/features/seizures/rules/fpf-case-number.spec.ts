import { describe, expect, it } from '@jest/globals';
import { canonicalFpfCaseNumber } from './fpf-case-number.js';

describe('FP&F case numbers', () => {
  it.each([
    ['2026-2704-000123-01', '2026-2704-000123-01'],
    ['2026270400012301', '2026-2704-000123-01'],
    ['2026-2704-123-01', undefined],
  ])('%s is %p', (text, canonical) => {
    expect(canonicalFpfCaseNumber(text)).toBe(canonical);
  });
});
