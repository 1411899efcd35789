import { describe, expect, it } from '@jest/globals';
import { applyRule } from '../../../kernel/rule.js';
import { sampleParagraph } from './sample-paragraph.js';
import type { SampleParagraphFacts } from './sample-paragraph.js';

describe('MERCH-04 the paragraph of a sample', () => {
  it.each<[SampleParagraphFacts['section'], SampleParagraphFacts['sample'], string, string]>([
    ['133.21', 'redacted', '19 CFR 133.21(b)(5)', '19 CFR 113.70(a)'],
    ['133.21', 'unredacted', '19 CFR 133.21(c)(2)', '19 CFR 113.70(a)'],
    ['133.21', 'after_seizure', '19 CFR 133.21(f)', '19 CFR 113.70(b)'],
    ['133.25', 'redacted', '19 CFR 133.25(c)', '19 CFR 113.70(a)'],
    ['133.25', 'unredacted', '19 CFR 133.25(c)', '19 CFR 113.70(a)'],
    ['133.42', 'redacted', '19 CFR 133.42(b)(5)', '19 CFR 113.70(a)'],
    ['133.42', 'after_seizure', '19 CFR 133.42(f)', '19 CFR 113.70(b)'],
    ['133.47', 'unredacted', '19 CFR 133.47(c)(2)', '19 CFR 113.70(a)'],
    ['133.47', 'after_seizure', '19 CFR 133.47(f)', '19 CFR 113.70(b)'],
  ])('%s, %s', (section, sample, paragraph, bond) => {
    const { decision } = applyRule(sampleParagraph, { section, sample }, '2026-11-27');
    expect([decision.paragraph.authority, decision.bond.authority]).toEqual([paragraph, bond]);
  });
});
