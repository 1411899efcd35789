import { EVERYONE } from '../../../kernel/access.js';
import type { FieldPolicy } from '../../../kernel/access.js';
import type { ChangedLineView, LawChangeView } from './law-change.view.js';

/** Instruments are published. */
export const lawChangeAccess: FieldPolicy<LawChangeView> = {
  id: [EVERYONE],
  on: [EVERYONE],
  kind: [EVERYONE],
  change: [EVERYONE],
  caseNumber: [EVERYONE],
  programId: [EVERYONE],
  heading: [EVERYONE],
  authority: [EVERYONE],
  description: [EVERYONE],
  rateKind: [EVERYONE],
  ratePercent: [EVERYONE],
  countryScope: [EVERYONE],
  publishedOn: [EVERYONE],
  citation: [EVERYONE],
  linesTouched: [EVERYONE],
};

export const changedLineAccess: FieldPolicy<ChangedLineView> = { hts: [EVERYONE], fullDescription: [EVERYONE] };
