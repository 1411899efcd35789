import { cfr, usc } from '../../../kernel/citation.js';
import { rule } from '../../../kernel/rule.js';
import type { SampleSection } from '../../merchandise/rules/index.js';
import type { SeizureGroundCode } from './grounds.js';

/** The grounds that open disclosures after seizure, by their paragraph; any other ground is `other`. */
export type DisclosureGround = '133.21(e)' | '133.42' | '133.47' | 'other';

const OPENING: Readonly<Partial<Record<SeizureGroundCode, DisclosureGround>>> = {
  counterfeit_mark: '133.21(e)',
  piratical_copy: '133.42',
  dmca_device: '133.47',
  // The statute of the list speaks of seizures under this very subparagraph (19 USC 4342).
  circumvention_device: '133.47',
};

export interface DisclosureGroundsFacts {
  readonly grounds: readonly SeizureGroundCode[];
}

/** Which disclosures a seizure opens: one for every ground that opens any. */
export const disclosureGrounds = rule({
  id: 'SEIZ-17',
  title: 'Grounds of seizure that open disclosures',
  text: 'A seizure for a counterfeit mark opens the disclosures of 133.21(e), one for a piratical copy those of 133.42 and one of a circumvention device those of 133.47; no other ground opens any.',
  cites: [cfr(19, '133.21(e)'), cfr(19, '133.42'), cfr(19, '133.47'), usc(19, '4342')],
  decide({ grounds }: DisclosureGroundsFacts): readonly DisclosureGround[] {
    const opening = [...new Set(grounds.flatMap((code) => OPENING[code] ?? []))];
    return opening.length === 0 ? ['other'] : opening;
  },
});

const SAMPLED: Readonly<Partial<Record<SeizureGroundCode, SampleSection>>> = {
  counterfeit_mark: '133.21',
  piratical_copy: '133.42',
  dmca_device: '133.47',
  circumvention_device: '133.47',
};

/** The section under which samples of seized goods are given: that of the first ground that has one. */
export const sampleSectionOf = (grounds: readonly SeizureGroundCode[]): SampleSection =>
  grounds.map((ground) => SAMPLED[ground]).find((each) => each !== undefined) ?? '133.21';
