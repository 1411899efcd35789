import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { matchMark, normaliseMark } from './mark-match.js';
import type { MatchKind } from './mark-match.js';

describe('names as they are compared', () => {
  it.each([
    ['  CAFÉ-Noir® ', 'cafe noir'],
    ["Levi's", 'levis'],
    ['Dolce & Gabbana', 'dolce and gabbana'],
    ['ＲＯＬＥＸ', 'rolex'],
    ['РОLЕХ with Cyrillic letters', 'polex with cyrillic letters'],
    ['Straße', 'straße'],
    ['!!!', ''],
  ])('%s is %p', (text, expected) => {
    expect(normaliseMark(text)).toBe(expected);
  });

  it.each<[string, string, MatchKind | undefined]>([
    ['acme watch', 'ACME WATCH', 'exact'],
    ['АСМЕ', 'Acme', 'exact'],
    ['acme', 'Acme Watch Co.', 'begins'],
    ['watch acme', 'Acme Watch Co.', 'all_words'],
    ['mewat', 'Acme Watch', 'contains'],
    ['acmee watch', 'Acme Watch', 'similar'],
    ['akmee', 'Acme', undefined],
    ['abc', 'abd', undefined],
    ['acme', 'acmf', 'similar'],
    ['acmeeee', 'acmebbe', undefined],
    ['acmewatc', 'acmewaxy', 'similar'],
    ['acmewatc', 'acmewxyz', undefined],
    ['', 'Acme', undefined],
  ])('%p against %p: %s', (query, recorded, kind) => {
    expect(matchMark(query, recorded)).toBe(kind);
  });

  it('changes nothing the second time, and finds every name by itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), (text) => {
        const once = normaliseMark(text);
        expect(normaliseMark(once)).toBe(once);
        expect(matchMark(text, text)).toBe(once === '' ? undefined : 'exact');
      }),
    );
  });
});
