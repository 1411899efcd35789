import { EVERYONE } from '../../../kernel/access.js';
import type { FieldPolicy } from '../../../kernel/access.js';
import type { AdditionalDutyProgramView, DutyFactView } from './program.view.js';

/** Instruments are published. */
export const programAccess: FieldPolicy<AdditionalDutyProgramView> = {
  id: [EVERYONE],
  authority: [EVERYONE],
  heading: [EVERYONE],
  headingFloorMet: [EVERYONE],
  description: [EVERYONE],
  countryScope: [EVERYONE],
  productScope: [EVERYONE],
  rateKind: [EVERYONE],
  ratePercent: [EVERYONE],
  from: [EVERYONE],
  until: [EVERYONE],
  publishedOn: [EVERYONE],
  conditions: [EVERYONE],
  stackingGroup: [EVERYONE],
  rank: [EVERYONE],
  yieldsTo: [EVERYONE],
  appliesTo: [EVERYONE],
  metal: [EVERYONE],
  occupies: [EVERYONE],
  relieves: [EVERYONE],
  citation: [EVERYONE],
  sourceUrl: [EVERYONE],
  confidence: [EVERYONE],
  note: [EVERYONE],
};

export const dutyFactAccess: FieldPolicy<DutyFactView> = {
  name: [EVERYONE],
  type: [EVERYONE],
  answers: [EVERYONE],
  ifMissing: [EVERYONE],
  treatedAs: [EVERYONE],
  question: [EVERYONE],
  askedWhen: [EVERYONE],
};
