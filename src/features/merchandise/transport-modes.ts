/** How goods came; goods are held and disposed of whatever brought them, so no way is left out. */
export const TRANSPORT_MODES = [
  'vessel',
  'rail',
  'truck',
  'air',
  'mail',
  'express',
  'passenger',
  'pedestrian',
  'pipeline',
  'other',
] as const;
export type TransportMode = (typeof TRANSPORT_MODES)[number];
