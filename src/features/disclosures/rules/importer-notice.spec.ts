import { describe, expect, it } from '@jest/globals';
import { cfr } from '../../../kernel/citation.js';
import { applyRule } from '../../../kernel/rule.js';
import { importerNotice } from './index.js';
import type { ImporterNoticeFacts } from './index.js';

type Released = ImporterNoticeFacts['released'][number];
const image: Released = {
  field: 'unredactedImages',
  stage: 'importer_heard',
  releasedOn: '2026-12-01',
  cites: [cfr(19, '133.21(b)(3)'), cfr(19, '133.21(b)(2)(ii)')],
};

const told = (released: readonly Released[], infringement: ImporterNoticeFacts['infringement'] = 'counterfeit_mark') =>
  applyRule(importerNotice, { infringement, released }, '2026-12-04').decision.map(({ toldOn, fields, cites }) => [
    toldOn,
    ...fields,
    cites[0].authority,
  ]);

describe('DISC-11 notice to the importer of what leaves (19 CFR 133.21(b)(2)(ii))', () => {
  it.each<[string, readonly Released[], readonly (readonly string[])[]]>([
    ['nothing left', [], []],
    ['an unredacted image', [image], [['2026-12-01', 'unredactedImages', '19 CFR 133.21(b)(2)(ii)']]],
    ['two images of one field', [image, image], [['2026-12-01', 'unredactedImages', '19 CFR 133.21(b)(2)(ii)']]],
    [
      'two fields on two days, the later first',
      [{ ...image, field: 'unredactedSample', releasedOn: '2026-12-02' }, image],
      [
        ['2026-12-01', 'unredactedImages', '19 CFR 133.21(b)(2)(ii)'],
        ['2026-12-02', 'unredactedSample', '19 CFR 133.21(b)(2)(ii)'],
      ],
    ],
    ['the limited items need no answer', [{ ...image, field: 'quantity' }], []],
    ['a redacted image neither', [{ ...image, field: 'redactedImages' }], []],
    [
      'asked for after the seizure: it was told of the seizure',
      [{ ...image, stage: 'seized', cites: [cfr(19, '133.21(f)')] }],
      [],
    ],
    [
      'a duty of that time met late, after the seizure',
      [{ ...image, stage: 'seized' }],
      [['2026-12-01', 'unredactedImages', '19 CFR 133.21(b)(2)(ii)']],
    ],
  ])('%s', (_, released, expected) => {
    expect(told(released)).toEqual(expected);
  });

  it('is of the section of the goods', () => {
    expect(told([image], 'piratical_copy')).toEqual([['2026-12-01', 'unredactedImages', '19 CFR 133.42(b)(2)(ii)']]);
  });
});
