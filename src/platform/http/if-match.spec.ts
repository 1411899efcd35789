import { describe, expect, it } from '@jest/globals';
import { assertVersion, etagOf, expectedVersion } from './if-match.js';

describe('If-Match (RFC 9110 section 13.1.1)', () => {
  it.each([
    ['"3"', true],
    ['"2", "3"', true],
    ['*', true],
    ['"2"', false],
    ['W/"3"', false],
    ['3', false],
    ['"3', false],
    ['', false],
    ['"99999999999999"', false],
  ])('%s against version 3', (header, matches) => {
    const ask = () => assertVersion(expectedVersion(header), 3);
    if (matches) expect(ask).not.toThrow();
    else expect(ask).toThrow('changed since you read it');
  });

  it('matches what etagOf gave', () => {
    expect(() => assertVersion(expectedVersion(etagOf(12)), 12)).not.toThrow();
  });
});
