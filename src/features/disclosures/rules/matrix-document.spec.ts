import { describe, expect, it } from '@jest/globals';
import { disclosureMatrixDocument } from './index.js';

describe('the matrix for counsel', () => {
  const text = disclosureMatrixDocument();
  it.each([
    '; Quantity; Country of origin | MAY (19 CFR 133.21(b)(4)) | MAY (19 CFR 133.21(b)(4)) | MAY (19 CFR 133.21(b)(4)) |',
    '; Quantity; Country of origin | MAY (19 CFR 133.21(b)(4)) | **SHALL** on the day of the detention notice (19 CFR 133.21(b)(4)) |',
    "**SHALL** within 5 business days of the finding if the owner's examination would help and it compromises no investigation (19 CFR 133.42(b)(3), 19 CFR 133.42(b)(2)(ii))",
    '**SHALL** within 30 business days of the notice of seizure (19 CFR 133.47(e), 19 USC 4342)',
    '## Events from 2016-02-24 until the day before 2024-08-23',
    'disclosure.abandonment = OFF\n\nNothing.',
    '(84 FR 44790, proposed, not final, EO 13785 §4(b)(ii), *proposed*)',
  ])('says: %s', (line) => expect(text).toContain(line));
  it('names nothing hypothetical but what only the executive order asks for', () => {
    expect(text.split('\n').filter((line) => /hypothetical/.test(line) && !/EO 13785/.test(line))).toEqual([]);
  });
  it('never lists a field of the never-list in a table', () => {
    expect(text).not.toMatch(/\|[^|\n]*(Price|Entered value|Entry number)/);
  });
});
