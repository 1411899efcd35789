import type { Transitions } from '../../../kernel/transitions.js';

/** Where a detention stands; `excluded` includes the exclusion that silence brings about. */
export const DETENTION_STATES = [
  'presented',
  'detained',
  'released',
  'excluded',
  'exported',
  'destroyed',
  'abandoned',
  'seized',
] as const;
export type DetentionState = (typeof DETENTION_STATES)[number];

/** The lawful moves of a detention (19 USC 1499(c); 19 CFR 151.16). What later becomes of the goods is their own matter. */
export const DETENTION_TRANSITIONS: Transitions<DetentionState> = {
  presented: ['released', 'detained'],
  detained: ['released', 'excluded', 'exported', 'destroyed', 'abandoned', 'seized'],
  // A protest or court may still release excluded goods; 151.16(j) lets the importer export them.
  excluded: ['released', 'exported', 'destroyed', 'abandoned', 'seized'],
  released: [],
  exported: [],
  destroyed: [],
  abandoned: [],
  seized: [],
};
