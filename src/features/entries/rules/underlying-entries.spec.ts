import { describe, expect, it } from '@jest/globals';
import { NEW, anEntry } from './entry.fixture.js';
import { checkEntry } from './check-entry.js';
import type { ReconciliationIssue, UnderlyingEntry, UnderlyingOnRecord } from './filed-entry.js';

const NUMBER = 'ABC-1234567-6';
const OTHER = 'SP7-0000001-4';
const flagged = (given: Partial<UnderlyingOnRecord> = {}): UnderlyingEntry => ({
  entryNumber: NUMBER,
  onRecord: {
    entryType: '01',
    status: 'summary_filed',
    flags: ['value'],
    flaggedOn: '2026-03-02',
    importedOn: '2026-03-01',
    reconciled: [],
    ...given,
  },
});
const found = (
  underlying: readonly UnderlyingEntry[],
  { on = '2026-06-01', reconciliation = ['value'] as readonly ReconciliationIssue[] } = {},
) => {
  const days = { filedOn: on, rateOn: on, importedOn: null, arrivedOn: null, exportedOn: null } as const;
  const entry = anEntry({
    entryType: '09',
    ...days,
    reconciliation,
    underlying,
    underlyingEntries: underlying.length,
  } as never);
  return checkEntry(entry, { ...NEW, timeOfEntryOn: null }, entry.filedOn).filter(({ rule }) => rule === 'ENTRY-34@1');
};
const told = (...asked: Parameters<typeof found>): readonly string[] =>
  found(...asked).map(({ pointer, weight, code }) => `${pointer} ${weight} ${code}`);

describe('ENTRY-34 what a reconciliation names (19 USC 1484(b))', () => {
  const AT = '/underlyingEntryNumbers/0';
  it.each<[string, UnderlyingEntry, readonly string[]]>([
    ['one that was flagged for it', flagged(), []],
    [
      'one that is not on record here',
      { entryNumber: NUMBER, onRecord: null },
      [`${AT} undetermined reconciliation.not_on_record`],
    ],
    [
      'one of another importer',
      { entryNumber: NUMBER, onRecord: 'of_another' },
      [`${AT} refuses reconciliation.of_another`],
    ],
    ['a reconciliation', flagged({ entryType: '09' }), [`${AT} refuses reconciliation.of_a_reconciliation`]],
    ['one that was cancelled', flagged({ status: 'cancelled' }), [`${AT} refuses reconciliation.not_entered`]],
    ['one whose goods were refused', flagged({ status: 'refused' }), [`${AT} refuses reconciliation.not_entered`]],
    ['one that was not flagged', flagged({ flags: [] }), [`${AT} refuses reconciliation.not_flagged`]],
    [
      'one flagged for another issue',
      flagged({ flags: ['classification'] }),
      [`${AT} refuses reconciliation.not_flagged`],
    ],
    [
      'one reconciled for it',
      flagged({ reconciled: [{ by: OTHER, issues: ['value'] }] }),
      [`${AT} refuses reconciliation.reconciled_before`],
    ],
    [
      'one reconciled, it was not said for what',
      flagged({ reconciled: [{ by: OTHER, issues: [] }] }),
      [`${AT} refuses reconciliation.reconciled_before`],
    ],
    [
      'one reconciled for another issue',
      flagged({ flags: ['value', '9802'], reconciled: [{ by: OTHER, issues: ['9802'] }] }),
      [],
    ],
  ])('%s', (_, one, expected) => {
    expect(told([one])).toEqual(expected);
  });

  it('says which issue is not flagged, and each fault at its place', () => {
    const all = found([flagged(), flagged({ flags: ['9802'] })], { reconciliation: ['value', 'classification'] });
    expect(all.map(({ pointer }) => pointer)).toEqual(['/underlyingEntryNumbers/0', '/underlyingEntryNumbers/1']);
    expect(all.map(({ message }) => message)).toEqual([
      expect.stringContaining('not flagged for classification.'),
      expect.stringContaining('not flagged for value, classification.'),
    ]);
    for (const { remedy, citation } of all) expect([remedy, citation]).not.toContain(undefined);
  });

  it('does not determine it where it is not said what is reconciled', () => {
    expect(told([flagged()], { reconciliation: [] })).toEqual([
      '/reconciliation undetermined reconciliation.issue_not_told',
    ]);
  });

  // Twenty-one months from 2 March 2026 end on Thursday 2 December 2027.
  it.each([
    ['2027-12-02', []],
    ['2027-12-03', [`${AT} warns reconciliation.late`]],
  ] as const)('twenty-one months from the flag, filed on %s', (on, expected) => {
    expect(told([flagged()], { on })).toEqual(expected);
  });

  // A year from 1 March 2026 ends on Monday 1 March 2027.
  it.each([
    ['2027-03-01', []],
    ['2027-03-02', [`${AT} refuses reconciliation.agreement_too_late`]],
  ] as const)('a free trade agreement within a year of importation, filed on %s', (on, expected) => {
    const agreement = { on, reconciliation: ['free_trade_agreement'] as const };
    expect(told([flagged({ flags: ['free_trade_agreement'] })], agreement)).toEqual(expected);
  });

  it('does not determine the year of an agreement where the day of importation is not told', () => {
    const one = flagged({ flags: ['free_trade_agreement'], importedOn: null });
    expect(told([one], { reconciliation: ['free_trade_agreement'] })).toEqual([
      `${AT} undetermined reconciliation.importation_not_told`,
    ]);
  });
});
