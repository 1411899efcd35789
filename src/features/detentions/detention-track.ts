import type { Infringement } from './rules/index.js';

/** Under which rule goods are detained: the general one, a section of 19 CFR 133, or another agency's own. */
export const TRACKS = ['general', '133.21', '133.25', '133.42', '133.47', 'other_agency'] as const;
export type Track = (typeof TRACKS)[number];

/** CBP decides unless another agency does (19 USC 1499(c)). */
export const CBP_DECIDES = 'CBP';

const OF_INFRINGEMENT: Readonly<Record<Infringement, Track>> = {
  counterfeit_mark: '133.21',
  copying_or_simulating_mark: '133.25',
  trade_name: '133.25',
  gray_market: '133.25',
  piratical_copy: '133.42',
  circumvention_device: '133.47',
};

/** The track follows from who decides and what is suspected; nobody chooses it. */
export const trackOf = (decidingAgency: string, infringement: Infringement | null): Track =>
  decidingAgency !== CBP_DECIDES ? 'other_agency' : infringement ? OF_INFRINGEMENT[infringement] : 'general';
