import { describe, expect, it } from '@jest/globals';
import { ENTRY_TYPES } from '../../reference/rules/entry-types.js';
import { aCase, aLine, anEntry, told } from './entry.fixture.js';
import type { FiledEntry } from './filed-entry.js';

// What each type of the list asks for, so that nothing else is wrong with an entry of it.
const UNDER_CASE = { lines: [aLine({ cases: [aCase()] })] };
const WITHDRAWN = { rateBasis: 'withdrawal', warehouseEntryNumber: 'ABC-1234567-6' } as const;
const PAID = { dutiesPaidBeforeRelease: true };
const NOT_COMPUTED = ['refuses entry_type.not_computed'];

const TYPES: Readonly<Record<string, readonly [given: Partial<FiledEntry>, expected?: readonly string[]]>> = {
  '01': [{}],
  '02': [{}],
  '03': [UNDER_CASE],
  '04': [{}, NOT_COMPUTED],
  '05': [{}, NOT_COMPUTED],
  '06': [{ rateBasis: 'privileged_status', privilegedOn: '2026-02-02' }],
  '07': [UNDER_CASE],
  '08': [{}, NOT_COMPUTED],
  '09': [{ underlyingEntries: 1 }],
  '11': [PAID],
  '12': [PAID],
  '13': [{ ...PAID, modeOfTransport: '50' }, ['refuses entry_type.not_begun']],
  '21': [{}],
  '22': [{}],
  '23': [{}],
  '24': [{}, NOT_COMPUTED],
  '25': [{}, NOT_COMPUTED],
  '26': [{}],
  '31': [WITHDRAWN],
  '32': [WITHDRAWN],
  '34': [{ ...WITHDRAWN, ...UNDER_CASE }],
  '38': [{ ...WITHDRAWN, ...UNDER_CASE }],
  '51': [{}, NOT_COMPUTED],
  '52': [{}, NOT_COMPUTED],
  '61': [{}],
  '62': [{}],
  '63': [{}],
  '86': [{}, ['refuses entry_type.suspended']],
};

it('every type of the list is here', () => {
  expect(Object.keys(TYPES).sort()).toEqual([...ENTRY_TYPES.keys()]);
});

describe.each(Object.entries(TYPES))('type %s', (entryType, [given, expected = []]) => {
  it(expected.length > 0 ? 'is refused by name' : 'is taken with what it asks for', () => {
    expect(told(anEntry({ entryType, ...given }))).toEqual(expected);
  });

  it('is not taken for an ordinary entry', () => {
    const { group, dutiesDue } = ENTRY_TYPES.get(entryType) ?? {};
    // Of goods in a warehouse, in a zone or in bond no duty is due; those that are withdrawn name the day of it.
    if (group === 'warehouse' || group === 'in_bond') expect(dutiesDue).toBe(false);
    if (group === 'withdrawal') {
      const lines = given.lines ? { lines: given.lines } : {};
      expect(told(anEntry({ entryType, ...lines }))).toContain('refuses basis.other');
    }
  });
});

describe('the day that is named for the rate', () => {
  const named = (rateBasis: FiledEntry['rateBasis'], namedRateOn: string | null, given: Partial<FiledEntry> = {}) =>
    told(
      anEntry({
        rateBasis,
        named: { namedRateOn, enteredOn: '2026-03-02' } as NonNullable<FiledEntry['named']>,
        ...given,
      }),
    );

  it('is that of the time of entry, which nobody chooses (141.68)', () => {
    expect(named('entry', '2026-03-02')).toEqual([]);
    expect(named('entry', '2026-02-01')).toEqual(['refuses basis.day_not_of_entry']);
  });

  it('of goods forwarded in bond is that of their acceptance, and has to be named (141.69(b))', () => {
    expect(named('acceptance_in_bond', '2026-02-20')).toEqual([]);
    expect(named('acceptance_in_bond', null)).toEqual(['refuses basis.acceptance_day_missing']);
    expect(named('acceptance_in_bond', '2026-03-03')).toEqual(['refuses date.in_future']);
  });

  it('of goods in privileged status is that of the application alone (146.65(a)(1))', () => {
    const zone = { entryType: '06', privilegedOn: '2026-02-02' } as const;
    expect(named('privileged_status', '2026-02-02', zone)).toEqual([]);
    expect(named('privileged_status', '2026-02-03', zone)).toEqual(['refuses basis.two_days']);
  });

  it('of goods from a warehouse is that of their withdrawal', () => {
    expect(named('withdrawal', '2026-03-01', { entryType: '31', ...WITHDRAWN })).toEqual([]);
    expect(named('withdrawal', '2026-03-03', { entryType: '31', ...WITHDRAWN })).toEqual(['refuses date.in_future']);
  });
});
