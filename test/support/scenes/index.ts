import { OF_ABANDONMENTS } from './abandonments.js';
import { ASKED } from './asked.js';
import { OF_BONDS } from './bonds.js';
import { OF_DETENTIONS } from './detentions.js';
import { OF_DISCLOSURES } from './disclosures.js';
import { OF_DISPOSALS } from './disposals.js';
import { OF_ENTRIES } from './entries.js';
import { OF_IMPORTERS } from './importers.js';
import { OF_RECORDATIONS } from './recordations.js';
import { OF_REQUIREMENTS } from './requirements.js';
import type { Scene } from './scene.js';
import { OF_SEIZURES } from './seizures.js';

/** How each kind of answer comes to be stored: a kind without a scene fails the walk. */
export const SCENES: Readonly<Record<string, Scene>> = {
  ...ASKED,
  ...OF_ABANDONMENTS,
  ...OF_BONDS,
  ...OF_DETENTIONS,
  ...OF_DISCLOSURES,
  ...OF_DISPOSALS,
  ...OF_ENTRIES,
  ...OF_IMPORTERS,
  ...OF_RECORDATIONS,
  ...OF_REQUIREMENTS,
  ...OF_SEIZURES,
};
