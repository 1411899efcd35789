import { describe, expect, it } from '@jest/globals';
import { addedPercent, readChapter99 } from './chapter-99.js';

describe('Chapter 99 additional duties', () => {
  it.each([
    ['The duty provided in the applicable subheading + 25%', '25'],
    ['The duty provided in the applicable subheading + 7.5%.', '7.5'],
    ['The duty provided inthe applicable subheading+ 10%', '10'],
    ['The duty provided in the applicable subheading plus 50%', '50'],
    ['The duty provided in the applicable subheading', '0'],
    ['No change', '0'],
    ['Free', '0'],
  ])('%s', (text, percent) => {
    expect(addedPercent(readChapter99(text))?.toString()).toBe(percent);
  });

  it.each([
    ['30%', 'bare'],
    ['', 'blank'],
    [
      'The duty provided in the applicable subheading + a duty of 50% upon the value of the steel content',
      'unreadable',
    ],
    ['The duty rate provided in such subheading minus 50%', 'unreadable'],
  ])('does not take "%s" for an addition', (text, kind) => {
    expect(readChapter99(text).kind).toBe(kind);
    expect(addedPercent(readChapter99(text))).toBeNull();
  });
});
