import { expect, it } from '@jest/globals';
import { SANDBOX_NUMBERS, sandboxIndex } from '../../sandbox/sandbox-index.fixture.js';
import { setAsideOf } from './determined-line.js';

it('what a declared heading cannot apply by is found as among all programmes', () => {
  const index = sandboxIndex();
  const headings = [...new Set(index.programs.map(({ heading }) => heading.replace(/\D/g, '')))];
  const days = index.changeDays.filter((_, i) => i % 9 === 0);
  let found = 0;
  for (const [i, htsNumber] of SANDBOX_NUMBERS.entries()) {
    const [countryOfOrigin = '', day = '2026-03-02'] = [['CN', 'CA', 'DE', 'IN'][i % 4], days[i % days.length]];
    const all = index.setAside(htsNumber, countryOfOrigin, day);
    const some = headings.filter((_, place) => place % 5 === i % 5);
    const rows = setAsideOf({ line: { htsNumber, countryOfOrigin } }, some, { programs: index.data }, day);
    const expected = all.filter(({ program }) => some.includes(program.heading.replace(/\D/g, '')));
    expect(new Map(rows.map(({ program, verdict }) => [program.programId, verdict]))).toEqual(
      new Map(expected.map(({ program, verdict }) => [program.programId, verdict])),
    );
    found += rows.length;
  }
  expect(found).toBeGreaterThan(100);
});
