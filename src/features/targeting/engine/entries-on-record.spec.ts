import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Earliest } from './earliest.js';
import type { EntryHistory, VersionHistory } from './history.js';
import { recordOf } from './record-of-entries.js';

const version = (number: number, knownFrom: number, isImport = true): VersionHistory => ({
  ...{ version: number, knownFrom, isImport, adcvd: false },
  ...{ total: 0, totalAfter: 0, lines: [], underCases: null },
});
const entry = (id: string, knownFrom: number, cancelledAt = Infinity, corrected = Infinity): EntryHistory => ({
  ...{ id, filedOn: '2026-03-02', day: 20_260_302, seq: 1, at: knownFrom, knownFrom, cancelledAt, port: '2704' },
  versions: [version(1, knownFrom), ...(corrected < Infinity ? [version(2, corrected)] : [])],
});

describe('entries as they come on record', () => {
  it('are gone from the very instant at which they are cancelled, and not a moment before', () => {
    const entries = [entry('a', 10, 30, 20), entry('b', 15)];
    const { at, of, to } = recordOf(entries).changes;
    expect(at.map((instant, i) => [instant, of[i], to[i]?.version ?? null])).toEqual([
      [10, 0, 1],
      [15, 1, 1],
      [20, 0, 2],
      [30, 0, null],
    ]);
  });

  it('never were there where they are cancelled with their filing', () => {
    expect(recordOf([entry('a', 10, 10)]).changes.to).toEqual([null, null]);
  });
});

describe('the earliest entry of a kind', () => {
  it('is that of all that are known, whichever comes, changes its kind or goes', () => {
    const moves = fc.array(fc.record({ place: fc.nat(5), becomes: fc.constantFrom('import', 'other', 'nothing') }));
    fc.assert(
      fc.property(moves, fc.subarray(['0', '1', '2', '3', '4', '5']), (all, setAside) => {
        const entries = Array.from({ length: 6 }, (_, i) => entry(String(i), 0));
        const known: (VersionHistory | null)[] = entries.map(() => null);
        const earliest = new Earliest(known, ({ isImport }) => isImport);
        for (const { place, becomes } of all) {
          known[place] = becomes === 'nothing' ? null : version(1, 0, becomes === 'import');
          earliest.changed(place);
          for (const aside of [[], setAside]) {
            const found = known.findIndex((one, i) => one?.isImport === true && !aside.includes(String(i)));
            expect(earliest.place(entries, aside)).toBe(found < 0 ? known.length : found);
          }
        }
      }),
    );
  });
});
