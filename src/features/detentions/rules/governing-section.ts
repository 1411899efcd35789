import { cfr, usc } from '../../../kernel/citation.js';
import { rule } from '../../../kernel/rule.js';
import type { SampleSection } from '../../merchandise/rules/index.js';
import type { Infringement } from './infringement.js';
import type { Arrival } from './travellers-and-mail.js';

/** Under which rule goods are detained: the general one, a section of 19 CFR 133, or another agency's own. */
export const TRACKS = ['general', '133.21', '133.24', '133.25', '133.42', '133.47', 'other_agency'] as const;
export type Track = (typeof TRACKS)[number];

/** Customs decides unless another agency does (19 USC 1499(c)). */
export const CBP_DECIDES = 'CBP';

export interface GoverningSectionFacts {
  readonly decidingAgency: string;
  readonly infringement: Infringement | null;
  /** How restricted articles came with a traveller or by mail; null for all others. */
  readonly arrivedBy: Arrival['by'] | null;
}

const OF_INFRINGEMENT: Readonly<Record<Infringement, Track>> = {
  counterfeit_mark: '133.21',
  copying_or_simulating_mark: '133.25',
  trade_name: '133.25',
  gray_market: '133.25',
  piratical_copy: '133.42',
  circumvention_device: '133.47',
};

/** The section follows from who decides, what is suspected and how the goods came; nobody chooses it. */
export const governingSection = rule({
  id: 'DET-26',
  title: 'The section that governs a detention',
  text: 'Counterfeit marks are detained under 133.21, copying or simulating marks, trade names and gray-market goods under 133.25, or under 133.24 where they came with a traveller or by mail, piratical copies under 133.42 and circumvention devices under 133.47; all other goods under the general rule, and where another agency decides under its own.',
  cites: [
    usc(19, '1499(c)'),
    cfr(19, '133.21(b)'),
    cfr(19, '133.24'),
    cfr(19, '133.25'),
    cfr(19, '133.42'),
    cfr(19, '133.47'),
  ],
  decide({ decidingAgency, infringement, arrivedBy }: GoverningSectionFacts): Track {
    if (decidingAgency !== CBP_DECIDES) return 'other_agency';
    if (infringement === null) return 'general';
    return arrivedBy ? '133.24' : OF_INFRINGEMENT[infringement];
  },
});

const WITH_SAMPLES: Readonly<Partial<Record<Track, SampleSection>>> = {
  '133.24': '133.25',
  '133.25': '133.25',
  '133.42': '133.42',
  '133.47': '133.47',
};

/** The section under which samples of detained goods are given; that of counterfeits where one was asked for of other goods. */
export const sampleSectionOf = (track: Track): SampleSection => WITH_SAMPLES[track] ?? '133.21';
