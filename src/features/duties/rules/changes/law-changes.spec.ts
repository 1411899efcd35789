import { describe, expect, it } from '@jest/globals';
import type { IsoDate } from '../../../../kernel/dates.js';
import { addDays } from '../../../../kernel/dates.js';
import { Decimal } from '../../../../kernel/decimal.js';
import { sandboxIndex } from '../../sandbox/sandbox-index.fixture.js';
import { additionalDuties } from '../additional/additional-duties.js';
import { keyOf, lawChanges, touches } from './law-changes.js';

const index = sandboxIndex();

describe('what changed between two days', () => {
  it('is told on the later day and not on the earlier: the day emergency duties ended and section 122 began', () => {
    const on = (from: IsoDate, to: IsoDate) => lawChanges(index, from, to).map(keyOf);
    expect(on('2026-02-23', '2026-02-24')).toEqual(
      expect.arrayContaining(['2026-02-24.s122_10.began', '2026-02-24.fentanyl_cn_10.ended']),
    );
    expect(on('2026-02-24', '2026-02-25')).toEqual([]);
    expect(on('2025-01-01', '2026-06-08')).toEqual([
      ...on('2025-01-01', '2026-02-24'),
      ...on('2026-02-24', '2026-06-08'),
    ]);
  });

  it('names every change that makes an amount of a line differ from the day before', () => {
    const lines = [
      ['8541430010', 'CN'],
      ['7208510030', 'TR'],
      ['6109100012', 'CA'],
      ['8703220110', 'DE'],
    ] as const;
    for (const [number, origin] of lines)
      for (const day of index.changeDays.filter((one) => one > '2025-01-01' && one <= '2026-06-08')) {
        const owed = (on: IsoDate) => {
          const { total, least, most } = additionalDuties(index, {
            number,
            origin,
            day: on,
            value: 1_000_000n,
            stated: new Map(),
            ordinary: { kind: 'percent', percent: Decimal.parse('2.5') },
            suffixes: null,
          });
          return `${String(total)} ${String(least)} ${String(most)}`;
        };
        if (owed(day) === owed(addDays(day, -1))) continue;
        const told = lawChanges(index, addDays(day, -1), day).filter(({ goods }) => touches(goods, number));
        expect([number, origin, day, told.length > 0]).toEqual([number, origin, day, true]);
      }
  });
});
