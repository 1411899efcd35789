/** Where goods stand with customs; the one list that detention, seizure, abandonment and disposal share. */
export const GOODS_STATES = [
  'arrived',
  'presented',
  'detained',
  'released',
  'redelivered',
  'excluded',
  'general_order',
  'unclaimed',
  'vested',
  'abandoned',
  'seized',
  'remitted',
  'forfeited',
  'exported',
  'destroyed',
  'transferred',
  'donated',
  'sold',
] as const;
export type GoodsState = (typeof GOODS_STATES)[number];

/** Goods that belong to the United States: nobody can abandon them, and there is nothing left to seize. */
export const GOVERNMENT_PROPERTY: readonly GoodsState[] = ['vested', 'abandoned', 'forfeited'];

/** Goods that customs holds, or that are held for it. */
export const IN_CUSTODY: readonly GoodsState[] = [
  'presented',
  'detained',
  'redelivered',
  'excluded',
  'general_order',
  'unclaimed',
  'vested',
  'abandoned',
  'seized',
  'remitted',
  'forfeited',
];
