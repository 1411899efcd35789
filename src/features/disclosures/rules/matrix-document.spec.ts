import { describe, expect, it } from '@jest/globals';
import { disclosureMatrixDocument } from './index.js';

describe('the matrix for counsel', () => {
  const text = disclosureMatrixDocument();
  it.each([
    '; Quantity; Country of origin | MAY (19 CFR 133.21(b)(4)) | **SHALL** on the day of the detention notice (19 CFR 133.21(b)(4)) |',
    '**SHALL** within 30 business days of the notice of seizure (19 CFR 133.47, 19 USC 4342)',
    '## Events from 2016-02-24 until the day before 2024-08-23',
    'disclosure.abandonment = OFF\n\nNothing.',
    '(84 FR 44790, proposed, not final, EO 13785 §4(b)(ii), *proposed*)',
  ])('says: %s', (line) => expect(text).toContain(line));
  it('never lists a field of the never-list in a table', () => {
    expect(text).not.toMatch(/\|[^|\n]*(Price|Entered value|Entry number)/);
  });
});
