import type { TransportMode } from '../merchandise/index.js';
import { RESTRICTED } from './rules/index.js';
import type { Arrival, Infringement } from './rules/index.js';

const ARRIVALS: Readonly<Partial<Record<TransportMode, Arrival['by']>>> = {
  passenger: 'accompanied',
  pedestrian: 'accompanied',
  mail: 'mail',
};

/** How restricted articles came, where a traveller carried them or they came by mail; null for all other goods. */
export const arrivalBy = (infringement: Infringement | null, by: TransportMode): Arrival['by'] | null =>
  infringement !== null && RESTRICTED.includes(infringement) ? (ARRIVALS[by] ?? null) : null;
