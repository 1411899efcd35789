import type { TransportMode } from '../merchandise/index.js';
import { RESTRICTED } from './rules/index.js';
import type { Arrival, Infringement } from './rules/index.js';

/** Under which rule goods are detained: the general one, a section of 19 CFR 133, or another agency's own. */
export const TRACKS = ['general', '133.21', '133.24', '133.25', '133.42', '133.47', 'other_agency'] as const;
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

// Carried by whoever brings them, or sent by mail (19 CFR 133.24).
const ARRIVALS: Readonly<Partial<Record<TransportMode, Arrival['by']>>> = {
  passenger: 'accompanied',
  pedestrian: 'accompanied',
  mail: 'mail',
};

/** How restricted articles came, where a traveller carried them or they came by mail; null for all other goods. */
export const arrivalBy = (infringement: Infringement | null, by: TransportMode): Arrival['by'] | null =>
  infringement !== null && RESTRICTED.includes(infringement) ? (ARRIVALS[by] ?? null) : null;

/** The track follows from who decides, what is suspected and how the goods came; nobody chooses it. */
export function trackOf(decidingAgency: string, infringement: Infringement | null, by: TransportMode): Track {
  if (decidingAgency !== CBP_DECIDES) return 'other_agency';
  if (infringement === null) return 'general';
  return arrivalBy(infringement, by) ? '133.24' : OF_INFRINGEMENT[infringement];
}
