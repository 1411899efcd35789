import { ASKED } from './asked.js';
import { OF_RECORDATIONS } from './recordations.js';
import type { Scene } from './scene.js';

/** How each kind of answer comes to be stored: a kind without a scene fails the walk. */
export const SCENES: Readonly<Record<string, Scene>> = { ...ASKED, ...OF_RECORDATIONS };
