import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { applyRule } from '../../../kernel/rule.js';
import { entryCheckDigit, readEntryNumber } from '../../reference/rules/entry-number.js';
import { bondMatch } from './bond-match.js';
import type { BondMatchFacts, MatchFault } from './bond-match.js';
import { slipsOf } from './entry-number-slips.js';

const named = { kind: 'single_transaction', suretyCode: '821' } as const;
const found = (given: Partial<BondMatchFacts>): readonly MatchFault[] =>
  applyRule(
    bondMatch,
    { bondKind: 'single_transaction', suretyCodes: ['821', '822'], entry: { over: false, named }, ...given },
    '2026-03-02',
  ).decision;

describe('19 CFR 113.26(b), 142.4(a): bond and entry name each other', () => {
  it.each<[string, Partial<BondMatchFacts>, readonly MatchFault[]]>([
    ['both do', {}, []],
    ['a co-surety is a surety of it', { entry: { over: false, named: { ...named, suretyCode: '822' } } }, []],
    ['no surety is named', { entry: { over: false, named: { ...named, suretyCode: null } } }, []],
    ['there is no entry', { entry: null }, ['match.entry_not_on_file']],
    ['a continuous bond waits for none', { bondKind: 'continuous', entry: null }, []],
    ['the entry was cancelled', { entry: { over: true, named } }, ['match.entry_over']],
    ['the entry does not name it', { entry: { over: false, named: null } }, ['match.bond_not_named']],
    [
      'it is named as of another kind and another surety',
      { bondKind: 'continuous', entry: { over: false, named: { ...named, suretyCode: '999' } } },
      ['match.other_kind_named', 'match.other_surety_named'],
    ],
  ])('%s', (_, given, faults) => {
    expect(found(given)).toEqual(faults);
  });
});

describe('entry numbers that are one slip away', () => {
  it('are 63 with another digit and up to six with two exchanged, each with its own check digit', () => {
    const slips = slipsOf('101-2345670-8');
    expect(slips.size).toBe(63 + 6);
    expect([slips.get('101-2345607-7'), slips.get('101-2345671-6')]).toEqual([
      entryCheckDigit('101', '2345607') === '7' ? 'digits_exchanged' : undefined,
      entryCheckDigit('101', '2345671') === '6' ? 'one_digit' : undefined,
    ]);
    expect(slipsOf('seizure 2026-2704-000123-01').size).toBe(0);
  });

  it('are numbers in order, never itself, and slip back to it', () => {
    const serials = fc.integer({ min: 0, max: 9_999_999 }).map((one) => String(one).padStart(7, '0'));
    fc.assert(
      fc.property(serials, (serial) => {
        const number = `SP7-${serial}-${entryCheckDigit('SP7', serial)}`;
        const slips = [...slipsOf(number).keys()];
        expect(slips).not.toContain(number);
        for (const slip of slips) expect(readEntryNumber(slip)).toEqual({ number: slip });
        expect(slips.every((slip) => slipsOf(slip).has(number))).toBe(true);
      }),
      { numRuns: 20 },
    );
  });
});
