import { describe, expect, it } from '@jest/globals';
import type { IsoDate } from '../../../kernel/dates.js';
import { checkEntry } from './check-entry.js';
import { NEW, anEntry, told } from './entry.fixture.js';
import type { FiledEntry } from './filed-entry.js';

describe.each<[rule: string, what: string, entry: FiledEntry, expected: readonly string[]]>([
  [
    'ENTRY-16',
    'arrival at the port before importation',
    anEntry({ importedOn: '2026-03-02', arrivedOn: '2026-03-01' }),
    ['refuses date.arrived_before_import'],
  ],
  [
    'ENTRY-16',
    'a time of entry before arrival (141.68(a)(2))',
    anEntry({ filing: 'entry', arrivedOn: '2026-03-03', electedEntryOn: '2026-03-02' }),
    ['refuses date.elected_before_arrival', 'warns date.arrival_expected'],
  ],
  [
    'ENTRY-16',
    'a summary of goods that are imported tomorrow (141.61)',
    anEntry({ importedOn: '2026-03-03', arrivedOn: null }),
    ['refuses date.imported_after_summary'],
  ],
  [
    'ENTRY-27',
    'a summary of goods that have not left (141.61)',
    anEntry({ exportedOn: '2026-03-03', importedOn: null, arrivedOn: null }),
    ['refuses date.exported_after_summary'],
  ],
  [
    'ENTRY-27',
    'an entry alone, before the goods leave and arrive (142.2(b)(1), 141.68(e))',
    anEntry({ filing: 'entry', exportedOn: '2026-03-03', importedOn: '2026-03-04', arrivedOn: '2026-03-05' }),
    ['warns date.export_expected', 'warns date.arrival_expected'],
  ],
  [
    'ENTRY-27',
    'an entry alone that names the day of importation only',
    anEntry({ filing: 'entry', importedOn: '2026-03-03', arrivedOn: null }),
    ['warns date.arrival_expected'],
  ],
  [
    'ENTRY-27',
    'a summary of goods imported elsewhere and still on the way to the port (141.68(e))',
    anEntry({ arrivedOn: '2026-03-03' }),
    ['warns date.arrival_expected'],
  ],
  [
    'ENTRY-28',
    'a time of entry before the day of filing (141.68(a)(2))',
    anEntry({ electedEntryOn: '2026-03-01' }),
    ['refuses date.elected_back_dated'],
  ],
  [
    'ENTRY-28',
    'a time of entry after filing and arrival (141.68(a)(3))',
    anEntry({ electedEntryOn: '2026-03-03' }),
    ['refuses date.elected_not_arrival'],
  ],
])('%s: %s', (rule, _, entry, expected) => {
  it('is told, and nothing else', () => {
    expect(told(entry)).toEqual(expected);
    expect(checkEntry(entry, NEW, entry.filedOn)[0]?.rule.split('@')[0]).toBe(rule);
  });
});

describe('an entry after arrival (142.2(a))', () => {
  it('is in time on the fifteenth calendar day and late on the sixteenth', () => {
    expect(told(anEntry({ arrivedOn: '2026-03-01', filedOn: '2026-03-16' }))).toEqual([]);
    expect(told(anEntry({ arrivedOn: '2026-03-01', filedOn: '2026-03-17' }))).toEqual(['warns deadline.entry_late']);
  });
});

describe('the elected time of entry (141.68(a))', () => {
  it('is that of filing, or that of arrival where the goods are on the way', () => {
    expect(told(anEntry({ electedEntryOn: '2026-03-02' }))).toEqual([]);
    const onTheWay = { filing: 'entry', importedOn: '2026-03-04', arrivedOn: '2026-03-04' } as const;
    expect(told(anEntry({ ...onTheWay, electedEntryOn: '2026-03-04' }))).toEqual(['warns date.arrival_expected']);
  });

  it('stands when the entry is corrected later', () => {
    const entered = { timeOfEntryOn: '2026-03-02', summaryFiledOn: '2026-03-02' } as const;
    expect(told(anEntry({ electedEntryOn: '2026-03-02', filedOn: '2026-03-04' }), entered)).toEqual([]);
  });
});

describe('a summary after the entry', () => {
  const late = (filedOn: IsoDate) => told(anEntry({ filedOn }), { timeOfEntryOn: '2026-03-04', summaryFiledOn: null });
  it('is in time on the tenth working day and late on the eleventh (142.12(b))', () => {
    expect(late('2026-03-18')).toEqual([]);
    expect(late('2026-03-19')).toEqual(['warns deadline.summary_late']);
  });
});
