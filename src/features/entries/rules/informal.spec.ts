import { describe, expect, it } from '@jest/globals';
import { dollars } from '../../../kernel/money.js';
import { aLine, anEntry, judged, told } from './entry.fixture.js';
import type { FiledEntry } from './filed-entry.js';

describe('what may be entered informally', () => {
  const lines = (...values: bigint[]) => values.map((enteredValue) => aLine({ enteredValue }));
  const informal = (given: Partial<FiledEntry>) =>
    told(anEntry({ entryType: '11', dutiesPaidBeforeRelease: true, ...given }));
  it('is a shipment of $2,500, all lines together (143.21(a))', () => {
    expect(informal({ lines: lines(dollars(1_500), dollars(1_000)) })).toEqual([]);
    expect(informal({ lines: lines(dollars(1_500), dollars(1_000) + 1n) })).toEqual([
      'refuses informal.value_too_high',
    ]);
  });
  it('is an article of 9903 or 9904 of $250', () => {
    const of = (enteredValue: bigint, heading = '99038803') => [
      aLine({ enteredValue, declaredHeadings: [heading], headings: [judged(heading, 'applies')] }),
    ];
    expect(informal({ lines: of(dollars(250)) })).toEqual([]);
    expect(informal({ lines: of(dollars(250) + 1n, '99040101') })).toEqual(['warns informal.chapter_99_limit']);
    expect(informal({ lines: of(dollars(251), '99020101') })).toEqual([]);
  });
});
