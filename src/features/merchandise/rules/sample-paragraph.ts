import { cfr } from '../../../kernel/citation.js';
import type { Citation } from '../../../kernel/citation.js';
import { rule } from '../../../kernel/rule.js';

/** The section that governs the goods; any other has no rule on samples of its own. */
export type SampleSection = '133.21' | '133.25' | '133.42' | '133.47';

export interface SampleParagraphFacts {
  readonly section: SampleSection;
  /** Which sample: without and with identifying marks before seizure, or one asked for after it. */
  readonly sample: 'redacted' | 'unredacted' | 'after_seizure';
}

/** Under which paragraph a sample is given, demanded back, returned or certified lost, and what its bond has to say. */
export interface SampleParagraph {
  readonly paragraph: Citation;
  readonly bond: Citation;
}

const LETTERS = { redacted: '(b)(5)', unredacted: '(c)(2)', after_seizure: '(f)' } as const;

/** The paragraph a sample stands under. */
export const sampleParagraph = rule({
  id: 'MERCH-04',
  title: 'The paragraph of a sample',
  text: 'A sample is given against a bond, can be demanded back at any time and is returned or certified damaged, destroyed or lost: without its identifying marks under (b)(5), with them before seizure under (c)(2), after seizure under (f) of 133.21, 133.42 and 133.47; of copying, simulating and gray-market goods under 133.25(c), before seizure only. Before seizure the bond has the conditions of 113.70(a), after it those of 113.70(b).',
  cites: [
    cfr(19, '133.21(b)(5)'),
    cfr(19, '133.21(c)(2)'),
    cfr(19, '133.21(f)'),
    cfr(19, '133.25(c)'),
    cfr(19, '113.70'),
  ],
  decide({ section, sample }: SampleParagraphFacts): SampleParagraph {
    const letter = section === '133.25' ? '(c)' : LETTERS[sample];
    return {
      paragraph: cfr(19, `${section}${letter}`),
      bond: cfr(19, sample === 'after_seizure' ? '113.70(b)' : '113.70(a)'),
    };
  },
});
