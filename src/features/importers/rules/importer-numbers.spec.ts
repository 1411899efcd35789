import { describe, expect, it } from '@jest/globals';
import { applyRule } from '../../../kernel/rule.js';
import { importerNumbers } from './importer-numbers.js';

const faults = (...numbers: string[]): readonly string[] =>
  applyRule(importerNumbers, { numbers, entityType: 'individual' }, '2026-03-02').decision.map(
    ({ code, pointer }) => `${pointer} ${code}`,
  );

describe('social security numbers that were never assigned (SSA POMS RM 10201.035)', () => {
  it.each(['000-12-3456', '666-12-3456', '123-00-4567', '123-45-0000', '123450000'])('%s is nobody’s', (number) => {
    expect(faults('12-3456789EV', number)).toEqual(['/numbers/1 importer_number.ssn_never_issued']);
  });

  it.each(['001-01-0001', '665-10-1000', '667-99-9999', '900-12-3456', '00-066600000', '000666-00000'])(
    '%s may be somebody’s',
    (number) => {
      expect(faults(number)).toEqual([]);
    },
  );

  it('can be taken back where they were filed before', () => {
    const facts = { numbers: ['000-12-3456'], entityType: null, isEnding: true };
    expect(applyRule(importerNumbers, facts, '2026-03-02').decision).toEqual([]);
  });
});
