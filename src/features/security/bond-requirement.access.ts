import { EVERYONE } from '../../kernel/access.js';
import type { FieldPolicy } from '../../kernel/access.js';
import type { BondRequirementResultView } from './views/bond-requirement.view.js';

/** Whoever asks sends every fact it stands on: nothing to hold back. */
export const bondRequirementAccess: FieldPolicy<BondRequirementResultView> = {
  standardContinuousAmount: [EVERYONE],
  standardContinuousLeast: [EVERYONE],
  standardContinuousMost: [EVERYONE],
  standardBasedOn: [EVERYONE],
  additionalAmount: [EVERYONE],
  requiredContinuousAmount: [EVERYONE],
  singleTransaction: [EVERYONE],
  instrument: [EVERYONE],
  existingBond: [EVERYONE],
  coveredImporter: [EVERYONE],
  programExempt: [EVERYONE],
  nonresident: [EVERYONE],
  nonresidentDuties: [EVERYONE],
  risk: [EVERYONE],
  exposure: [EVERYONE],
  dutiesAtEntry: [EVERYONE],
  dutiesPerYear: [EVERYONE],
  missingFacts: [EVERYONE],
  plannedEntries: [EVERYONE],
  otherLegalMeasures: [EVERYONE],
  history: [EVERYONE],
  nextSteps: [EVERYONE],
  undetermined: [EVERYONE],
  doesNotInclude: [EVERYONE],
  dataCurrentThrough: [EVERYONE],
};
