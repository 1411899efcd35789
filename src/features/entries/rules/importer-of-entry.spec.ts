import { expect, it } from '@jest/globals';
import { anEntry, told } from './entry.fixture.js';
import type { ImporterStandingFacts } from './filed-entry.js';

it.each<[string, Partial<ImporterStandingFacts>, readonly string[]]>([
  ['has a number', {}, []],
  ['has none (24.5(a))', { numberless: true }, ['warns importer.no_number']],
  ['had one that lapsed (24.5(e))', { inactive: true, numberless: true }, ['refuses importer.inactive']],
  ['is void, with its numbers', { voided: true, numberless: true }, ['refuses importer.record_void']],
  ['is void, named by a number', { voided: true, inactive: true, numberless: true }, ['refuses importer.record_void']],
])('ENTRY-15 an importer that %s', (_, given, expected) => {
  const standing = { delinquent: false, liveEntryRequired: false, inactive: null, ...given };
  expect(told(anEntry({ standing }))).toEqual(expected);
});
